package org.livex.phone.screen.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import android.widget.EditText;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A report that names people and things of the case, on a small phone. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class DossierFieldTest {
    private static final String NEW = "Somebody or something new…";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_report_names_one_of_the_kinds_that_its_field_takes() throws JSONException {
        try (Stager stager = report(DossierScreens.registered("en"))) {
            save(stager);
            assertThat(Stager.acts("record-action")).isEmpty();
            assertThat(stager.texts())
                    .contains("Choose one.", "Your team sees the note and the files of this report beside this entry.")
                    .doesNotContain("\u2068AB 123 CD\u2069 · Vehicle");
            tap(stager, "\u2068Irina K.\u2069 · Witness");
            save(stager);

            assertThat(answers().toString()).isEqualTo("{\"values\":{\"with\":\"p-1\"}}");
        }
    }

    @Test
    public void somebody_is_registered_in_the_middle_of_a_report_which_names_them_then() throws JSONException {
        try (Stager stager = report(new DemoItems("en"))) {
            tap(stager, NEW);
            assertThat(stager.texts()).contains("Victim").doesNotContain("Vehicle");
            tap(stager, "Victim");
            field(stager, "As they want to be called; a plate; a number").setText("Irina");
            tap(stager, "Register");
            save(stager);

            JSONObject said = Stager.acts("open-dossier").get(0);
            assertThat(answers().getJSONObject("values").getString("with")).isEqualTo(said.getString("dossier"));
        }
    }

    @Test
    public void a_report_that_names_somebody_shows_their_name() {
        DemoItems items = DossierScreens.registered("en")
                .waiting(
                        "019c-1",
                        "{'type':'record-action','action':{'kind':'met','note':'','takenAt':'2026-11-24T09:31:00.000Z',"
                                + "'answers':{'values':{'with':'p-1'}}}}");
        try (Stager stager = report(items)) {
            stager.go(Route.to(Route.Screen.REPORTS));
            assertThat(stager.texts()).contains("With whom, as they want to be called", "Irina K.");
        }
    }

    @Test
    public void whom_the_team_registers_meanwhile_comes_below_and_many_are_searched() {
        DemoItems items = DossierScreens.registered("en");
        for (int i = 0; i < 6; i++) {
            items.put(DossierScreens.item(
                    "q-" + i, 50 + i, "", DossierScreens.version("NGO Alfa-4", "witness", "Olga " + i, "")));
        }
        try (Stager stager = report(items)) {
            assertThat(stager.texts())
                    .containsSubsequence(label("Olga 5"), label("Olga 2"))
                    .doesNotContain(label("Olga 0"), label("Irina K."));
            stager.show(items.put(
                    DossierScreens.item("r-1", 99, "", DossierScreens.version("NGO Alfa-4", "witness", "Vera", ""))));
            assertThat(stager.texts()).containsSubsequence(label("Olga 5"), label("Olga 2"), label("Vera"));

            tap(stager, "Show more");
            field(stager, "Search").setText("red scarf");
            assertThat(stager.texts()).contains(label("Irina K.")).doesNotContain(label("Olga 5"));
            tap(stager, label("Irina K."));
            assertThat(stager.texts()).contains(label("Irina K."), label("Olga 5"));
        }
    }

    private static String label(String name) {
        return "\u2068" + name + "\u2069 · Witness";
    }

    private static Stager report(DemoItems items) {
        Stager stager =
                Stager.open("en", items.put(DossierScreens.interviewed(items)).snapshot());
        stager.activity().drafts().report().choose("met");
        stager.go(Route.to(Route.Screen.ACT));
        return stager;
    }

    private static void tap(Stager stager, String label) {
        stager.button(label).performClick();
        stager.settle();
    }

    private static void save(Stager stager) {
        stager.activity().findViewById(R.id.primary).performClick();
        stager.settle();
    }

    private static EditText field(Stager stager, String hint) {
        return stager.fields().stream()
                .filter(field -> hint.contentEquals(String.valueOf(field.getHint())))
                .findFirst()
                .orElseThrow();
    }

    private static JSONObject answers() throws JSONException {
        return Stager.acts("record-action").get(0).getJSONObject("action").getJSONObject("answers");
    }
}

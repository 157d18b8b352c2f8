package org.livex.phone.screen.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import android.text.Layout;
import android.widget.EditText;
import android.widget.TextView;
import java.time.Duration;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** People and things of the case on a small phone. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class DossierPagesTest {
    private static final String REGISTER = "Register somebody or something";

    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void somebody_is_registered_for_the_team_with_an_id_of_the_phone() throws JSONException {
        try (Stager stager = list(new DemoItems("en"))) {
            tap(stager, REGISTER);
            tap(stager, "Witness");
            stager.fields().get(0).setText(" Irina\n");
            stager.fields().get(1).setText("Red scarf");
            tap(stager, "Register");

            JSONObject said = Stager.acts("open-dossier").get(0);
            assertThat(said.getString("team")).isEqualTo("team-alfa");
            assertThat(said.getString("dossier")).isNotEmpty();
            assertThat(said.getJSONObject("described").toString())
                    .isEqualTo(
                            "{\"as\":\"witness\",\"name\":\"Irina\",\"note\":\"Red scarf\",\"takenAt\":\"2026-11-24T09:31:05Z\"}");
            tap(stager, REGISTER);
            assertThat(words(stager)).as("the next one begins empty").startsWith("", "");
        }
    }

    @Test
    public void without_a_kind_or_a_name_nothing_is_saved_and_the_form_says_what_is_missing() {
        try (Stager stager = list(new DemoItems("en"))) {
            tap(stager, REGISTER);
            stager.fields().get(0).setText(" \t ");
            tap(stager, "Register");

            assertThat(Stager.acts("open-dossier")).isEmpty();
            assertThat(stager.texts()).contains("Choose one.", "Write a name or a number.");
        }
    }

    @Test
    public void who_is_in_two_teams_says_for_which() throws JSONException {
        DemoItems items = new DemoItems("en")
                .put("{'kind':'team','id':'team-bravo','name':{'text':'Team Bravo','language':'en'},'members':[]}");
        try (Stager stager = list(items)) {
            tap(stager, REGISTER);
            tap(stager, "Team Bravo");
            tap(stager, "Vehicle");
            stager.fields().get(0).setText("AB 123 CD");
            tap(stager, "Register");

            assertThat(Stager.acts("open-dossier").get(0).getString("team")).isEqualTo("team-bravo");
        }
    }

    @Test
    public void whoever_is_in_no_team_cannot_register() {
        try (Stager stager = list(new DemoItems("en").without("team"))) {
            tap(stager, REGISTER);

            assertThat(stager.texts())
                    .contains("Only a team can register people and things, and you are in none.")
                    .doesNotContain("Register");
        }
    }

    @Test
    public void the_list_is_by_kind_and_says_what_is_known_and_who_registered_it() {
        try (Stager stager = list(DossierScreens.registered("en"))) {
            List<String> shown = stager.texts();
            assertThat(shown)
                    .containsSubsequence(
                            "Suspect", "The driver", "Waiting", "Witness", "Irina K.", "Vehicle", "AB 123 CD")
                    .contains("Same as: \u2068I. K.\u2069")
                    .doesNotContain("I. K.", "Victim", "Child");
            assertThat(shown).anyMatch(text -> text.startsWith("\u2068Investigator Alfa-1\u2069 · "));
        }
    }

    @Test
    public void a_search_finds_by_every_name_that_somebody_went_by() {
        try (Stager stager = list(DossierScreens.registered("en"))) {
            stager.fields().get(0).setText("irina");
            assertThat(stager.texts()).contains("Irina K.").doesNotContain("AB 123 CD", "Vehicle");
            stager.fields().get(0).setText("i. k.");
            assertThat(stager.texts()).contains("Irina K.");
            stager.fields().get(0).setText("nobody");
            assertThat(stager.texts()).contains("Nothing matches your search.").doesNotContain("Irina K.");
        }
    }

    @Test
    public void what_is_amended_begins_as_it_is_and_what_was_written_before_is_read_below() throws JSONException {
        try (Stager stager = one("p-1")) {
            assertThat(stager.texts()).contains("Written before", "Irina", "Irina K.");
            tap(stager, "Amend");
            assertThat(words(stager).get(0)).isEqualTo("Irina K.");
            stager.fields().get(0).setText("Irina Kova");
            tap(stager, "Save");

            JSONObject said = Stager.acts("amend-dossier").get(0);
            assertThat(said.getString("dossier")).isEqualTo("p-1");
            assertThat(said.has("team")).isFalse();
            assertThat(said.getJSONObject("described").getString("name")).isEqualTo("Irina Kova");
            assertThat(said.getJSONObject("described").getString("as")).isEqualTo("witness");
        }
    }

    @Test
    public void what_is_half_typed_outlives_the_process_and_is_open_again() {
        try (Stager stager = list(DossierScreens.registered("en"))) {
            tap(stager, REGISTER);
            tap(stager, "Child");
            stager.fields().get(0).setText("The b");
            stager.go(Route.to(Route.Screen.DOSSIER, "p-1"));
            tap(stager, "Amend");
            stager.fields().get(1).setText("Half a");
            stager.wait(Duration.ofSeconds(2));
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = list(DossierScreens.registered("en"))) {
            assertThat(words(stager).get(0)).isEqualTo("The b");
            stager.go(Route.to(Route.Screen.DOSSIER, "p-1"));
            assertThat(words(stager)).startsWith("Irina K.", "Half a");
            tap(stager, "Save");
            assertThat(words(stager)).as("there is nothing to write on").doesNotContain("Half a");
        }
    }

    @Test
    public void what_was_refused_stands_there_until_it_is_removed_and_the_inbox_leads_to_it() {
        try (Stager stager = list(DossierScreens.registered("en"))) {
            stager.go(Route.to(Route.Screen.INBOX));
            tap(stager, "Open");
            assertThat(stager.texts()).contains("Refused", "IT60 X054 2811 1010 0000 0123 456");
            tap(stager, "Remove");

            assertThat(DemoApp.current().fake.dismissed).containsExactly("019b-2");
        }
    }

    @Test
    public void what_the_team_lost_is_said_to_be_gone() {
        try (Stager stager = one("p-99")) {
            assertThat(stager.texts())
                    .contains("You do not have this any more.")
                    .doesNotContain("Amend");
        }
    }

    @Test
    public void of_many_the_first_are_shown_and_more_on_demand() {
        DemoItems items = new DemoItems("en");
        for (int i = 100; i < 162; i++) {
            items.put(DossierScreens.item(
                    "q-" + i, i, "", DossierScreens.version("NGO Alfa-4", "witness", "Olga " + i, "")));
        }
        try (Stager stager = list(items)) {
            assertThat(stager.texts()).contains("Olga 159").doesNotContain("Olga 160");
            tap(stager, "Show more");
            assertThat(stager.texts()).contains("Olga 161").doesNotContain("Show more");
        }
    }

    /** A text without any letter takes its direction from what stands around it, and its groups changed places. */
    @Test
    public void a_phone_number_is_drawn_as_it_is_read_on_an_arabic_phone_too() {
        String number = "+379 0555 0101";
        try (Stager stager = Stager.open("ar", DossierScreens.registered("ar").snapshot())) {
            for (Route route : List.of(Route.to(Route.Screen.DOSSIERS), Route.to(Route.Screen.DOSSIER, "p-4"))) {
                stager.go(route);
                Layout drawn = stager
                        .shown(view -> view instanceof TextView text
                                && unbroken(text.getText()).contains(number))
                        .stream()
                        .map(view -> ((TextView) view).getLayout())
                        .findFirst()
                        .orElseThrow();
                String shown = drawn.getText().toString();
                assertThat(drawn.getPrimaryHorizontal(shown.indexOf("379")))
                        .isLessThan(drawn.getPrimaryHorizontal(shown.indexOf("0555")))
                        .isLessThan(drawn.getPrimaryHorizontal(shown.indexOf("0101")));
            }
        }
    }

    /** A short number is drawn with spaces at which no line ends. */
    private static String unbroken(CharSequence drawn) {
        return drawn.toString().replace('\u00A0', ' ');
    }

    private static Stager list(DemoItems items) {
        Stager stager = Stager.open("en", items.snapshot());
        stager.go(Route.to(Route.Screen.DOSSIERS));
        return stager;
    }

    private static Stager one(String id) {
        Stager stager = Stager.open("en", DossierScreens.registered("en").snapshot());
        stager.go(Route.to(Route.Screen.DOSSIER, id));
        return stager;
    }

    private static void tap(Stager stager, String label) {
        stager.button(label).performClick();
        stager.settle();
    }

    private static List<String> words(Stager stager) {
        return stager.fields().stream()
                .map(EditText::getText)
                .map(Object::toString)
                .toList();
    }
}

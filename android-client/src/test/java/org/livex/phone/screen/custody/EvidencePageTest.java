package org.livex.phone.screen.custody;

import static org.assertj.core.api.Assertions.assertThat;

import android.widget.Button;
import java.time.Duration;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.model.Received;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.talk.TalkScreens;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Chains of custody on a small phone. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class EvidencePageTest {
    @Before
    public void a_phone_that_answered_about_its_position() {
        Stager.phone(320, 640, false, 1);
        DemoApp.current().preferences().consentAnswered("inv-01");
    }

    @Test
    public void a_chain_shows_who_has_it_each_entry_and_its_gaps() {
        try (Stager stager = open(handedOverTo("pro-01"))) {
            assertThat(stager.texts())
                    .contains(
                            "E-7",
                            "1. Taken",
                            "2. Sealed",
                            "Receipt not confirmed",
                            "Gap: Done by somebody who did not hold it")
                    .doesNotContain("I have it");
        }
    }

    @Test
    public void an_entry_that_was_made_off_line_says_when_it_was_made_and_when_it_arrived() {
        DemoItems late = new DemoItems("en")
                .put(Received.golden("evidence")
                        .toString()
                        .replace("2026-11-24T10:", "2026-11-24T09:")
                        .replace("2026-11-24T09:21:04.120Z", "2026-11-24T09:29:00.000Z")
                        .replace("2026-11-24T09:40:02.000Z", "2026-11-24T09:10:00.000Z"));
        try (Stager stager = open(late)) {
            assertThat(stager.texts())
                    .as("late")
                    .anyMatch(text -> text.contains("Recorded: ") && text.contains("09:29"))
                    .as("a clock that is ahead")
                    .anyMatch(text -> text.contains("time unknown") && text.contains("09:10"))
                    .as("at once")
                    .anyMatch(text -> text.contains(" · ") && !text.contains("arrived"));
        }
    }

    @Test
    public void what_was_handed_over_off_line_is_with_nobody_yet() {
        try (Stager stager = open(EvidenceScreens.waiting("en"))) {
            assertThat(stager.texts()).contains("Waiting to be sent: \u2068NGO Alfa-4\u2069");
        }
    }

    @Test
    public void whoever_it_was_handed_over_to_says_that_they_have_it() throws JSONException {
        try (Stager stager = open(handedOverTo("inv-01"))) {
            stager.button("I have it").performClick();
            stager.settle();

            JSONObject said = Stager.acts("note-custody").get(0);
            assertThat(said.getString("evidence")).isEqualTo("ev-1");
            assertThat(said.getString("entry")).isNotEmpty();
            assertThat(said.getJSONObject("noted").getString("step")).isEqualTo("received");
            assertThat(said.getJSONObject("noted").getString("about")).isEqualTo("ce-2");
            assertThat(said.getJSONObject("noted").getJSONObject("told").getString("takenAt"))
                    .isEqualTo("2026-11-24T09:31:05Z");
        }
    }

    @Test
    public void evidence_is_taken_with_what_where_and_the_report_and_photo_that_it_comes_of() throws JSONException {
        try (Stager stager = Stager.open("en", EvidenceScreens.reported("en").snapshot())) {
            stager.go(Route.to(Route.Screen.REPORTS));
            stager.shown(view -> view instanceof Button button
                            && button.getText().toString().equals("Evidence: start the chain"))
                    .get(0)
                    .performClick();
            stager.settle();
            assertThat(stager.texts()).contains("From my report", "In the back room");
            stager.fields().get(0).setText(" A red passport ");
            stager.fields().get(1).setText("Back room");
            save(stager);

            JSONObject said = Stager.acts("take-evidence").get(0);
            assertThat(said.getString("evidence")).isNotEmpty();
            JSONObject taken = said.getJSONObject("taken");
            assertThat(taken.getString("description")).isEqualTo("A red passport");
            assertThat(taken.getString("report")).isEqualTo("019b1b2c-3d4e-7f50-8a61-000000000009");
            assertThat(taken.getJSONObject("told").getString("where")).isEqualTo("Back room");
            assertThat(taken.getJSONObject("told").getString("sha256"))
                    .as("its only one that is not hidden")
                    .startsWith("9f86");
            assertThat(taken.getJSONObject("told").getString("takenAt")).isEqualTo("2026-11-24T09:31:05Z");
            assertThat(stager.fields())
                    .extracting(field -> field.getText().toString())
                    .containsExactly("", "");
            assertThat(stager.texts()).doesNotContain("From my report");
        }
    }

    @Test
    public void without_what_was_taken_nothing_is_saved() {
        try (Stager stager = open(new DemoItems("en"))) {
            stager.fields().get(0).setText("  ");
            save(stager);

            assertThat(Stager.acts("take-evidence")).isEmpty();
            assertThat(stager.texts()).contains("Write what was taken.");
        }
    }

    @Test
    public void it_is_handed_over_to_somebody_of_a_team_and_not_before_it_is_said_to_whom() throws JSONException {
        try (Stager stager = open(handedOverTo("pro-01"))) {
            tap(stager, "Add an entry");
            save(stager);
            assertThat(stager.texts()).contains("Fill in what is missing.");
            tap(stager, "Handed over");
            save(stager);
            assertThat(Stager.acts("note-custody")).isEmpty();

            tap(stager, "None");
            tap(stager, "NGO Alfa-4");
            assertThat(stager.texts()).contains("NGO Alfa-4");
            save(stager);

            JSONObject said = Stager.acts("note-custody").get(0);
            assertThat(said.getString("evidence")).isEqualTo("ev-1");
            assertThat(said.getJSONObject("noted").getString("step")).isEqualTo("handed-over");
            assertThat(said.getJSONObject("noted").getString("to")).isEqualTo("ngo-01");
            assertThat(said.getJSONObject("noted").has("seal")).isFalse();
            assertThat(stager.texts()).as("back at the chains").contains("E-7");
        }
    }

    @Test
    public void it_is_handed_over_to_somebody_who_is_in_no_team_of_mine_and_wrote_to_me() throws JSONException {
        String who = TalkScreens.from("pro-07", "Prosecutor 7");
        String body = "{'text':'Bring it to me','language':'en'}";
        DemoItems items = handedOverTo("pro-01")
                .put("{'kind':'channel','id':'direct/inv-01~pro-07','seq':70,'type':'direct','with':"
                        + "{'id':'pro-07','callName':'Prosecutor 7','function':'player'}}")
                .put(TalkScreens.message("m-1", 71, "direct/inv-01~pro-07", who, body, "09:20:00"));
        try (Stager stager = open(items)) {
            tap(stager, "Add an entry");
            tap(stager, "Handed over");
            tap(stager, "None");
            tap(stager, "Prosecutor 7");
            save(stager);

            JSONObject said = Stager.acts("note-custody").get(0);
            assertThat(said.getJSONObject("noted").getString("to")).isEqualTo("pro-07");
        }
    }

    @Test
    public void a_seal_is_opened_with_its_number_and_why() throws JSONException {
        try (Stager stager = open(handedOverTo("pro-01"))) {
            tap(stager, "Add an entry");
            tap(stager, "Opened");
            stager.fields().get(0).setText("A 17");
            save(stager);
            assertThat(Stager.acts("note-custody")).isEmpty();
            stager.fields().get(1).setText("To read the visa");
            save(stager);

            JSONObject noted = Stager.acts("note-custody").get(0).getJSONObject("noted");
            assertThat(noted.getString("step")).isEqualTo("opened");
            assertThat(noted.getString("seal")).isEqualTo("A 17");
            assertThat(noted.getString("note")).isEqualTo("To read the visa");
        }
    }

    @Test
    public void my_own_entry_is_corrected_or_said_to_be_a_mistake_by_a_further_one() throws JSONException {
        try (Stager stager = open(handedOverTo("pro-01"))) {
            tap(stager, "Correct");
            assertThat(stager.texts()).contains("This corrects entry \u20682\u2069. The old one stays.");
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("A 17");
            stager.fields().get(0).setText("A 71");
            save(stager);
            tap(stager, "Correct");
            tap(stager, "Entry was a mistake");
            stager.fields().get(0).setText("It was another bag");
            save(stager);

            JSONObject corrected = Stager.acts("note-custody").get(0).getJSONObject("noted");
            assertThat(corrected.getString("about")).isEqualTo("ce-1");
            assertThat(corrected.getString("step")).isEqualTo("sealed");
            assertThat(corrected.getString("seal")).isEqualTo("A 71");
            assertThat(corrected.getJSONObject("told").getString("where")).isEqualTo("Command post");
            JSONObject voided = Stager.acts("note-custody").get(1).getJSONObject("noted");
            assertThat(voided.getString("about")).isEqualTo("ce-1");
            assertThat(voided.getString("step")).isEqualTo("voided");
            assertThat(voided.has("seal")).isFalse();
        }
    }

    @Test
    public void what_waits_is_shown_and_what_was_refused_until_it_is_removed() {
        try (Stager stager = open(EvidenceScreens.waiting("en"))) {
            assertThat(stager.texts())
                    .contains("The number comes once this is sent", "Notebook", "Handed over: \u2068NGO Alfa-4\u2069")
                    .contains("Refused");
            tap(stager, "Remove");
            assertThat(DemoApp.current().fake.dismissed).containsExactly("019b-3");
        }
    }

    @Test
    public void what_was_refused_is_seen_from_the_inbox_which_leads_to_it() {
        try (Stager stager = Stager.open("en", EvidenceScreens.waiting("en").snapshot())) {
            assertThat(stager.texts()).contains("Again").doesNotContain("Close");
            tap(stager, "Open");
            assertThat(stager.texts()).contains("E-7");
        }
    }

    @Test
    public void what_is_half_typed_outlives_the_process_each_with_its_own_chain() {
        try (Stager stager = open(handedOverTo("pro-01"))) {
            stager.fields().get(0).setText("Half a");
            tap(stager, "Add an entry");
            tap(stager, "Sealed");
            stager.fields().get(0).setText("B 9");
            stager.wait(Duration.ofSeconds(2));
        }
        DemoApp.current().unfinished().clear();
        try (Stager stager = open(handedOverTo("pro-01"))) {
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("Half a");
            tap(stager, "Correct");
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("A 17");
            stager.go(Route.to(Route.Screen.CUSTODY, "ev-1"));
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("B 9");
        }
    }

    @Test
    public void before_startex_and_after_endex_nothing_is_taken() {
        DemoItems planned = new DemoItems("en")
                .put("{'kind':'clock','id':'clock','phase':'planned','speed':1,'exerciseTime':'D1 09:00:00',"
                        + "'at':'2026-11-24T08:00:00.000Z'}");
        try (Stager stager = open(planned)) {
            assertThat(stager.texts())
                    .contains("Evidence is taken while the exercise runs.")
                    .doesNotContain("Take evidence");
            stager.go(Route.to(Route.Screen.ACT));
            assertThat(stager.texts()).doesNotContain("Evidence", "Evidence: start the chain");
            stager.show(new DemoItems("en"));
            assertThat(stager.texts()).contains("Evidence", "Evidence: start the chain");
        }
    }

    @Test
    public void after_endex_nothing_is_confirmed() {
        DemoItems ended = handedOverTo("inv-01")
                .put("{'kind':'clock','id':'clock','phase':'ended','speed':1,'exerciseTime':'D2 09:30:00',"
                        + "'at':'2026-11-24T09:20:00.000Z','startedAt':'2026-11-24T09:08:00.000Z',"
                        + "'endedAt':'2026-11-24T09:20:00.000Z'}");
        try (Stager stager = open(ended)) {
            assertThat(stager.texts()).contains("E-7").doesNotContain("I have it");
        }
    }

    private static DemoItems handedOverTo(String person) {
        String golden = Received.golden("evidence").toString();
        return new DemoItems("en").put(golden.replace("\"to\":\"pro-01\"", "\"to\":\"" + person + "\""));
    }

    private static void tap(Stager stager, String words) {
        stager.button(words).performClick();
        stager.settle();
    }

    private static void save(Stager stager) {
        stager.activity().findViewById(R.id.primary).performClick();
        stager.settle();
    }

    private static Stager open(DemoItems items) {
        Stager stager = Stager.open("en", items.snapshot());
        stager.go(Route.to(Route.Screen.EVIDENCE));
        return stager;
    }
}

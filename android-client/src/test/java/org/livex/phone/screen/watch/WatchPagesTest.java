package org.livex.phone.screen.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.there;

import java.time.Duration;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Test;
import org.livex.phone.R;
import org.livex.phone.screen.DemoApp;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.ExifPicture;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.screen.Views;
import org.livex.phone.screen.act.Capture;
import org.livex.phone.sync.Fix;
import org.livex.phone.sync.NotSaved;

/** What evaluators do on their screens. */
public class WatchPagesTest extends WatchPagesStory {
    @Test
    public void an_evaluator_begins_with_whom_they_watch_and_has_tabs_of_their_own() {
        try (Stager stager = open()) {
            assertThat(stager.texts())
                    .contains("What I watch now", "Interviewing a presumed victim", "Watch", "Notes", "Map")
                    .doesNotContain("Messages", "Report", "My role");
        }
    }

    @Test
    public void whoever_becomes_an_evaluator_while_they_look_gets_those_screens() {
        try (Stager stager = Stager.open("en", new DemoItems("en").snapshot())) {
            assertThat(stager.texts()).contains("Report");
            stager.show(WatchItems.watching("en"));

            assertThat(stager.texts()).contains("What I watch now").doesNotContain("Report");
        }
    }

    @Test
    public void one_tap_rates_and_says_where_it_was_seen() throws JSONException {
        try (Stager stager = open()) {
            stager.app.fix = new Fix(45.5925, 11.6040, 14, DemoApp.NOW);
            stager.button("S · Some challenges").performClick();

            JSONObject rated = onlyAct("rate-item");
            assertThat(rated.getString("guide")).isEqualTo("risk");
            assertThat(rated.getString("item")).isEqualTo("indicators");
            assertThat(rated.getString("about")).isEqualTo("team/alfa");
            assertThat(rated.getString("grade")).isEqualTo("some-challenges");
            assertThat(rated.getJSONObject("evidence").getString("note")).isEmpty();
            assertThat(rated.getJSONObject("evidence").getString("takenAt")).isEqualTo("2026-11-24T09:31:05Z");
            assertThat(rated.getJSONObject("evidence").has("position")).isTrue();
        }
    }

    @Test
    public void what_waits_stands_before_what_the_server_has_and_says_that_it_waits() {
        try (Stager stager = open()) {
            stager.show(WatchItems.rated("en").waiting("019b-1", WatchItems.rate("interview", "apart", "no", "")));

            assertThat(stager.texts())
                    .contains("✓ No", "Saved here, not sent yet")
                    .doesNotContain("✓ Yes", "Sent");
            stager.show(WatchItems.rated("en"));
            assertThat(stager.texts()).contains("✓ Yes", "Sent").doesNotContain("✓ U · Unable");
        }
    }

    @Test
    public void the_grade_that_stands_is_not_said_again_and_another_one_is() throws JSONException {
        try (Stager stager = open()) {
            stager.show(WatchItems.rated("en"));
            stager.button("✓ Yes").performClick();
            assertThat(Stager.acts("rate-item")).isEmpty();

            stager.button("No").performClick();
            assertThat(onlyAct("rate-item").getString("grade")).isEqualTo("no");
        }
    }

    @Test
    public void a_note_is_the_same_grade_once_more_and_outlives_a_turned_phone_while_it_is_typed()
            throws JSONException {
        try (Stager stager = open()) {
            stager.show(WatchItems.rated("en"));
            stager.button("Note").performClick();
            stager.settle();
            stager.fields().get(0).setText("She was asked twice");
            stager.wait(Duration.ofSeconds(2));
            assertThat(stager.app.fake.notebook.pages.values()).contains("She was asked twice");
            stager.controller.recreate();
            stager.settle();
            assertThat(stager.fields().get(0).getText().toString()).isEqualTo("She was asked twice");
            stager.button("Save").performClick();
            stager.settle();

            JSONObject rated = onlyAct("rate-item");
            assertThat(rated.getString("grade")).isEqualTo("yes");
            assertThat(rated.getJSONObject("evidence").getString("note")).isEqualTo("She was asked twice");
            assertThat(stager.texts()).contains("What I watch now");
            assertThat(stager.app.unfinished().read("rate/interview/apart/team/alfa"))
                    .isEmpty();
        }
    }

    @Test
    public void another_team_is_a_tap_away_and_stays_after_the_process_died() {
        try (Stager stager = open()) {
            stager.show(WatchItems.rated("en"));
            assertThat(stager.texts()).contains("✓ Yes");
            stager.button("\u2068Team Bravo\u2069  \u20680/3\u2069").performClick();
            stager.settle();
            assertThat(stager.texts()).doesNotContain("✓ Yes");

            stager.controller.recreate();
            stager.settle();
            assertThat(stager.texts()).doesNotContain("✓ Yes").contains("\u2068Team Alfa\u2069  \u20681/3\u2069");
        }
    }

    @Test
    public void somebody_without_a_guide_can_only_be_written_about() {
        try (Stager stager = open()) {
            stager.button("\u2068Investigator Alfa-2\u2069  \u20680/0\u2069").performClick();
            stager.settle();

            assertThat(stager.texts()).contains("There is no guide for them: write notes.");
        }
    }

    @Test
    public void a_guide_closes_and_opens() {
        try (Stager stager = open()) {
            assertThat(stager.texts()).contains("Assess the risk before acting");
            stager.shown(view -> view.isClickable()
                            && Views.texts(view).contains("Recognising trafficking and assessing risk"))
                    .get(0)
                    .performClick();
            stager.settle();
            assertThat(stager.texts())
                    .contains("Recognising trafficking and assessing risk")
                    .doesNotContain("Assess the risk before acting");
        }
    }

    @Test
    public void one_press_marks_a_moment_from_each_of_their_screens() {
        try (Stager stager = open()) {
            stager.show(WatchItems.rated("en"));
            List<Route> routes = List.of(
                    Route.to(Route.Screen.INBOX),
                    Route.to(Route.Screen.RATE, "interview/apart/team/alfa"),
                    Route.to(Route.Screen.NOTES),
                    Route.to(Route.Screen.MOMENT, "m-0"),
                    Route.to(Route.Screen.GIVE_FEEDBACK));
            for (Route route : routes) {
                stager.go(route);
                stager.activity().findViewById(R.id.mark_moment).performClick();
                assertThat(stager.texts()).contains("Marked. You can say later what it was.");
            }

            assertThat(Stager.acts("mark-moment").stream().map(act -> act.optString("moment")))
                    .doesNotHaveDuplicates()
                    .hasSize(routes.size());
        }
    }

    @Test
    public void a_word_is_added_to_a_moment_later() throws JSONException {
        try (Stager stager = open()) {
            stager.show(WatchItems.watching("en").waiting("019b-1", WatchItems.MARKED));
            stager.go(Route.to(Route.Screen.NOTES));
            assertThat(stager.texts()).contains("Teachable moments", "Saved here, not sent yet");
            stager.button("What was it?").performClick();
            stager.settle();
            stager.fields().get(0).setText("They let her sit first");
            stager.button("Save").performClick();
            stager.settle();

            JSONObject said = onlyAct("describe-moment");
            assertThat(said.getString("moment")).isEqualTo("m-1");
            assertThat(said.getString("word")).isEqualTo("They let her sit first");
            assertThat(stager.texts()).contains("My notes");
        }
    }

    @Test
    public void an_observation_says_about_whom_for_which_objective_and_after_which_inject() throws Exception {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.NOTES));
            stager.fields().get(0).setText(WatchItems.NOTE);
            choose(stager, "About whom", "Team Bravo");
            choose(stager, "Objective", "2 The victim first");
            choose(stager, "About which message?", "sh-02 A woman at the hotline");
            photo(stager);
            stager.button("Everyone in it agreed").performClick();
            stager.button("Save").performClick();
            stager.settle();

            JSONObject said = onlyAct("record-observation");
            JSONObject evidence = said.getJSONObject("evidence");
            assertThat(said.getString("about")).isEqualTo("team/bravo");
            assertThat(said.getString("objective")).isEqualTo("victim-first");
            assertThat(evidence.getString("note")).isEqualTo(WatchItems.NOTE);
            assertThat(evidence.getString("inject")).isEqualTo("sh-02");
            assertThat(evidence.getJSONArray("attachments").getJSONObject(0).getBoolean("consent"))
                    .isTrue();
            assertThat(stager.activity().drafts().observation().isEmpty()).isTrue();
            assertThat(stager.activity().drafts().observation().about()).isEqualTo("team/bravo");
        }
    }

    @Test
    public void a_photo_is_not_saved_before_its_author_said_who_is_in_it() throws NotSaved {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.NOTES));
            photo(stager);
            stager.button("Save").performClick();
            stager.settle();

            assertThat(Stager.acts("record-observation")).isEmpty();
            assertThat(stager.activity().drafts().observation().captures()).hasSize(1);
            assertThat(stager.activity().drafts().report().captures()).isEmpty();
        }
    }

    @Test
    public void what_is_noted_is_there_again_after_the_process_died() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.NOTES));
            stager.fields().get(0).setText(WatchItems.NOTE);
            stager.activity().drafts().observation().isAbout("team/alfa");
            stager.wait(Duration.ofSeconds(2));
            stager.app.unfinished().clear();
            stager.activity().drafts().clear();

            assertThat(stager.activity().drafts().observation().note()).isEqualTo(WatchItems.NOTE);
            assertThat(stager.activity().drafts().observation().about()).isEqualTo("team/alfa");
        }
    }

    @Test
    public void the_list_has_what_i_noted_and_not_what_others_did() {
        try (Stager stager = open()) {
            stager.show(WatchItems.rated("en"));
            stager.go(Route.to(Route.Screen.NOTES));

            assertThat(stager.texts())
                    .contains("What I noted", WatchItems.NOTE, "They let her sit first.")
                    .doesNotContain("Somebody else saw this");
        }
    }

    @Test
    public void what_the_server_refused_keeps_its_words_where_they_can_be_taken() {
        try (Stager stager = open()) {
            stager.show(WatchItems.rated("en")
                    .refused(
                            "019b-9",
                            WatchItems.rate("interview", "consent", "unable", WatchItems.NOTE),
                            "unknown-guide-item"));

            assertThat(stager.texts()).contains(WatchItems.NOTE).doesNotContain("✓ U · Unable");
        }
    }

    @Test
    public void a_red_stop_says_who_called_it_and_asks_until_control_knows_of_the_evaluator() {
        String stop = "{'kind':'red-stop','id':'red-stop','active':true,'calledBy':'inv-02','reason':'',"
                + "'calledAt':'2026-11-24T09:31:00.000Z','accounts':[{'person':'inv-02','reason':'','place':'car-wash'}],'confirmed':[CONFIRMED],'expected':['inv-01']}";
        try (Stager stager = open()) {
            stager.show(WatchItems.watching("en").put(stop.replace("CONFIRMED", "")));
            assertThat(there(stager.activity().situation().redStop()).confirmedByMe())
                    .isFalse();
            assertThat(there(stager.activity().situation().redStop()).calledBy())
                    .isEqualTo("Investigator Alfa-2");
            assertThat(there(there(stager.activity().situation().redStop()).place())
                            .text())
                    .isEqualTo("Lumen car wash");

            stager.show(WatchItems.watching("en").put(stop.replace("CONFIRMED", "'inv-01'")));
            assertThat(there(stager.activity().situation().redStop()).confirmedByMe())
                    .isTrue();
        }
    }

    private static void photo(Stager stager) throws NotSaved {
        stager.app.fake.files.keep(ExifPicture.jpeg(300, 200, 1), Capture.PHOTO);
        stager.show(WatchItems.watching("en"));
        assertThat(stager.activity().drafts().observation().captures()).hasSize(1);
    }
}

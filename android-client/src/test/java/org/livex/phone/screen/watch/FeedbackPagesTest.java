package org.livex.phone.screen.watch;

import static org.assertj.core.api.Assertions.assertThat;

import android.widget.EditText;
import java.time.Duration;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Test;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;

/** Feedback of an evaluator to one person, on both phones. */
public class FeedbackPagesTest extends WatchPagesStory {
    @Test
    public void feedback_is_written_to_one_person_in_one_language() throws JSONException {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.GIVE_FEEDBACK));
            assertThat(stager.button("Save").isEnabled()).isFalse();
            choose(stager, "To", "Investigator Alfa-2");
            choose(stager, "Written in", "Russian");
            EditText words = stager.fields().get(0);
            words.setText("Вы хорошо слушали.");
            stager.button("Save").performClick();
            stager.settle();

            JSONObject given = onlyAct("give-feedback");
            assertThat(given.getString("to")).isEqualTo("inv-02");
            assertThat(given.getJSONObject("text").getString("source")).isEqualTo("ru");
            assertThat(given.getJSONObject("text")
                            .getJSONObject("versions")
                            .getJSONObject("ru")
                            .getString("text"))
                    .isEqualTo("Вы хорошо слушали.");
            assertThat(stager.texts()).contains("Feedback saved");
            assertThat(stager.app.unfinished().read(FeedbackDraft.NAME)).isEmpty();
        }
    }

    @Test
    public void an_evaluator_reads_what_they_gave_and_how_far_it_came_and_not_what_others_gave() {
        try (Stager stager = Stager.open(
                "en",
                WatchItems.rated("en")
                        .put(WatchItems.feedback("f-1", "inv-01", "You listened well.", "'shown':false"))
                        .put(WatchItems.feedback(
                                "f-2",
                                "inv-01",
                                "You spoke too fast.",
                                "'shown':true,'seenAt':'2026-11-24T09:25:00.000Z'"))
                        .put(WatchItems.feedback("f-3", "eval-02", "Of somebody else.", "'shown':false"))
                        .snapshot())) {
            stager.go(Route.to(Route.Screen.NOTES));
            assertThat(stager.texts())
                    .contains("Feedback that I gave", "You listened well.", "Not let out yet", "You spoke too fast.")
                    .anyMatch(text -> text.startsWith("Seen at "))
                    .anyMatch(text -> text.contains("Investigator Alfa-2"))
                    .doesNotContain("Of somebody else.");
        }
    }

    @Test
    public void feedback_is_for_those_who_are_trained() {
        try (Stager stager = open()) {
            stager.go(Route.to(Route.Screen.CHOOSE, FeedbackDraft.TO));

            assertThat(stager.texts()).contains("Investigator Alfa-2").doesNotContain("Director");
        }
    }

    @Test
    public void whoever_gets_feedback_finds_it_in_their_language_and_has_seen_it_when_they_look() throws JSONException {
        try (Stager stager = Stager.open("ru", WatchScreens.given("ru", false).snapshot())) {
            assertThat(Stager.acts("see-feedback")).isEmpty();
            stager.button("1 новый отзыв для вас").performClick();
            stager.settle();
            stager.wait(Duration.ofSeconds(1));

            assertThat(stager.texts()).contains("Вы хорошо слушали.");
            JSONObject seen = Stager.acts("see-feedback").get(0);
            assertThat(seen.getString("feedback")).isEqualTo("f-1");
            assertThat(seen.getString("language")).isEqualTo("ru");
        }
    }

    @Test
    public void feedback_that_was_seen_is_under_my_role_and_not_told_again() {
        try (Stager stager = Stager.open("en", WatchScreens.given("en", true).snapshot())) {
            assertThat(stager.texts()).doesNotContain("1 new feedback for you");
            stager.go(Route.to(Route.Screen.ROLE));
            stager.button("Feedback for you").performClick();
            stager.settle();
            stager.wait(Duration.ofSeconds(2));

            assertThat(stager.texts()).contains("You listened well.");
            assertThat(Stager.acts("see-feedback")).isEmpty();
        }
    }

    @Test
    public void behind_a_red_stop_no_feedback_is_seen() {
        try (Stager stager = Stager.open("en", WatchScreens.given("en", false).snapshot())) {
            stager.show(WatchScreens.given("en", false).stopped(false));
            stager.go(Route.to(Route.Screen.FEEDBACK));
            stager.wait(Duration.ofSeconds(2));

            assertThat(Stager.acts("see-feedback")).isEmpty();
        }
    }
}

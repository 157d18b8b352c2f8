package org.livex.phone.screen.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.StoryPhone.word;

import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.Hand;
import org.livex.phone.screen.RealApp;
import org.livex.phone.screen.Story;
import org.livex.phone.sync.Control;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** An evaluator without a network, whose phone dies between whatever they do: on the real server, once each. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class WatchStoryTest {
    private static final String NOTE = "Il a demandé deux fois";
    private static final String OBSERVED = "Ils l’ont laissée s’asseoir";
    private static final String MOMENT = "La première question";
    private static final String FEEDBACK = "Vous avez bien écouté.";

    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;

    @Test
    public void whatever_an_evaluator_does_off_line_survives_the_process_and_arrives_once() throws Exception {
        story.begins("eval-01", "inv-01");
        story.joins("eval-01");
        Hand.await("the sheet", () -> hand.isShown(word("common.grade.yes")));
        assertThat(hand.isShown(word("phone.tab.act"))).isFalse();
        story.losesTheServer();

        hand.tap(word("common.grade.yes"));
        story.dies();
        assertThat(hand.isShown("✓ " + word("common.grade.yes"))).isTrue();
        assertThat(hand.isShown(word("phone.watch.waits"))).isTrue();
        hand.tap(word("common.grade.no"));
        hand.tap(word("phone.watch.note"));
        hand.field().setText(NOTE);
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo(NOTE);
        hand.tap(word("common.save"));
        hand.tap(R.id.mark_moment);
        story.dies();

        hand.tap(word("phone.tab.notes"));
        hand.field().setText(OBSERVED);
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo(OBSERVED);
        hand.tap(word("common.save"));
        hand.tap(word("phone.notes.moment-word"));
        hand.field().setText(MOMENT);
        hand.tap(word("common.save"));
        hand.tap(word("common.private-feedback"));
        hand.tap(word("common.none"));
        hand.tap("Investigator Alfa-1");
        hand.field().setText(FEEDBACK);
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo(FEEDBACK);
        hand.tap(word("common.save"));
        story.dies();

        story.findsTheServer();
        Hand.await("all is told", story.phone::nothingWaits);
        assertThat(hand.isShown(word("phone.watch.waits"))).isFalse();
        assertThat(hand.says(OBSERVED)).isTrue();
        assertThat(hand.says(MOMENT)).isTrue();
        assertThat(story.facts("item-rated", "grade")).containsExactly("yes", "no", "no");
        assertThat(story.facts("moment-described", "word")).containsExactly(MOMENT);
        assertThat(story.facts("moment-marked", "type")).hasSize(1);
        assertThat(story.facts("observation-recorded", "type")).hasSize(1);
        assertThat(story.facts("feedback-given", "to")).containsExactly("inv-01");
    }

    @Test
    public void feedback_reaches_its_reader_once_control_lets_it_out_and_is_seen_once() throws Exception {
        story.begins("inv-01");
        story.joins("inv-01");
        Hand.await("the inbox", () -> hand.isShown(word("phone.inbox.title")));
        story.control()
                .does(
                        "give-feedback",
                        new JSONObject()
                                .put("feedback", "f-1")
                                .put("to", "inv-01")
                                .put("text", Control.text("You listened well."))
                                .put("takenAt", "2026-11-24T09:30:00.000Z"));
        story.control().does("release-feedback", new JSONObject());

        Hand.await("there is feedback", () -> hand.isShown(news()));
        story.losesTheServer();
        hand.tap(news());
        Hand.await("it was read", () -> !story.phone.nothingWaits());
        story.dies();
        assertThat(hand.says("You listened well.")).isTrue();
        story.findsTheServer();
        // Nothing waits either before the phone has looked at what it kept.
        Hand.await("it is told", () -> !story.facts("feedback-seen").isEmpty());
        Hand.await("all is told", story.phone::nothingWaits);
        assertThat(story.facts("feedback-seen", "feedback")).containsExactly("f-1");
    }

    private static String news() {
        return RealApp.current().languages().words().text("phone.feedback.new", "count", 1);
    }
}

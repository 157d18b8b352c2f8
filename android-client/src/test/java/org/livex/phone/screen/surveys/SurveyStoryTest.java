package org.livex.phone.screen.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.StoryPhone.word;

import java.util.Objects;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.Hand;
import org.livex.phone.screen.RealApp;
import org.livex.phone.screen.Story;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.ballot.Unnamed;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** An investigator answers the anonymous hot wash of the demo without a network, and their phone dies: on the real server, once, and nobody's. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class SurveyStoryTest {
    private static final String SURVEY = "hot-wash";
    private static final String TITLE = "Разбор дня";
    private static final String NOTE = "Рация работала";

    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;

    @Test
    public void what_is_answered_without_a_name_off_line_survives_the_process_and_arrives_once() throws Exception {
        story.begins("inv-01");
        story.joins("inv-01");
        story.control()
                .does("open-survey", new JSONObject().put("survey", SURVEY).put("basedOn", 1));
        hand.tapWhenShown(
                "one survey asks", () -> RealApp.current().languages().words().text("phone.surveys.open", "count", 1));
        Hand.await("the hot wash", () -> hand.isShown(TITLE));
        hand.tap(TITLE);
        story.losesTheServer();

        hand.field().setText(NOTE);
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo(NOTE);
        hand.tap(R.id.primary);
        story.dies();
        Hand.await("it says that it waits", () -> hand.says(word("phone.surveys.waits")));
        assertThat(story.phone.nothingWaits()).as("no command has it").isTrue();

        story.findsTheServer();
        Hand.await("it is there", () -> state() == Unnamed.State.SENT);
        story.control()
                .does("close-survey", new JSONObject().put("survey", SURVEY).put("keepFew", false));
        Hand.await("it is counted", () -> story.facts("ballots-counted").size() == 1);
        assertThat(story.facts("ballots-counted").get(0).optInt("came")).isEqualTo(1);
        assertThat(story.facts("ballots-counted").toString())
                .as("of one alone nothing is kept")
                .doesNotContain(NOTE)
                .doesNotContain("inv-01");
        assertThat(story.facts("survey-answered")).isEmpty();
        Hand.await("the phone forgets what it was", () -> unnamed().answers() == null);
        Hand.await("it says that nobody read it", () -> hand.says(word("common.survey.too-few")));
    }

    private static Unnamed unnamed() {
        Snapshot snapshot = RealApp.current().participation().snapshot();
        return Objects.requireNonNull(snapshot.unnamed().get(SURVEY));
    }

    private static Unnamed.State state() {
        return unnamed().state();
    }
}

package org.livex.phone.screen.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.StoryPhone.word;

import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.screen.Hand;
import org.livex.phone.screen.RealApp;
import org.livex.phone.screen.Story;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** An investigator without a network, whose phone dies between whatever they tick: on the real server, once each. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class DutyStoryTest {
    private static final String OF_TEAM = "Решите, кто в группе говорит с жертвами, и больше никто этого не делает.";
    private static final String OWN = "Оцените риск, прежде чем спрашивать о фактах.";

    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;

    @Test
    public void what_is_ticked_and_taken_back_off_line_survives_the_process_and_arrives_once() throws Exception {
        story.begins("inv-01");
        story.joins("inv-01");
        hand.tapWhenShown("the tab", () -> word("phone.tab.act"));
        hand.tapWhenShown("duties of this phase", () -> word("common.duties"));
        Hand.await("the duty of the team", () -> hand.isShown(OF_TEAM));
        story.losesTheServer();

        hand.tick(OF_TEAM);
        story.dies();
        assertThat(hand.isTicked(OF_TEAM)).isTrue();
        hand.tick(OF_TEAM);
        story.dies();
        assertThat(hand.isTicked(OF_TEAM)).isFalse();
        hand.tick(OWN);
        story.dies();
        assertThat(hand.isTicked(OWN)).isTrue();

        story.findsTheServer();
        Hand.await("all is told", story.phone::nothingWaits);
        assertThat(hand.isTicked(OF_TEAM)).isFalse();
        assertThat(hand.isTicked(OWN)).isTrue();
        assertThat(story.facts("duty-ticked", "duty")).containsExactly("one-voice", "risk-first");
        assertThat(story.facts("duty-unticked")).hasSize(1);
    }
}

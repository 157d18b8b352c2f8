package org.livex.phone.screen.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.StoryPhone.word;

import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.Hand;
import org.livex.phone.screen.RealApp;
import org.livex.phone.screen.Story;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A role player without a network asks for help in silence, and their phone dies: on the real server it is heard once. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class BrakeStoryTest {
    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;

    @Test
    public void pulled_off_line_it_survives_the_process_and_is_heard_once_by_whoever_looks_after_them_alone()
            throws Exception {
        story.begins("rp-01", "safety-01", "rp-02");
        story.joins("rp-01");
        Hand.await("the clock", () -> !hand.text(R.id.clock).isEmpty());
        story.losesTheServer();
        hand.holdClock();
        assertThat(hand.text(R.id.brake_mark)).isEqualTo("·");
        story.dies();
        assertThat(hand.text(R.id.brake_mark)).isEqualTo("·");
        story.findsTheServer();
        Hand.await("it has arrived", () -> hand.text(R.id.brake_mark).equals("✓"));
        Hand.await("nothing waits", story.phone::nothingWaits);

        story.takesAnotherPhone();
        story.opens("safety-01");
        Hand.await("who asks", () -> hand.says("Role Player 1"));
        assertThat(hand.says(asked(1))).isTrue();
        story.losesTheServer();
        hand.tap(word("common.brake.answer.coming"));
        story.dies();
        assertThat(hand.says("Role Player 1")).isTrue();
        assertThat(hand.isShown(word("common.brake.quiet")))
                .as("it rings no more")
                .isFalse();
        story.findsTheServer();
        Hand.await("it is answered", story.phone::nothingWaits);
        hand.tap(word("common.brake.answer.settled"));
        Hand.await("it is closed", story.phone::nothingWaits);
        assertThat(hand.says("Role Player 1")).isFalse();

        story.takesAnotherPhone();
        story.joins("rp-02");
        Hand.await("what is theirs", () -> !hand.text(R.id.clock).isEmpty());
        assertThat(RealApp.current().participation().snapshot().items("brake")).isEmpty();
    }

    /** Without the time, which only the server knows. */
    private static String asked(int count) {
        String text =
                RealApp.current().languages().words().text("common.brake.asked", Map.of("count", count, "time", "|"));
        return text.substring(0, text.indexOf('|'));
    }
}

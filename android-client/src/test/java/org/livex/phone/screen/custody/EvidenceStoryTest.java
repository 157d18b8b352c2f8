package org.livex.phone.screen.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.StoryPhone.word;

import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.Hand;
import org.livex.phone.screen.RealApp;
import org.livex.phone.screen.Story;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** Evidence that is taken, sealed and handed over without a network, while the phone dies between it all: on the real server, once each. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class EvidenceStoryTest {
    private static final String ME = "inv-01";
    private static final String PASSPORT = "Паспорт, красный, № 4711";

    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;

    @Test
    public void a_chain_that_begins_off_line_survives_the_process_and_arrives_once_and_is_confirmed() throws Exception {
        story.begins(ME, "pro-01");
        story.joins(ME);
        hand.tapWhenShown("the tab", () -> word("phone.tab.act"));
        hand.tapWhenShown("evidence", () -> word("common.evidence"));
        story.losesTheServer();

        hand.fields().get(0).setText(PASSPORT);
        hand.fields().get(1).setText("Автомойка");
        story.dies();
        assertThat(hand.fields().get(0).getText().toString()).isEqualTo(PASSPORT);
        hand.tap(R.id.primary);
        story.dies();
        assertThat(hand.isShown(PASSPORT)).isTrue();
        assertThat(hand.isShown(word("phone.custody.no-number"))).isTrue();

        hand.tap(word("phone.custody.add"));
        hand.tap(word("common.custody.step.sealed"));
        hand.field().setText("A 17");
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo("A 17");
        hand.tap(R.id.primary);
        story.dies();
        hand.tap(word("phone.custody.add"));
        hand.tap(word("common.custody.step.handed-over"));
        hand.tap(word("common.none"));
        hand.tap("Prosecutor Alfa-3");
        story.dies();
        hand.tap(R.id.primary);
        story.dies();
        assertThat(hand.says("Prosecutor Alfa-3")).isTrue();

        story.findsTheServer();
        Hand.await("all is told", story.phone::nothingWaits);
        Hand.await("its number", () -> hand.isShown("E-1"));
        assertThat(story.facts("evidence-taken"))
                .extracting(fact -> fact.getJSONObject("taken").getString("description"))
                .containsExactly(PASSPORT);
        assertThat(steps()).containsExactly("sealed", "handed-over");
        assertThat(hand.isShown(word("common.custody.not-confirmed"))).isTrue();

        story.takesAnotherPhone();
        story.joins("pro-01");
        hand.tapWhenShown("the tab", () -> word("phone.tab.act"));
        hand.tapWhenShown("what is to be confirmed", () -> word("common.evidence") + " · 1");
        story.losesTheServer();
        hand.tap(word("phone.custody.have-it"));
        story.dies();
        assertThat(hand.isShown(word("phone.custody.have-it"))).isFalse();
        story.findsTheServer();
        Hand.await("the receipt is told", () -> hand.isShown(word("common.custody.confirmed")));
        assertThat(steps()).containsExactly("sealed", "handed-over", "received");
    }

    private List<String> steps() throws Exception {
        return story.facts("custody-noted").stream()
                .map(fact -> fact.optJSONObject("noted"))
                .map(noted -> noted == null ? "" : noted.optString("step"))
                .toList();
    }
}

package org.livex.phone.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.StoryPhone.word;

import java.util.List;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.screen.Hand;
import org.livex.phone.screen.RealApp;
import org.livex.phone.screen.Story;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A mediator who is sent a text, loses a number of it, sees that, and hands it in without a network: on the real server, once. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class DeskStoryTest {
    private static final String SOURCE = "Call +379 0555 0101 at once.";
    private static final String WITHOUT = "Позвоните немедленно.";
    private static final String WHOLE = "Позвоните немедленно: +379 0555 0101.";

    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;

    @Test
    public void a_lost_number_is_seen_and_the_text_survives_the_process_and_arrives_once() throws Exception {
        story.begins("med-01");
        story.joins("med-01");
        story.control().send("tr-01", SOURCE, false, "inv-01");
        hand.tap(word("phone.tab.talk"));
        Hand.await("a text waits", () -> !story.phone.nothingIsOnTheDesk());
        hand.tap(word("common.desk.title"));
        Hand.await("its original", () -> hand.isShown(SOURCE));
        hand.tap(SOURCE);
        hand.field().setText(WITHOUT);
        hand.tap(R.id.primary);
        Hand.await("what is lost", () -> hand.isShown(word("common.desk.doubts")));
        assertThat(hand.isShown(word("common.desk.unchecked"))).isFalse();
        assertThat(story.facts("text-translated")).isEmpty();
        hand.tap(word("common.desk.mend"));
        story.losesTheServer();

        hand.field().setText(WHOLE);
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo(WHOLE);
        hand.tap(R.id.primary);
        Hand.await("nobody can compare it", () -> hand.isShown(word("common.desk.unchecked")));
        hand.tap(word("common.desk.hand-in-all-the-same"));
        story.dies();
        assertThat(hand.isShown(word("common.desk.state.unsent"))).isTrue();

        story.findsTheServer();
        Hand.await("all is told", story.phone::nothingWaits);
        assertThat(written()).containsExactly(WHOLE);
    }

    private List<String> written() throws Exception {
        return story.facts("text-translated").stream()
                .map(DeskStoryTest::bodyOf)
                .collect(Collectors.toList());
    }

    private static String bodyOf(JSONObject fact) {
        try {
            return fact.getJSONObject("version").getString("text");
        } catch (JSONException e) {
            throw new AssertionError(e);
        }
    }
}

package org.livex.phone.screen.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.StoryPhone.word;

import java.time.Instant;
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

/** A trainee whom somebody of the story writes to, who answers without a network while the phone dies: once each. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class TalkStoryTest {
    private static final String ME = "inv-01";
    private static final String CHANNEL = "control/" + ME;
    private static final String ASKED = "She called again.";
    private static final String ANSWER = "Мы у ворот, номер 34-КМ";
    private static final String SECOND = "Фургон уехал";

    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;

    @Test
    public void words_off_line_survive_the_process_and_arrive_once_in_their_order() throws Exception {
        story.begins(ME);
        story.joins(ME);
        story.control()
                .does(
                        "post-message",
                        new JSONObject()
                                .put("message", "hotline-1")
                                .put("channel", CHANNEL)
                                .put("as", "dorvenia-helpline")
                                .put("body", ASKED)
                                .put("language", "en")
                                .put("takenAt", Instant.now().toString()));
        hand.tap(word("phone.tab.talk"));
        Hand.await("somebody writes", () -> hand.isShown(ASKED));
        hand.tap(ASKED);
        assertThat(hand.says("«Линия доверия»")).isTrue();
        story.losesTheServer();

        hand.field().setText("Мы у");
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo("Мы у");
        hand.field().setText(ANSWER);
        hand.tap(R.id.primary);
        story.dies();
        assertThat(hand.isShown(ANSWER)).isTrue();
        assertThat(hand.isShown(word("state.delivery.queued"))).isTrue();
        assertThat(hand.field().getText().toString()).isEmpty();
        hand.field().setText(SECOND);
        hand.tap(R.id.primary);
        story.dies();

        story.findsTheServer();
        Hand.await("all is told", story.phone::nothingWaits);
        Hand.await("nothing waits on the screen", () -> !hand.isShown(word("state.delivery.queued")));
        assertThat(written()).containsExactly(ASKED, ANSWER, SECOND);
        assertThat(hand.isShown(ANSWER)).isTrue();
    }

    private List<String> written() throws Exception {
        return story.facts("message-posted").stream()
                .filter(fact -> fact.optString("channel").equals(CHANNEL))
                .map(TalkStoryTest::bodyOf)
                .collect(Collectors.toList());
    }

    private static String bodyOf(JSONObject fact) {
        try {
            JSONObject text = fact.getJSONObject("text");
            return text.getJSONObject("versions")
                    .getJSONObject(text.getString("source"))
                    .getString("text");
        } catch (JSONException e) {
            throw new AssertionError(e);
        }
    }
}

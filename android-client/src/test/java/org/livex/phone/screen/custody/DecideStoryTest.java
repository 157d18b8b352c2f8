package org.livex.phone.screen.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.StoryPhone.word;

import java.util.List;
import org.json.JSONArray;
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

/** A trainee who is asked and decides without a network, whose phone dies between it all: on the real server, once each. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class DecideStoryTest {
    private static final String ME = "inv-01";
    private static final String SUBJECT = "The van is back";
    private static final String DECIDED = "Мы ждём переводчика";
    private static final String REASON = "Иначе она не поймёт";
    private static final String AMENDED = "Мы ждём до темноты";

    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;

    @Test
    public void an_answer_and_decisions_off_line_survive_the_process_and_arrive_once() throws Exception {
        story.begins(ME);
        story.control().does("send-inject", new JSONObject().put("inject", asking()));
        story.joins(ME);
        Hand.await("what asks", () -> hand.isShown(SUBJECT));
        hand.tap(SUBJECT);
        story.losesTheServer();

        hand.field().setText("Half a");
        story.dies();
        assertThat(hand.field().getText().toString()).isEqualTo("Half a");
        hand.field().setText("A white van");
        hand.tap(R.id.answer);
        story.dies();
        assertThat(hand.says("A white van")).isTrue();
        assertThat(hand.isShown(word("phone.watch.waits"))).isTrue();
        assertThat(hand.isShown(word("phone.answer.send"))).isFalse();

        hand.tap(word("phone.tab.act"));
        hand.tap(word("common.decisions"));
        hand.fields().get(0).setText(DECIDED);
        hand.fields().get(1).setText(REASON);
        story.dies();
        assertThat(hand.fields().get(1).getText().toString()).isEqualTo(REASON);
        hand.tap(R.id.primary);
        story.dies();
        assertThat(hand.isShown(DECIDED)).isTrue();
        hand.tap(word("phone.decide.amend"));
        hand.fields().get(0).setText(AMENDED);
        story.dies();
        hand.tap(R.id.primary);
        story.dies();

        story.findsTheServer();
        Hand.await("all is told", story.phone::nothingWaits);
        assertThat(story.facts("inject-answered"))
                .extracting(fact -> fact.optJSONObject("answer"))
                .extracting(String::valueOf)
                .containsExactly("{\"type\":\"written\",\"text\":\"A white van\"}");
        List<JSONObject> decisions = story.facts("decision-recorded");
        assertThat(decisions)
                .extracting(fact -> fact.getJSONObject("words").getString("decided"))
                .containsExactly(DECIDED, AMENDED);
        assertThat(decisions.get(1).getString("amends"))
                .isEqualTo(decisions.get(0).getString("decision"));
        assertThat(hand.isShown(word("common.decision.amended"))).isTrue();
    }

    private static JSONObject asking() throws Exception {
        return new JSONObject()
                .put("id", "qu-01")
                .put("number", "qu-01")
                .put("type", "message")
                .put("title", Control.text(SUBJECT))
                .put("subject", Control.text(SUBJECT))
                .put("body", Control.text("It stands at the car wash."))
                .put("question", new JSONObject().put("kind", "text").put("text", Control.text("What do you see?")))
                .put(
                        "audience",
                        new JSONObject()
                                .put("everyone", false)
                                .put("people", new JSONArray(List.of(ME)))
                                .put("teams", new JSONArray())
                                .put("agencies", new JSONArray())
                                .put("functions", new JSONArray()))
                .put("trigger", new JSONObject().put("type", "by-hand"))
                .put("mustAcknowledge", false)
                .put("expectedActions", new JSONArray());
    }
}

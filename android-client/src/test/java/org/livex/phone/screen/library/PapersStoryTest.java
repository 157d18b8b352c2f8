package org.livex.phone.screen.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.StoryPhone.word;

import android.view.View;
import java.io.IOException;
import org.json.JSONException;
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

/** A warrant that is asked for without a network, and a scene that is played without one: on the real server, once each. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class PapersStoryTest {
    private static final String ADDRESS = "ул. Канатная 12, 3 этаж";
    private static final String REPLY = "Соседка с первого этажа";

    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;

    @Test
    public void a_request_filed_off_line_in_russian_comes_back_as_a_paper_in_arabic() throws Exception {
        begins("inv-01");
        hand.tap(word("phone.tab.act"));
        Hand.await("the forms", () -> hand.isShown(word("common.requests")));
        hand.tap(word("common.requests"));
        Hand.await("the form in Russian", () -> hand.isShown("Санкция на обыск"));

        story.losesTheServer();
        hand.tap("Санкция на обыск");
        hand.fields().get(0).setText(ADDRESS);
        hand.tap("Жилище");
        story.dies();
        assertThat(hand.fields().get(0).getText().toString()).isEqualTo(ADDRESS);
        fillTheRestAndSend();
        assertThat(hand.text(R.id.notice)).isEqualTo(word("phone.requests.saved-offline"));
        story.dies();
        assertThat(hand.isShown(word("common.request.state.unsent"))).isTrue();

        story.findsTheServer();
        Hand.await("the authority has it", () -> hand.isShown(word("common.request.state.waiting")));
        replies();
        readsThePaperInArabic();

        Hand.await("all is told", story.phone::nothingWaits);
        assertThat(story.facts("request-filed"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.optJSONObject("filing")
                                .optJSONObject("values")
                                .optString("address"))
                        .isEqualTo(ADDRESS));
        assertThat(story.facts("question-answered")).hasSize(1);
        assertThat(story.facts("request-answered")).hasSize(1);
    }

    private void fillTheRestAndSend() {
        hand.fields().get(2).setText("Вода, колокольня, стена с птицей");
        hand.tap("УПК, статья 88: там, вероятно, находится человек или доказательство");
        hand.tap(word("phone.requests.send"));
    }

    private void replies() throws IOException, InterruptedException, JSONException {
        story.control().does("ask-back", about().put("question", Control.text("Who saw the women?")));
        Hand.await("the authority asks", () -> hand.isShown("Who saw the women?"));
        hand.field().setText(REPLY);
        hand.tap(word("common.send"));
        Hand.await("the reply is there", () -> story.facts("question-answered").size() == 1);
        Hand.await("the reply stands under the question", () -> hand.isShown(REPLY));
    }

    private void readsThePaperInArabic() throws IOException, InterruptedException, JSONException {
        story.control()
                .does(
                        "answer-request",
                        about().put(
                                        "ruling",
                                        new JSONObject()
                                                .put("outcome", "granted")
                                                .put("reason", Control.text("By day only.")))
                                .put("atOnce", true));
        Hand.await("the paper in Russian", () -> hand.isShown(word("common.request.state.granted")));
        story.phone.readsIn("العربية");
        Hand.await("the paper in Arabic", () -> hand.isShown("إذن تفتيش") && hand.says("يؤذن بتفتيش"));
        assertThat(hand.says(ADDRESS)).isTrue();
        assertThat(hand.isShown(word("common.exercise"))).isTrue();
        assertThat(hand.view(R.id.page).getLayoutDirection()).isEqualTo(View.LAYOUT_DIRECTION_RTL);
    }

    @Test
    public void a_scene_started_and_done_off_line_is_on_the_server_once_each() throws Exception {
        begins("rp-01");
        story.control().does("release-inject", new JSONObject().put("inject", "sh-02"));
        hand.tap(word("phone.tab.role"));
        Hand.await("the scene", () -> hand.isShown("Ваша задача до 10:30"));
        hand.tap("Ваша задача до 10:30");

        story.losesTheServer();
        hand.tap(word("common.task.start"));
        assertThat(hand.isShown(word("common.task.state.running"))).isTrue();
        story.dies();
        hand.tap(word("common.task.finish"));
        assertThat(hand.isShown(word("common.task.state.finished"))).isTrue();
        assertThat(hand.isShown(word("state.delivery.queued"))).isTrue();

        story.findsTheServer();
        Hand.await("control knows", story.phone::nothingWaits);
        Hand.await("it is no longer said to wait", () -> !hand.isShown(word("state.delivery.queued")));
        assertThat(hand.isShown(word("common.task.state.finished"))).isTrue();
        assertThat(story.facts("task-started")).hasSize(1);
        assertThat(story.facts("task-finished")).hasSize(1);
    }

    private void begins(String person) throws Exception {
        story.begins(person);
        story.joins(person);
    }

    /** The one request that there is. */
    private JSONObject about() throws IOException, InterruptedException, JSONException {
        return new JSONObject()
                .put("request", story.facts("request-filed").get(0).getString("request"));
    }
}

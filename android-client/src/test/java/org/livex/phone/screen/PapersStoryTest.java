package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;
import static org.livex.phone.screen.StoryPhone.word;

import android.view.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.livex.phone.sync.Control;
import org.livex.phone.sync.RealServer;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A warrant that is asked for without a network, and a scene that is played without one: on the real server, once each. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class PapersStoryTest {
    private static final String ADDRESS = "ул. Канатная 12, 3 этаж";
    private static final String REPLY = "Соседка с первого этажа";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final StoryPhone phone = new StoryPhone();
    private final Hand hand = phone.hand;

    @After
    public void close() {
        phone.close();
    }

    @Test
    public void a_request_filed_off_line_in_russian_comes_back_as_a_paper_in_arabic() throws Exception {
        assumeTrue(RealServer.isBuilt());
        phone.begins(temporary.newFolder());
        try (RealServer server = RealServer.startWithHttps(temporary.newFolder().toPath())) {
            Control control = begin(server, "inv-01");
            hand.tap(word("phone.tab.act"));
            Hand.await("the forms", () -> hand.isShown(word("common.requests")));
            hand.tap(word("common.requests"));
            Hand.await("the form in Russian", () -> hand.isShown("Санкция на обыск"));

            server.killMinusNine();
            phone.awaitOffline();
            hand.tap("Санкция на обыск");
            hand.fields().get(0).setText(ADDRESS);
            hand.tap("Жилище");
            phone.dies();
            phone.comesBack();
            assertThat(hand.fields().get(0).getText().toString()).isEqualTo(ADDRESS);
            fillTheRestAndSend();
            assertThat(hand.text(R.id.notice)).isEqualTo(word("phone.requests.saved-offline"));
            phone.dies();
            phone.comesBack();
            assertThat(hand.isShown(word("common.request.state.unsent"))).isTrue();

            server.startAgain();
            Hand.await("the authority has it", () -> hand.isShown(word("common.request.state.waiting")));
            repliesTo(control);
            readsThePaperInArabic(control);

            Hand.await("all is told", phone::nothingWaits);
            assertThat(facts(control, "request-filed"))
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.optJSONObject("filing")
                                    .optJSONObject("values")
                                    .optString("address"))
                            .isEqualTo(ADDRESS));
            assertThat(facts(control, "question-answered")).hasSize(1);
            assertThat(facts(control, "request-answered")).hasSize(1);
        }
    }

    private void fillTheRestAndSend() {
        hand.fields().get(2).setText("Вода, колокольня, стена с птицей");
        hand.tap("УПК, статья 88: там, вероятно, находится человек или доказательство");
        hand.tap(word("phone.requests.send"));
    }

    private void repliesTo(Control control) throws IOException, InterruptedException, JSONException {
        control.does("ask-back", about(control).put("question", Control.text("Who saw the women?")));
        Hand.await("the authority asks", () -> hand.isShown("Who saw the women?"));
        hand.field().setText(REPLY);
        hand.tap(word("common.send"));
        Hand.await(
                "the reply is there", () -> facts(control, "question-answered").size() == 1);
        Hand.await("the reply stands under the question", () -> hand.isShown(REPLY));
    }

    private void readsThePaperInArabic(Control control) throws IOException, InterruptedException, JSONException {
        control.does(
                "answer-request",
                about(control)
                        .put(
                                "ruling",
                                new JSONObject().put("outcome", "granted").put("reason", Control.text("By day only.")))
                        .put("atOnce", true));
        Hand.await("the paper in Russian", () -> hand.isShown(word("common.request.state.granted")));
        phone.readsIn("العربية");
        Hand.await("the paper in Arabic", () -> hand.isShown("إذن تفتيش") && hand.says("يؤذن بتفتيش"));
        assertThat(hand.says(ADDRESS)).isTrue();
        assertThat(hand.isShown(word("common.exercise"))).isTrue();
        assertThat(hand.view(R.id.page).getLayoutDirection()).isEqualTo(View.LAYOUT_DIRECTION_RTL);
    }

    @Test
    public void a_scene_started_and_done_off_line_is_on_the_server_once_each() throws Exception {
        assumeTrue(RealServer.isBuilt());
        phone.begins(temporary.newFolder());
        try (RealServer server = RealServer.startWithHttps(temporary.newFolder().toPath())) {
            Control control = begin(server, "rp-01");
            control.does("release-inject", new JSONObject().put("inject", "sh-02"));
            hand.tap(word("phone.tab.role"));
            Hand.await("the scene", () -> hand.isShown("Ваша задача до 10:30"));
            hand.tap("Ваша задача до 10:30");

            server.killMinusNine();
            phone.awaitOffline();
            hand.tap(word("common.task.start"));
            assertThat(hand.isShown(word("common.task.state.running"))).isTrue();
            phone.dies();
            phone.comesBack();
            hand.tap(word("common.task.finish"));
            assertThat(hand.isShown(word("common.task.state.finished"))).isTrue();
            assertThat(hand.isShown(word("state.delivery.queued"))).isTrue();

            server.startAgain();
            Hand.await("control knows", phone::nothingWaits);
            Hand.await("it is no longer said to wait", () -> !hand.isShown(word("state.delivery.queued")));
            assertThat(hand.isShown(word("common.task.state.finished"))).isTrue();
            assertThat(facts(control, "task-started")).hasSize(1);
            assertThat(facts(control, "task-finished")).hasSize(1);
        }
    }

    private Control begin(RealServer server, String person) throws Exception {
        Control control = Control.join(server);
        control.does("start-exercise", new JSONObject());
        phone.joins(
                server, Objects.requireNonNull(control.codes(List.of(person)).get(person)));
        return control;
    }

    /** The one request that there is. */
    private static JSONObject about(Control control) throws IOException, InterruptedException, JSONException {
        return new JSONObject()
                .put("request", facts(control, "request-filed").get(0).getString("request"));
    }

    private static List<JSONObject> facts(Control control, String type)
            throws IOException, InterruptedException, JSONException {
        List<JSONObject> found = new ArrayList<>();
        for (JSONObject fact : control.facts()) {
            if (fact.getString("type").equals(type)) {
                found.add(fact);
            }
        }
        return found;
    }
}

package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.screen.StoryPhone.word;

import android.view.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.livex.phone.R;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;

/** A trainee's hour: the real screens on the real engine, its files, and the real server with the demo exercise. */
@RunWith(RobolectricTestRunner.class)
@Config(application = RealApp.class)
public class StoryTest {
    private static final String ME = "inv-01";
    private static final String FIRST = "ex-01";
    private static final String NOTE = "Задержан у ворот";
    private static final Set<String> DONE_BY_HAND = Set.of(
            "consent-given",
            "inject-acknowledged",
            "action-recorded",
            "languages-chosen",
            "red-stop-called",
            "red-stop-confirmed");

    @Rule
    public final Story story = new Story();

    private final Hand hand = story.hand;

    @Test
    public void what_a_trainee_does_in_an_hour_of_bad_network_is_on_the_board_once() throws Exception {
        story.begins(ME);
        story.joins(ME);
        confirmsTheFirstMessageInRussian();
        Hand.await("control knows", () -> done().equals(List.of("inject-acknowledged")));

        story.losesTheServer();
        reportsOffLine();
        story.dies();
        assertThat(hand.isShown(NOTE)).isTrue();
        assertThat(hand.text(R.id.waiting)).isEqualTo(waiting(1));

        story.findsTheServer();
        Hand.await("the report is sent", () -> hand.isShown(word("phone.act.sent")) && story.phone.nothingWaits());
        readsInArabic();
        callsTheRedStop();

        Hand.await("all is told", story.phone::nothingWaits);
        assertThat(done())
                .containsExactly("inject-acknowledged", "action-recorded", "red-stop-called", "red-stop-confirmed");
        assertThat(reported().getString("note")).isEqualTo(NOTE);
        assertThat(reported().getString("kind")).isEqualTo("arrested");
        JSONObject cell = cell();
        assertThat(cell.has("readAt")).isTrue();
        assertThat(cell.has("acknowledgedAt")).isTrue();
        assertThat(cell.has("actedAt")).isTrue();
        assertThat(cell.has("ringsSince")).isFalse();
    }

    private void confirmsTheFirstMessageInRussian() {
        Hand.await("the inject in Russian", () -> hand.isShown("Учения начались"));
        hand.tap("Учения начались");
        hand.tap("Подтверждаю: прочитано");
    }

    private void reportsOffLine() {
        hand.tap(word("phone.message.report"));
        hand.tap("Подозреваемый задержан");
        hand.field().setText(NOTE);
        hand.tap(word("phone.act.save"));
        assertThat(hand.text(R.id.notice)).isEqualTo(word("phone.act.saved-offline"));
    }

    private void readsInArabic() {
        story.phone.readsIn("العربية");
        hand.tap(word("phone.tab.inbox"));
        Hand.await("the inject in Arabic", () -> hand.isShown("بدأ التمرين"));
        hand.tap("بدأ التمرين");
        assertThat(hand.isShown("بدأ التمرين")).isTrue();
        assertThat(hand.view(R.id.page).getLayoutDirection()).isEqualTo(View.LAYOUT_DIRECTION_RTL);
    }

    private void callsTheRedStop() {
        hand.holdRedStop();
        Hand.await("the server stopped everything", () -> hand.isShown(word("phone.stop.active.confirmed")));
        assertThat(hand.isShown(word("phone.stop.active.title"))).isTrue();
    }

    /** What the server's timeline has of the trainee's own doing, in its order. */
    private List<String> done() throws IOException, InterruptedException, JSONException {
        List<String> done = new ArrayList<>();
        for (JSONObject fact : story.control().facts()) {
            String type = fact.getString("type");
            if (DONE_BY_HAND.contains(type) && fact.optString("person").equals(ME)) {
                done.add(type);
            }
        }
        return done;
    }

    private JSONObject reported() throws IOException, InterruptedException, JSONException {
        for (JSONObject fact : story.control().facts()) {
            if (fact.getString("type").equals("action-recorded")) {
                return fact.getJSONObject("action");
            }
        }
        throw new AssertionError("no report");
    }

    /** How far the trainee is with the first message, on control's board. */
    private JSONObject cell() throws IOException, InterruptedException, JSONException {
        JSONArray cells = story.control().get(story.control().path("/board")).getJSONArray("cells");
        List<JSONObject> mine = new ArrayList<>();
        for (int i = 0; i < cells.length(); i++) {
            JSONObject cell = cells.getJSONObject(i);
            if (cell.getString("inject").equals(FIRST)
                    && cell.getString("person").equals(ME)) {
                mine.add(cell);
            }
        }
        assertThat(mine).hasSize(1);
        return mine.get(0);
    }

    private static String waiting(int count) {
        return RealApp.current().languages().words().text("common.connection.waiting", "count", count);
    }
}

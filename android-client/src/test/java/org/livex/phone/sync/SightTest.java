package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.robolectric.RobolectricTestRunner;

/** What an evaluator's phone keeps of control's feed, in memory and on disk. */
@RunWith(RobolectricTestRunner.class)
public class SightTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final TestClock clock = new TestClock();
    private PhoneStore store;

    @Before
    public void open() throws Exception {
        store = Stores.in(temporary.newFolder());
    }

    @After
    public void close() {
        store.close();
    }

    @Test
    public void an_evaluator_s_phone_keeps_what_their_screens_need_and_nothing_else() throws Exception {
        DurableState durableState = joined("evaluator");
        take(durableState, 90, true, feed(me("evaluator", 90)));

        assertThat(keys(durableState))
                .containsExactlyInAnyOrder(
                        "me eval-01",
                        "team alfa",
                        "phase search",
                        "watch eval-01",
                        "rating mine",
                        "moment m-1",
                        "brake rp-01",
                        "comms-check asks-me",
                        "msel-inject out");
        assertThat(keys(new DurableState(store, clock))).containsExactlyInAnyOrderElementsOf(keys(durableState));
        assertThat(Objects.requireNonNull(durableState.item("msel-inject", "out"))
                        .toString())
                .contains("\"title\"")
                .doesNotContain("\"body\"");
    }

    @Test
    public void a_check_that_asks_an_evaluator_rings_their_phone_until_they_answer() throws Exception {
        DurableState durableState = joined("evaluator");
        take(durableState, 90, true, feed(me("evaluator", 90)));
        JSONObject asks = Objects.requireNonNull(durableState.item("comms-check", "asks-me"));
        assertThat(asks.getBoolean("open")).isTrue();
        assertThat(asks.has("acknowledgedAt")).isFalse();
        assertThat(asks.has("people")).isFalse();

        JSONObject answered = check("asks-me", "eval-01").put("seq", 91);
        answered.getJSONArray("people").getJSONObject(0).put("acknowledgedAt", "2026-11-24T07:51:00.000Z");
        take(durableState, 91, false, List.of(answered));
        assertThat(Objects.requireNonNull(durableState.item("comms-check", "asks-me"))
                        .getString("acknowledgedAt"))
                .isEqualTo("2026-11-24T07:51:00.000Z");
    }

    private static JSONObject check(String id, String person) throws JSONException {
        JSONArray people = new JSONArray().put(new JSONObject(Map.of("person", person)));
        return item("comms-check", id, 3).put("open", true).put("people", people);
    }

    @Test
    public void what_was_kept_and_is_not_needed_any_more_goes() throws Exception {
        DurableState durableState = joined("evaluator");
        take(durableState, 90, true, feed(me("evaluator", 90)));
        take(durableState, 91, false, List.of(inject("out", "recalled", 91)));

        assertThat(durableState.item("msel-inject", "out")).isNull();
        assertThat(new DurableState(store, clock).item("msel-inject", "out")).isNull();
    }

    @Test
    public void a_participant_s_phone_keeps_all_that_comes() throws Exception {
        DurableState durableState = joined("player");
        take(durableState, 90, true, feed(me("player", 90)));

        assertThat(keys(durableState)).hasSize(feed(me("player", 90)).size());
    }

    @Test
    public void before_it_is_known_who_they_are_whoever_joined_as_an_evaluator_is_one() throws Exception {
        DurableState durableState = joined("evaluator");
        take(durableState, 5, true, feed(null));

        assertThat(keys(durableState)).doesNotContain("progress p-1");
    }

    @Test
    public void whoever_was_an_evaluator_when_they_joined_and_plays_now_misses_nothing() throws Exception {
        DurableState durableState = joined("evaluator");
        take(durableState, 5, true, feed(null));
        take(durableState, 6, false, List.of(me("player", 6)));
        assertThat(durableState.request(List.of(), null).cursor())
                .as("read anew")
                .isZero();

        take(durableState, 5, true, feed(me("player", 4)));
        take(durableState, 6, false, List.of(item("place", "bank", 6)));

        assertThat(durableState.request(List.of(), null).cursor()).isEqualTo(6);
        assertThat(keys(durableState)).contains("progress p-1", "place bank");
    }

    @Test
    public void whoever_becomes_an_evaluator_on_a_later_page_keeps_no_more_than_one() throws Exception {
        DurableState durableState = joined("player");
        take(durableState, 5, true, feed(null));
        take(durableState, 6, false, List.of(me("evaluator", 6)));

        assertThat(keys(durableState))
                .contains("me eval-01", "team alfa")
                .doesNotContain("progress p-1", "rating other");
        assertThat(durableState.request(List.of(), null).cursor()).isEqualTo(6);
        assertThat(keys(new DurableState(store, clock))).containsExactlyInAnyOrderElementsOf(keys(durableState));
    }

    @Test
    public void pages_after_the_first_go_on_as_it_began_whatever_the_process_forgot() throws Exception {
        DurableState durableState = joined("evaluator");
        take(durableState, 5, true, feed(me("player", 1)));
        DurableState afterDeath = new DurableState(store, clock);
        take(afterDeath, 7, false, List.of(item("progress", "p-2", 7)));

        assertThat(keys(afterDeath)).contains("progress p-1", "progress p-2");
    }

    private DurableState joined(String function) throws Exception {
        DurableState durableState = new DurableState(store, clock);
        durableState.join(new Session("https://x", null, "demo", "eval-01", function, "a", "r", Instant.EPOCH));
        durableState.choose(List.of("en"));
        return durableState;
    }

    private static void take(DurableState durableState, long cursor, boolean isReset, List<JSONObject> items)
            throws Exception {
        JSONObject answer = new JSONObject()
                .put("cursor", cursor)
                .put("more", true)
                .put("reset", isReset)
                .put("items", new JSONArray(items));
        durableState.answered(durableState.request(List.of(), null), answer);
    }

    private static List<JSONObject> feed(@Nullable JSONObject me) throws JSONException {
        List<JSONObject> feed = new ArrayList<>(List.of(
                item("team", "alfa", 1),
                item("phase", "search", 1),
                item("watch", "eval-01", 1).put("evaluator", "eval-01"),
                item("watch", "eval-02", 1).put("evaluator", "eval-02"),
                item("rating", "mine", 2).put("evaluator", "eval-01"),
                item("rating", "other", 2).put("evaluator", "eval-02"),
                item("moment", "m-1", 2).put("person", "eval-02"),
                item("brake", "rp-01", 3),
                item("progress", "p-1", 3),
                check("asks-me", "eval-01").put("open", true),
                check("asks-others", "eval-02").put("open", true),
                item("feedback", "f-1", 3),
                inject("out", "released", 3),
                inject("planned", "planned", 3)));
        if (me != null) {
            feed.add(me);
        }
        return feed;
    }

    private static JSONObject inject(String id, String state, long seq) throws JSONException {
        JSONObject text = new JSONObject(Map.of("source", "en"));
        return item("msel-inject", id, seq)
                .put("state", state)
                .put("inject", new JSONObject(Map.of("number", "1", "title", text, "body", text)));
    }

    private static JSONObject me(String function, long seq) throws JSONException {
        return item("me", "eval-01", seq).put("function", function);
    }

    private static JSONObject item(String kind, String id, long seq) throws JSONException {
        return new JSONObject().put("kind", kind).put("id", id).put("seq", seq);
    }

    private static List<String> keys(DurableState durableState) {
        List<String> keys = new ArrayList<>();
        for (String kind : List.of(
                "me",
                "team",
                "phase",
                "watch",
                "rating",
                "moment",
                "brake",
                "progress",
                "comms-check",
                "feedback",
                "msel-inject",
                "place")) {
            durableState.items(kind).keySet().forEach(id -> keys.add(kind + " " + id));
        }
        return keys;
    }
}

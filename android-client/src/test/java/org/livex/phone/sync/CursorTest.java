package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.livex.phone.sync.kept.Change;
import org.livex.phone.sync.kept.Copies;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.kept.Span;
import org.livex.phone.sync.kept.Table;
import org.robolectric.RobolectricTestRunner;

/** A cursor says "everything up to here is kept, in this language", whatever crosses whatever on its way. */
@RunWith(RobolectricTestRunner.class)
public class CursorTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final TestClock clock = new TestClock();
    private PhoneStore store;
    private DurableState durableState;
    private Follower follower;

    @Before
    public void join() throws Exception {
        store = Stores.in(temporary.newFolder());
        durableState = new DurableState(store, clock);
        durableState.join(session("first"));
        follower = new Follower(durableState, new Fixes(), new ServerClock(clock, Duration.ZERO), new Deaf());
    }

    @After
    public void close() {
        store.close();
    }

    @Test
    public void a_language_that_is_chosen_before_the_first_answer_is_read_from_the_start() throws Exception {
        Request first = follower.next();
        durableState.choose(List.of("ru"));
        follower.answered(first, answer(5, true, me(1, "en"), item("inject", "x", 5)), clock.elapsedMillis());

        follower.pushed(FakeServer.push(9, item("inject", "y", 9)));

        assertThat(follower.next().cursor()).isZero();
        assertThat(durableState.item("inject", "x")).isNotNull();
    }

    @Test
    public void a_push_while_another_language_is_asked_for_counts_for_the_one_it_came_in() throws Exception {
        durableState.choose(List.of("en"));
        answered(answer(5, true, item("inject", "x", 5)));
        durableState.choose(List.of("ru"));
        Request inRussian = follower.next();

        follower.pushed(FakeServer.push(9, item("inject", "y", 9)));

        assertThat(follower.next().cursor()).as("lost on the way").isZero();
        follower.answered(
                inRussian, answer(9, true, item("inject", "x", 5), item("inject", "y", 9)), clock.elapsedMillis());
        assertThat(follower.next().cursor()).isEqualTo(9);
        assertThat(durableState.items("inject")).containsOnlyKeys("x", "y");
    }

    @Test
    public void while_pages_are_missing_a_push_moves_no_cursor() throws Exception {
        durableState.choose(List.of("en"));
        answered(answer(5, true, item("inject", "x", 5)).put("more", true));

        follower.pushed(FakeServer.push(9, item("inject", "y", 9)));

        assertThat(follower.next().cursor()).isEqualTo(5);
    }

    @Test
    public void what_has_to_be_read_again_is_not_skipped_by_a_push_on_the_old_line() throws Exception {
        durableState.choose(List.of("en"));
        answered(answer(5, true, item("inject", "x", 5)));
        Copies copies = new Copies();
        copies.take(arrival(new Span(0, 5), true, item("inject", "x", 5)), new Change());
        copies.readAgain(new Change());

        copies.take(arrival(new Span(5, 9), false, item("inject", "y", 9)), new Change());

        assertThat(copies.cursor(List.of("en"))).isZero();
        assertThat(copies.newest(List.of("en")).get("inject")).containsOnlyKeys("x", "y");
    }

    @Test
    public void a_late_answer_skips_nothing_that_was_forgotten_meanwhile() throws Exception {
        Copies copies = new Copies();
        copies.take(arrival(new Span(0, 5), true, item("inject", "x", 5)), new Change());
        copies.readAgain(new Change());

        copies.take(
                new Copies.Arrival(List.of("en"), List.of(item("inject", "y", 9)), new Span(5, 9), false, true, 0, ""),
                new Change());

        assertThat(copies.cursor(List.of("en"))).isZero();
        assertThat(copies.newest(List.of("en")).get("inject")).containsOnlyKeys("x", "y");
    }

    @Test
    public void a_copy_in_the_language_before_replaces_nothing() throws Exception {
        durableState.choose(List.of("en"));
        answered(answer(5, true, item("place", "bank", 5).put("name", "Bank")));
        durableState.choose(List.of("ru"));
        answered(answer(5, true, item("place", "bank", 5).put("name", "Банк")));

        follower.pushed(FakeServer.push(5, item("place", "bank", 5).put("name", "Bank")));

        assertThat(Objects.requireNonNull(durableState.items("place").get("bank"))
                        .getString("name"))
                .isEqualTo("Банк");
    }

    @Test
    public void what_was_read_in_another_language_before_everything_began_anew_is_forgotten() throws Exception {
        durableState.choose(List.of("ar"));
        answered(answer(4, true, item("person", "bank", 3).put("callName", "Sorana")));
        durableState.choose(List.of("it"));
        answered(answer(9, true, item("person", "bank", 3).put("callName", "No. 1")));
        durableState.choose(List.of("ru"));
        answered(answer(9, true, item("person", "bank", 3).put("callName", "No. 1"))
                .put("anewAt", 7));

        assertThat(Objects.requireNonNull(store.load().rows().get(Table.ITEM)).values())
                .as("in Italian and Russian")
                .hasSize(2)
                .noneMatch(row -> row.contains("Sorana"));
    }

    @Test
    public void a_cursor_is_said_with_the_journal_that_it_is_of_also_after_a_push_and_a_restart() throws Exception {
        durableState.choose(List.of("en"));
        assertThat(follower.next().json().has("journal")).isFalse();
        answered(answer(5, true, item("inject", "x", 5)).put("journal", "first"));
        follower.pushed(FakeServer.push(6, item("inject", "y", 6)));

        assertThat(follower.next().json().getString("journal")).isEqualTo("first");
        assertThat(new DurableState(store, clock)
                        .request(List.of(), null)
                        .json()
                        .getString("journal"))
                .isEqualTo("first");
    }

    @Test
    public void what_was_read_before_the_server_was_restored_is_forgotten_in_every_language() throws Exception {
        durableState.choose(List.of("ar"));
        answered(answer(40, true, item("place", "bank", 40)).put("journal", "first"));
        durableState.choose(List.of("it"));
        answered(answer(9, true, item("place", "gate", 3)).put("journal", "second"));

        assertThat(Objects.requireNonNull(store.load().rows().get(Table.ITEM)).values())
                .hasSize(1)
                .noneMatch(row -> row.contains("bank"));
        durableState.choose(List.of("ar"));
        assertThat(follower.next().cursor()).isZero();
    }

    @Test
    public void after_a_reset_by_push_the_next_push_moves_the_cursor() throws Exception {
        durableState.choose(List.of("en"));
        answered(answer(50, true, item("inject", "x", 50)));

        follower.pushed(FakeServer.push(20, item("me", "inv-01", 20)).put("reset", true));
        follower.pushed(FakeServer.push(21, item("inject", "z", 21)));

        assertThat(follower.next().cursor()).isEqualTo(21);
        assertThat(durableState.items("inject")).containsOnlyKeys("z");
    }

    /** The one thing that a phone cannot make good; {@link FaultyWires} says why nothing does this to it. */
    @Test
    public void what_is_overtaken_on_one_socket_and_dies_on_the_way_is_lost() throws Exception {
        durableState.choose(List.of("en"));
        answered(answer(5, true, item("inject", "x", 5)));

        follower.pushed(FakeServer.push(9, item("inject", "overtaking", 9)));
        DurableState afterDeath = new DurableState(store, clock);

        assertThat(afterDeath.request(List.of(), null).cursor())
                .as("past what was said at 7 and is still on its way")
                .isEqualTo(9);
    }

    @Test
    public void a_renewal_that_comes_after_leaving_is_not_kept() throws Exception {
        Session before = session("first");
        durableState.wipe();

        assertThatThrownBy(() -> durableState.renewed(before, session("second")))
                .isInstanceOf(NotSaved.class);

        assertThat(durableState.session()).isNull();
        assertThat(new DurableState(store, clock).session()).isNull();
    }

    private void answered(JSONObject answer) throws NotSaved, NoConnection {
        follower.answered(follower.next(), answer, clock.elapsedMillis());
    }

    private static Copies.Arrival arrival(Span span, boolean isReset, JSONObject item) {
        return new Copies.Arrival(List.of("en"), List.of(item), span, isReset, false, 0, "");
    }

    private static JSONObject answer(long cursor, boolean isReset, JSONObject... items) throws JSONException {
        return new JSONObject()
                .put("cursor", cursor)
                .put("more", false)
                .put("reset", isReset)
                .put("now", "2026-11-24T09:31:10.020Z")
                .put("items", new JSONArray(List.of(items)));
    }

    private static JSONObject me(long seq, String language) throws JSONException {
        return item("me", "inv-01", seq).put("languages", new JSONArray(List.of(language)));
    }

    private static JSONObject item(String kind, String id, long seq) throws JSONException {
        return new JSONObject().put("kind", kind).put("id", id).put("seq", seq);
    }

    private static Session session(String tokens) {
        return new Session("https://x", null, "demo", "inv-01", "player", tokens, tokens, Instant.EPOCH);
    }

    private static final class Deaf implements Follower.Said {
        @Override
        public @Nullable PhoneHealth health() {
            return null;
        }

        @Override
        public void changed() {}

        @Override
        public void mayBeGone() {}

        @Override
        public void begunAnew() {}

        @Override
        public void reached(Connection.Way way) {}

        @Override
        public void reachedNobody(JoinResult.Reason why) {}

        @Override
        public void reachedAnother() {}

        @Override
        public void ended(Problem problem) {}
    }
}

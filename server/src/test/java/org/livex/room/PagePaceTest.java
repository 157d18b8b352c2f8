package org.livex.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.livex.command.Timers;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.FeedPage;

class PagePaceTest {
    private static final ExerciseId EXERCISE = new ExerciseId("demo");
    private static final PersonId GREEDY = new PersonId("greedy");
    private static final PersonId OTHER = new PersonId("other");
    private static final int ITEMS = 500;
    private static final int PAGES_AT_ONCE = (int) (PagePace.AT_ONCE / ITEMS);
    private static final int PAGES_A_SECOND = (int) (PagePace.A_SECOND / ITEMS);
    private static final int ANSWERS_AT_ONCE = (int) PagePace.ANSWERS_AT_ONCE;
    private static final int ANSWERS_A_SECOND = (int) PagePace.ANSWERS_A_SECOND;
    private static final int SOCKETS = 8;

    private final Hand hand = new Hand();
    private final PagePace pace = new PagePace(hand, () -> hand.nanos);
    private int made;

    /** Time goes by where a test says so. */
    private static final class Hand implements Timers {
        private record Waiting(long dueNanos, Runnable then) {}

        private final List<Waiting> waiting = new ArrayList<>();
        private long nanos = Long.MAX_VALUE - 5;

        @Override
        public long set(long millis, Runnable then) {
            waiting.add(new Waiting(nanos + millis * 1_000_000, then));
            return waiting.size();
        }

        @Override
        public void cancel(long timer) {
            throw new AssertionError("nobody cancels one");
        }

        void passes(long millis) {
            for (long i = 0; i < millis; i++) {
                nanos += 1_000_000;
                List<Waiting> due = waiting.stream()
                        .filter(one -> one.dueNanos() - nanos <= 0)
                        .toList();
                waiting.removeAll(due);
                due.forEach(one -> one.then().run());
            }
        }
    }

    @Test
    void whoever_asks_for_everything_again_and_again_gets_it_at_a_steady_pace_however_many_ask() {
        List<Future<FeedPage>> last = new ArrayList<>();
        for (int i = 0; i < SOCKETS; i++) {
            last.add(askWithoutEnd(GREEDY, () -> page(ITEMS)));
        }
        assertThat(made).isBetween(PAGES_AT_ONCE, PAGES_AT_ONCE + 1);

        int before = made;
        hand.passes(2_000);

        assertThat(made - before).isBetween(2 * PAGES_A_SECOND - 1, 2 * PAGES_A_SECOND + 1);
        assertThat(last).allMatch(Future::succeeded);
    }

    @Test
    void whoever_asks_without_end_where_nothing_is_new_is_answered_at_a_steady_pace() {
        for (int i = 0; i < SOCKETS; i++) {
            askWithoutEnd(GREEDY, () -> page(0));
        }
        assertThat(made).isBetween(ANSWERS_AT_ONCE, ANSWERS_AT_ONCE + 1);

        int before = made;
        hand.passes(2_000);

        assertThat(made - before).isBetween(2 * ANSWERS_A_SECOND - 1, 2 * ANSWERS_A_SECOND + 1);
    }

    @Test
    void words_that_have_no_answer_count_with_the_answers() {
        for (int i = 0; i < ANSWERS_AT_ONCE; i++) {
            assertThat(pace.word(EXERCISE, GREEDY).succeeded()).isTrue();
        }
        pace.word(EXERCISE, GREEDY);

        Future<Void> waits = pace.word(EXERCISE, GREEDY);
        Future<FeedPage> behind = pace.page(EXERCISE, GREEDY, () -> page(0));
        assertThat(waits.isComplete()).isFalse();
        assertThat(behind.isComplete()).isFalse();
        hand.passes(100);
        assertThat(waits.succeeded()).isTrue();
        assertThat(behind.succeeded()).isTrue();
    }

    @Test
    void who_lets_more_wait_than_all_their_sockets_can_is_told_when_to_come_again() {
        List<Future<FeedPage>> asked = new ArrayList<>();
        for (int i = 0; i < ANSWERS_AT_ONCE + 2 * PagePace.MOST_WAITING; i++) {
            asked.add(pace.page(EXERCISE, GREEDY, () -> page(0)));
        }

        Problem refused = (Problem) Objects.requireNonNull(asked.getLast().cause());
        assertThat(refused.code()).isEqualTo("try-again-later");
        assertThat(refused.parameters()).containsKey("seconds");
        hand.passes(10_000);
        assertThat(asked.subList(0, ANSWERS_AT_ONCE + PagePace.MOST_WAITING)).allMatch(Future::succeeded);
    }

    @Test
    void a_phone_that_returns_after_a_day_waits_for_nothing() {
        for (int sent = 0; sent < 100; sent++) {
            assertThat(pace.page(EXERCISE, OTHER, () -> page(ITEMS)).succeeded())
                    .isTrue();
            assertThat(pace.word(EXERCISE, OTHER).succeeded()).isTrue();
        }
    }

    @Test
    void nobody_else_waits_with_them_nor_do_they_after_a_while() {
        for (int i = 0; i < SOCKETS; i++) {
            askWithoutEnd(GREEDY, () -> page(ITEMS));
        }

        assertThat(pace.page(EXERCISE, OTHER, () -> page(0)).succeeded()).isTrue();
        assertThat(pace.page(new ExerciseId("elsewhere"), GREEDY, () -> page(0)).succeeded())
                .isTrue();
        isOver = true;
        hand.passes(30_000);
        assertThat(pace.page(EXERCISE, GREEDY, () -> page(0)).succeeded()).isTrue();
    }

    @Test
    void a_page_that_cannot_be_made_fails() {
        Future<FeedPage> failed = pace.page(EXERCISE, OTHER, () -> {
            throw new IllegalStateException("no");
        });

        assertThat(failed.failed()).isTrue();
    }

    private boolean isOver;

    /** As a socket does: the next when the last is answered. */
    private Future<FeedPage> askWithoutEnd(PersonId person, Supplier<FeedPage> making) {
        Future<FeedPage> first = pace.page(EXERCISE, person, making);
        Future<FeedPage> asked = first;
        while (asked.succeeded()) {
            asked = pace.page(EXERCISE, person, making);
        }
        asked.onSuccess(_ -> {
            if (!isOver) {
                askWithoutEnd(person, making);
            }
        });
        return first.succeeded() ? first : asked;
    }

    private FeedPage page(int items) {
        made++;
        return new FeedPage(1, false, true, 0, Collections.nCopies(items, new byte[0]));
    }
}

package org.livex.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.command.Timers;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.FeedPage;

class PagePaceTest {
    private static final ExerciseId EXERCISE = new ExerciseId("demo");
    private static final PersonId GREEDY = new PersonId("greedy");
    private static final PersonId OTHER = new PersonId("other");
    private static final int ITEMS = 496;
    private static final int AT_ONCE = (int) (PagePace.AT_ONCE / (ITEMS + PagePace.EMPTY_PAGE));
    private static final int IN_TWO_SECONDS = (int) (2 * PagePace.A_SECOND / (ITEMS + PagePace.EMPTY_PAGE));

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
        List<Future<FeedPage>> asked = new ArrayList<>();
        for (int i = 0; i < 3 * AT_ONCE; i++) {
            asked.add(pace.page(EXERCISE, GREEDY, this::page));
        }
        assertThat(made).isBetween(AT_ONCE, AT_ONCE + 1);

        int before = made;
        hand.passes(2_000);

        assertThat(made - before).isBetween(IN_TWO_SECONDS - 1, IN_TWO_SECONDS + 1);
        hand.passes(20_000);
        assertThat(asked).allMatch(Future::succeeded);
    }

    @Test
    void nobody_else_waits_with_them_nor_do_they_after_a_while() {
        for (int i = 0; i < 2 * AT_ONCE; i++) {
            pace.page(EXERCISE, GREEDY, this::page);
        }

        assertThat(pace.page(EXERCISE, OTHER, this::page).succeeded()).isTrue();
        assertThat(pace.page(new ExerciseId("elsewhere"), GREEDY, this::page).succeeded())
                .isTrue();
        hand.passes(30_000);
        assertThat(pace.page(EXERCISE, GREEDY, this::page).succeeded()).isTrue();
    }

    @Test
    void a_page_that_cannot_be_made_fails() {
        Future<FeedPage> failed = pace.page(EXERCISE, OTHER, () -> {
            throw new IllegalStateException("no");
        });

        assertThat(failed.failed()).isTrue();
    }

    private FeedPage page() {
        made++;
        return new FeedPage(1, false, true, 0, Collections.nCopies(ITEMS, new byte[0]));
    }
}

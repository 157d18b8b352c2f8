package org.livex.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/** What every store of tracks promises. */
abstract class TracksContract {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final ExerciseId OTHER = new ExerciseId("other");
    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BORIS = new PersonId("boris");
    private static final Instant START = Instant.parse("2026-11-24T09:30:00.123Z");
    private static final int ALL = 1_000;

    final Vertx vertx = Vertx.vertx();
    private @Nullable Tracks opened;

    abstract Future<? extends Tracks> open();

    abstract void remove();

    static <T> T soon(Future<T> future) {
        try {
            return future.await(120, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("nothing came for two minutes", e);
        }
    }

    @BeforeEach
    void start() {
        opened = soon(open());
    }

    @AfterEach
    void stop() {
        remove();
        soon(vertx.close());
    }

    @Test
    void fixes_come_back_as_they_went_in_and_in_the_order_in_which_they_came() {
        keep(DEMO, fix(ANNA, 20, 3), fix(ANNA, 10, 2), fix(BORIS, 10, 1));

        assertThat(of(DEMO, ANNA)).containsExactly(fix(ANNA, 10, 2), fix(ANNA, 20, 3));
    }

    @Test
    void the_same_fix_again_is_kept_once_as_it_came_first() {
        keep(DEMO, fix(ANNA, 10, 1));
        keep(DEMO, fix(ANNA, 10, 9), fix(ANNA, 11, 9));

        assertThat(of(DEMO, ANNA)).containsExactly(fix(ANNA, 10, 1), fix(ANNA, 11, 9));
    }

    @Test
    void nothing_to_keep_is_kept_at_once() {
        keep(DEMO);

        assertThat(of(DEMO, ANNA)).isEmpty();
    }

    @Test
    void the_latest_of_each_person_is_what_came_last() {
        keep(DEMO, fix(ANNA, 30, 1), fix(ANNA, 10, 2), fix(BORIS, 5, 1));
        keep(OTHER, fix(ANNA, 99, 99));

        assertThat(soon(tracks().latest(DEMO))).containsExactlyInAnyOrder(fix(ANNA, 10, 2), fix(BORIS, 5, 1));
        assertThat(soon(tracks().latest(DEMO, at(2)))).containsExactlyInAnyOrder(fix(ANNA, 10, 2), fix(BORIS, 5, 1));
        assertThat(soon(tracks().latest(DEMO, at(1)))).containsExactlyInAnyOrder(fix(ANNA, 30, 1), fix(BORIS, 5, 1));
        assertThat(soon(tracks().latest(DEMO, at(0)))).isEmpty();
    }

    @Test
    void a_page_goes_on_after_the_last_one() {
        keep(DEMO, fix(ANNA, 1, 1), fix(ANNA, 2, 2), fix(ANNA, 3, 3));

        List<Fix> first = soon(tracks().of(DEMO, ANNA, Instant.EPOCH, 2));
        assertThat(first).containsExactly(fix(ANNA, 1, 1), fix(ANNA, 2, 2));
        assertThat(soon(tracks().of(DEMO, ANNA, first.getLast().at(), 2))).containsExactly(fix(ANNA, 3, 3));
    }

    @Test
    void erasing_takes_what_one_person_left_until_then_and_nothing_else() {
        keep(DEMO, fix(ANNA, 1, 1), fix(ANNA, 2, 2), fix(ANNA, 3, 3), fix(BORIS, 1, 1));
        keep(OTHER, fix(ANNA, 1, 1));

        soon(tracks().erase(DEMO, ANNA, at(2)));
        soon(tracks().erase(DEMO, ANNA, at(2)));

        assertThat(of(DEMO, ANNA)).containsExactly(fix(ANNA, 3, 3));
        assertThat(of(DEMO, BORIS)).containsExactly(fix(BORIS, 1, 1));
        assertThat(of(OTHER, ANNA)).containsExactly(fix(ANNA, 1, 1));
    }

    @Test
    void retention_erases_in_all_exercises_what_is_older() {
        keep(DEMO, fix(ANNA, 1, 1), fix(ANNA, 2, 2));
        keep(OTHER, fix(BORIS, 1, 1));

        soon(tracks().eraseBefore(at(2)));

        assertThat(of(DEMO, ANNA)).containsExactly(fix(ANNA, 2, 2));
        assertThat(of(OTHER, BORIS)).isEmpty();
    }

    private Tracks tracks() {
        return Objects.requireNonNull(opened);
    }

    private void keep(ExerciseId exercise, Fix... fixes) {
        soon(tracks().keep(exercise, List.of(fixes)));
    }

    private List<Fix> of(ExerciseId exercise, PersonId person) {
        return soon(tracks().of(exercise, person, Instant.EPOCH, ALL));
    }

    private static Fix fix(PersonId person, int fixedAtSecond, int atSecond) {
        return new Fix(person, new GeoPoint(45.59 + fixedAtSecond / 1e4, -11.6), 7.5, at(fixedAtSecond), at(atSecond));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}

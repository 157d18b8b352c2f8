package org.livex.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.Clock;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Phase;

/** What the exercise clock showed at any moment since STARTEX, however often it was stopped, jumped or changed its speed. */
public final class ClockHistory {
    private record Stretch(Instant from, Clock clock, Plan plan) {
        /** When it stands by itself: where a day ends, or the last one. */
        Instant runsUntil() {
            List<DayWindow> left = plan.days().stream()
                    .filter(day -> day.to().isAfter(clock.shown()))
                    .toList();
            if (left.isEmpty()) {
                return from;
            }
            DayWindow last = plan.nights() == Nights.STOP ? left.getFirst() : left.getLast();
            return clock.wallTimeOf(last.to(), plan).orElse(from);
        }
    }

    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable Clock last;

    /** As it is now: the fold goes on. */
    ClockHistory copy() {
        ClockHistory copy = new ClockHistory();
        copy.stretches.addAll(stretches);
        copy.last = last;
        return copy;
    }

    void note(Exercise exercise, Instant at) {
        Plan plan = exercise.scenario().plan();
        if (!exercise.clock().equals(last) && plan != null && exercise.clock().hasStarted()) {
            stretches.add(new Stretch(at, exercise.clock(), plan));
        }
        last = exercise.clock();
    }

    /** Null before STARTEX. */
    public @Nullable ExerciseTime shownAt(Instant at) {
        ExerciseTime shown = null;
        for (Stretch stretch : stretches) {
            if (stretch.from().isAfter(at)) {
                return shown;
            }
            shown = stretch.clock().showsAt(at, stretch.plan());
        }
        return shown;
    }

    /** How much of the time from one moment to a later one it ran. */
    Duration ranBetween(Instant from, Instant to) {
        Duration ran = Duration.ZERO;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            Instant next = i + 1 < stretches.size() ? stretches.get(i + 1).from() : to;
            Instant begin = later(from, stretch.from());
            Instant end = earlier(to, earlier(next, stretch.runsUntil()));
            ran = end.isAfter(begin) ? ran.plus(Duration.between(begin, end)) : ran;
        }
        return ran;
    }

    /** After ENDEX, at that moment or later. */
    boolean isOverAt(Instant at) {
        // A plan that is revised afterwards sets the clock once more.
        return stretches.stream()
                .filter(stretch -> stretch.clock().phase() == Phase.ENDED)
                .findFirst()
                .filter(end -> !at.isBefore(end.from()))
                .isPresent();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Of the wall clock. */
    @Nullable Instant startedAt() {
        return stretches.isEmpty() ? null : stretches.getFirst().from();
    }

    @Nullable ExerciseTime start() {
        return stretches.isEmpty() ? null : stretches.getFirst().clock().shown();
    }
}

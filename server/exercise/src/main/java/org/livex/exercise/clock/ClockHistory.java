package org.livex.exercise.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Phase;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What the exercise clock showed at any moment since STARTEX, however often it was stopped, jumped or changed its speed. */
public record ClockHistory(PVector<Stretch> stretches) {
    public static final ClockHistory EMPTY = new ClockHistory(TreePVector.empty());

    /** A device's clock that is off by less tells minutes well enough. */
    private static final Duration BELIEVED_AHEAD = Duration.ofMinutes(1);

    /** Nobody hears of what is yet to be done. */
    public static boolean canBelieve(Instant device, Instant arrived) {
        return !device.isAfter(arrived.plus(BELIEVED_AHEAD));
    }

    /** From when on the clock was this one, and the hours of play that it kept. */
    public record Stretch(Instant from, Clock clock, Plan plan) {
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

    /** Once more, where the clock is another one from now on. */
    public ClockHistory noted(Clock clock, Plan plan, Instant at) {
        return new ClockHistory(stretches.plus(new Stretch(at, clock, plan)));
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

    /**
     * What it showed when a device says that something was done: its start for what was done before STARTEX. Where the device's clock
     * cannot be believed, what was recorded as it arrived.
     */
    public ExerciseTime doneAt(Instant device, Instant arrived, ExerciseTime recorded) {
        if (device.isAfter(arrived)) {
            return recorded;
        }
        ExerciseTime shown = shownAt(device);
        return Objects.requireNonNullElse(shown == null ? start() : shown, recorded);
    }

    /** How much of the time from one moment to a later one it ran. */
    public Duration ranBetween(Instant from, Instant to) {
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

    /** How long it has run, and since when it runs on; null where it stands. */
    public record SoFar(Duration ran, @Nullable Instant runsOnFrom) {}

    /** From this moment on. Before STARTEX there is nothing to stop yet: time itself counts. */
    public SoFar soFar(Instant from) {
        if (stretches.isEmpty()) {
            return new SoFar(Duration.ZERO, from);
        }
        Stretch last = stretches.getLast();
        Instant since = later(from, last.from());
        return new SoFar(ranBetween(from, since), last.clock().phase() == Phase.RUNNING ? since : null);
    }

    /** After ENDEX, at that moment or later. */
    public boolean isOverAt(Instant at) {
        Instant ended = endedAt();
        return ended != null && !at.isBefore(ended);
    }

    /** Of what a device says was done at {@code taken}: it counts where that can be, and else when the server heard of it. */
    public boolean isOverAt(Instant taken, Instant arrived) {
        return isOverAt(earlier(taken, arrived));
    }

    /** Also while it has yet to be started. */
    public boolean isBeforeStart(Instant at) {
        Instant started = startedAt();
        return started == null || at.isBefore(started);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** STARTEX, of the wall clock. */
    public @Nullable Instant startedAt() {
        return stretches.isEmpty() ? null : stretches.getFirst().from();
    }

    /** ENDEX, of the wall clock. */
    public @Nullable Instant endedAt() {
        // A plan that is revised afterwards sets the clock once more.
        return stretches.stream()
                .filter(stretch -> stretch.clock().phase() == Phase.ENDED)
                .findFirst()
                .map(Stretch::from)
                .orElse(null);
    }

    public @Nullable ExerciseTime start() {
        return stretches.isEmpty() ? null : stretches.getFirst().clock().shown();
    }
}

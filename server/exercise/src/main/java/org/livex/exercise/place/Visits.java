package org.livex.exercise.place;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.words.ExerciseTime;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * One person at one place. {@code insideSince} null: not there, as far as is known. {@code stays} are over, each longer than
 * all before it: the first that is long enough for somebody is always among them. {@code crossedAt} is the fix of the last
 * crossing, missed or not: what is older says nothing new.
 */
public record Visits(
        @Nullable ExerciseTime insideSince,
        @Nullable ExerciseTime firstEntered,
        @Nullable ExerciseTime firstLeft,
        PVector<Stay> stays,
        Instant crossedAt,
        PVector<Missed> missed) {
    static final Visits NONE = new Visits(null, null, null, TreePVector.empty(), Instant.MIN, TreePVector.empty());

    private static final int MOST_MISSED = 20;

    public record Stay(ExerciseTime from, Duration length) {}

    public record Missed(Crossing crossing, Instant fixedAt, Instant heardAt) {}

    public boolean isInside() {
        return insideSince != null;
    }

    /** As the last fix has it, even one that came too late. */
    public boolean wasInside() {
        Missed last = missed.isEmpty() ? null : missed.getLast();
        if (last == null || !last.fixedAt().equals(crossedAt)) {
            return isInside();
        }
        return last.crossing() == Crossing.ENTERED;
    }

    Visits entered(Instant fixedAt, ExerciseTime at) {
        return new Visits(at, firstEntered == null ? at : firstEntered, firstLeft, stays, fixedAt, missed);
    }

    Visits left(Instant fixedAt, ExerciseTime at) {
        return new Visits(null, firstEntered, firstLeft == null ? at : firstLeft, staysUntil(at), fixedAt, missed);
    }

    Visits missed(Crossing crossing, Instant fixedAt, Instant heardAt) {
        PVector<Missed> all = missed.plus(new Missed(crossing, fixedAt, heardAt));
        return new Visits(
                insideSince, firstEntered, firstLeft, stays, fixedAt, all.size() > MOST_MISSED ? all.minus(0) : all);
    }

    /** Whether they are still there is not known any more; what was stays. */
    Visits outOfSight() {
        return new Visits(null, firstEntered, firstLeft, stays, crossedAt, missed);
    }

    /** Since when this has been so for them, or from when on it will be if they stay. */
    Optional<ExerciseTime> since(Trigger.AtPlace what, Duration delay) {
        return switch (what) {
            case ENTERED -> Optional.ofNullable(firstEntered).map(time -> time.plus(delay));
            case LEFT -> Optional.ofNullable(firstLeft).map(time -> time.plus(delay));
            case STAYED ->
                stays.stream()
                        .filter(stay -> stay.length().compareTo(delay) >= 0)
                        .findFirst()
                        .map(Stay::from)
                        .or(() -> Optional.ofNullable(insideSince))
                        .map(from -> from.plus(delay));
        };
    }

    private PVector<Stay> staysUntil(ExerciseTime end) {
        if (insideSince == null) {
            return stays;
        }
        Duration length = Duration.ofMillis(Math.max(0, end.millis() - insideSince.millis()));
        boolean isLongest = stays.isEmpty() || length.compareTo(stays.getLast().length()) > 0;
        return isLongest ? stays.plus(new Stay(insideSince, length)) : stays;
    }
}

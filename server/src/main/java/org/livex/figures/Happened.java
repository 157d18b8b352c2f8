package org.livex.figures;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.words.ExerciseTime;

/**
 * When something was done, and when the server heard of it, which may be hours later. {@code done} is the device's own time;
 * null where that cannot be: nobody hears of what is yet to be done.
 */
public record Happened(@Nullable Instant done, Instant arrived) {
    public static Happened by(Instant deviceClock, Instant arrived) {
        return new Happened(ClockHistory.canBelieve(deviceClock, arrived) ? deviceClock : null, arrived);
    }

    /** What the server saw itself. */
    public static Happened at(Instant arrived) {
        return new Happened(arrived, arrived);
    }

    /** What the exercise clock showed when it was done; where that is not known, {@code recorded}, when it arrived. */
    public ExerciseTime played(Exercise exercise, ExerciseTime recorded) {
        return done == null ? recorded : exercise.clockHistory().doneAt(done, arrived, recorded);
    }

    /** When it was done at the latest. */
    public Instant notAfter() {
        return done == null || done.isAfter(arrived) ? arrived : done;
    }

    /** The same, where it cannot have been before the other; done at a time that nobody knows where it says that it was. */
    Happened notBefore(Happened earlier) {
        return done != null && earlier.done != null && done.isBefore(earlier.done) ? new Happened(null, arrived) : this;
    }

    /** A phone that says after STARTEX that something was done before has a wrong clock, or was tried out: nobody knows when. */
    Happened inPlay(ClockHistory clock) {
        Instant started = clock.startedAt();
        return started == null ? this : notBefore(at(started));
    }

    /** Without what a device said; what the server saw itself stays. */
    Happened unbelieved() {
        return arrived.equals(done) ? this : new Happened(null, arrived);
    }

    /** From this to the other, as they were done; null where that is not known, or would be less than nothing. */
    public @Nullable Duration until(Happened later) {
        if (done == null || later.done == null) {
            return null;
        }
        Duration taken = Duration.between(done, later.done);
        return taken.isNegative() ? null : taken;
    }
}

package org.livex.figures;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.clock.ClockHistory;

/**
 * From when to when, and how long that took of the time in which play ran: neither holds nor nights nor jumps of the clock, and at
 * whatever speed, since it is a person's time. {@code to} is null where it did not come to that.
 */
record Reaction(
        Happened from, @Nullable Happened to, @Nullable Duration taken, Case.Outcome outcome) {
    static Reaction of(Happened from, @Nullable Happened to, ClockHistory clock) {
        if (to == null) {
            return new Reaction(from, null, null, Case.Outcome.MISSING);
        }
        if (from.done() == null || to.done() == null || to.done().isBefore(from.done())) {
            return new Reaction(from.unbelieved(), to.unbelieved(), null, Case.Outcome.UNKNOWN);
        }
        return clock.isOverAt(to.done())
                ? new Reaction(from, to, null, Case.Outcome.AFTER_END)
                : new Reaction(from, to, clock.ranBetween(from.done(), to.done()), Case.Outcome.KNOWN);
    }
}

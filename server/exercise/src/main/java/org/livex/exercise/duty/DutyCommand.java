package org.livex.exercise.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TickId;

/** What people tick off, and take back. {@code takenAt} is the device's clock. */
public sealed interface DutyCommand extends Command {
    /** For one of the person's teams, or where {@code team} is null for themselves, as the duty says. */
    record TickDuty(TickId tick, DutyId duty, @Nullable TeamId team, Instant takenAt) implements DutyCommand {}

    /** Takes back this one ticking and no other, which its sender need not have seen. */
    record UntickDuty(TickId tick, Instant takenAt) implements DutyCommand {}
}

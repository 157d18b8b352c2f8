package org.livex.exercise.duty;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TickId;

/** Duties that began, were ticked off, and are open again. Nothing of it changes play. */
public sealed interface DutyFact extends Fact {
    /** Their phase has begun: from here on those whose they are see them. */
    record DutiesOpened(List<DutyId> duties, ExerciseTime at) implements DutyFact {
        public DutiesOpened {
            duties = List.copyOf(duties);
        }
    }

    /** {@code team} is null where the person ticked it for themselves. */
    record DutyTicked(
            PersonId person,
            TickId tick,
            DutyId duty,
            @Nullable TeamId team,
            Instant takenAt,
            ExerciseTime at) implements DutyFact {}

    record DutyUnticked(PersonId person, TickId tick, Instant takenAt, ExerciseTime at) implements DutyFact {}
}

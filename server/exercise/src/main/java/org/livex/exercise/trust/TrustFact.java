package org.livex.exercise.trust;

import java.time.Instant;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.TeamId;
import org.livex.exercise.words.TrustMoveId;

/** Trust that somebody moved by hand. What rules move follows from the facts that they look at. */
public sealed interface TrustFact extends Fact {
    record TrustMoved(
            PersonId person,
            TrustMoveId move,
            PersonaId persona,
            TeamId team,
            int by,
            String reason,
            Instant takenAt,
            ExerciseTime at)
            implements TrustFact {}
}

package org.livex.exercise.trust;

import java.time.Instant;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TrustMoveId;

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

package org.livex.exercise.decision;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.DecisionId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;

/** What was decided. Nothing of it changes play. */
public sealed interface DecisionFact extends Fact {
    /** {@code team} is null for a person's own; {@code amends} for a decision that amends none. */
    record DecisionRecorded(
            PersonId person,
            DecisionId decision,
            @Nullable TeamId team,
            @Nullable DecisionId amends,
            Reasoned words,
            ExerciseTime at)
            implements DecisionFact {}
}

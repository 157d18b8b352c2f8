package org.livex.exercise.safety;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PlaceId;

/** A real stop, and its end. The exercise clock stands in between. */
public sealed interface SafetyFact extends Fact {
    record RedStopCalled(PersonId person, String reason, ExerciseTime at) implements SafetyFact {}

    record RedStopExplained(
            PersonId person,
            @Nullable StopCause cause,
            String reason,
            @Nullable PlaceId place) implements SafetyFact {}

    record RedStopConfirmed(PersonId person) implements SafetyFact {}

    record AllClearGiven(PersonId person, ExerciseTime at) implements SafetyFact {}
}

package org.livex.exercise.safety;

import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.PersonId;

/** A real stop, and its end. The exercise clock stands in between. */
public sealed interface SafetyFact extends Fact {
    record RedStopCalled(PersonId person, String reason, ExerciseTime at) implements SafetyFact {}

    record RedStopConfirmed(PersonId person) implements SafetyFact {}

    record AllClearGiven(PersonId person, ExerciseTime at) implements SafetyFact {}
}

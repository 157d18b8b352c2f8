package org.livex.exercise.scene;

import java.time.Instant;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** What role players did with their tasks. */
public sealed interface TaskFact extends Fact {
    InjectId inject();

    PersonId person();

    record TaskStarted(InjectId inject, PersonId person, ExerciseTime at, Instant takenAt) implements TaskFact {}

    record TaskFinished(InjectId inject, PersonId person, ExerciseTime at, Instant takenAt) implements TaskFact {}

    record TaskDeclined(InjectId inject, PersonId person, String reason, ExerciseTime at, Instant takenAt)
            implements TaskFact {}
}

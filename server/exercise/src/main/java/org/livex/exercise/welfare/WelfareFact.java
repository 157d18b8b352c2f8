package org.livex.exercise.welfare;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** How somebody who plays is, for those alone who look after them. */
public sealed interface WelfareFact extends Fact {
    PersonId person();

    /** {@code scene} null is the day, {@code word} null is nothing but the face. */
    record CheckedIn(
            PersonId person,
            @Nullable InjectId scene,
            Side side,
            Face face,
            @Nullable String word,
            ExerciseTime at,
            Instant takenAt)
            implements WelfareFact {}

    record SceneOptedOut(PersonId person, InjectId scene, ExerciseTime at, Instant takenAt) implements WelfareFact {}

    record SceneOptedIn(PersonId person, InjectId scene, ExerciseTime at, Instant takenAt) implements WelfareFact {}

    record ThemeOptedOut(PersonId person, String theme, Instant takenAt) implements WelfareFact {}

    record ThemeOptedIn(PersonId person, String theme, Instant takenAt) implements WelfareFact {}

    record DeRoleStepTaken(PersonId person, InjectId scene, String step, Instant takenAt) implements WelfareFact {}

    /** They have been in role for {@code limit}, in the scene or, where it is null, on this day. */
    record RoleLimitReached(PersonId person, @Nullable InjectId scene, Duration limit, ExerciseTime at)
            implements WelfareFact {}
}

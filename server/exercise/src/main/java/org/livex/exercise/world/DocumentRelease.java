package org.livex.exercise.world;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;

/**
 * To whom a document was given, when, and on which legal ground. {@code inject} is the one that brought it, null where
 * somebody gave it out by itself.
 */
public record DocumentRelease(
        Audience audience,
        @Nullable LocalizedText ground,
        ExerciseTime at,
        Stamp stamp,
        @Nullable InjectId inject) {}

package org.livex.exercise;

import org.jspecify.annotations.Nullable;

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

package org.livex.exercise;

import org.jspecify.annotations.Nullable;

/** To whom a document was given, when, and on which legal ground. */
public record DocumentRelease(Audience audience, @Nullable LocalizedText ground, ExerciseTime at, Stamp stamp) {}

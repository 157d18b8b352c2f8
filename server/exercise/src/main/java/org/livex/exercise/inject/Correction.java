package org.livex.exercise.inject;

import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;

/**
 * Says that what went out says something else now, or nothing any more, and is to be read and acknowledged once more.
 * {@code revision} is that of the inject from which on a mark is of the new words.
 */
public record Correction(Stamp stamp, ExerciseTime at, int revision) {}

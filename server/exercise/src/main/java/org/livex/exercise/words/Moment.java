package org.livex.exercise.words;

import java.time.Instant;

/** When somebody did something: in the journal, on the exercise clock, and by the clock of their device. */
public record Moment(Stamp stamp, ExerciseTime at, Instant takenAt) {}

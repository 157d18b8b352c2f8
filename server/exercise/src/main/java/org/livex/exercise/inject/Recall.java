package org.livex.exercise.inject;

import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Stamp;

/** That a delivered inject was taken back, and why. */
public record Recall(Stamp stamp, LocalizedText reason) {}

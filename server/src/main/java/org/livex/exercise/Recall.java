package org.livex.exercise;

/** That a delivered inject was taken back, and why. */
public record Recall(Stamp stamp, LocalizedText reason) {}

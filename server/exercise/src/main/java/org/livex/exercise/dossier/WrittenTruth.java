package org.livex.exercise.dossier;

/** A truth with the number of its latest wording. */
public record WrittenTruth(Truth truth, int revision) {}

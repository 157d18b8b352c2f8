package org.livex.exercise.evaluation;

/** An assignment with the number of its latest wording. */
public record WrittenAssignment(Assignment assignment, int revision) {}

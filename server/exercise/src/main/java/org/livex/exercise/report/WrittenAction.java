package org.livex.exercise.report;

/** A corrective action with the number of its latest wording. */
public record WrittenAction(CorrectiveAction action, int revision) {}

package org.livex.exercise.evaluation;

import org.livex.exercise.words.Stamp;

/** An evaluator's note against an objective, not visible to players, and where it stands in the journal. */
public record Observation(EvaluationFact.ObservationRecorded recorded, Stamp stamp) {}

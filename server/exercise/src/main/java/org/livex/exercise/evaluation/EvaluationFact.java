package org.livex.exercise.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.FeedbackId;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.MomentId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.ObservationId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** What evaluators were given to watch, and what they wrote down. Nothing of it changes play. */
public sealed interface EvaluationFact extends Fact {
    record WatchAssigned(Assignment assignment, int revision) implements EvaluationFact {}

    /** {@code evidence.position} is kept only with consent and inside the exercise area. */
    record ItemRated(
            PersonId evaluator,
            GuideId guide,
            String item,
            Subject about,
            Grade grade,
            Evidence evidence,
            ExerciseTime at)
            implements EvaluationFact {}

    /** {@code evidence.position} as with ratings. */
    record ObservationRecorded(
            PersonId evaluator,
            ObservationId observation,
            @Nullable Subject about,
            @Nullable ObjectiveId objective,
            Evidence evidence,
            ExerciseTime at)
            implements EvaluationFact {}

    record MomentMarked(
            PersonId person, MomentId moment, @Nullable String word, Instant takenAt, ExerciseTime at)
            implements EvaluationFact {}

    record MomentDescribed(PersonId person, MomentId moment, String word, Instant takenAt) implements EvaluationFact {}

    record FeedbackGiven(
            PersonId from, FeedbackId feedback, PersonId to, LocalizedText text, Instant takenAt, ExerciseTime at)
            implements EvaluationFact {}

    record FeedbackSeen(
            PersonId person, FeedbackId feedback, @Nullable Language language, Instant takenAt)
            implements EvaluationFact {}

    record FeedbackReleased() implements EvaluationFact {}
}

package org.livex.exercise.evaluation;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;

/** Private words to one person. {@code seen} is when the person had them on a screen first, null where not yet. */
public record Feedback(
        EvaluationFact.FeedbackGiven given,
        Stamp stamp,
        @Nullable Stamp seen) {
    static Feedback of(EvaluationFact.FeedbackGiven fact, Stamp stamp) {
        return new Feedback(fact, stamp, null);
    }

    Feedback seen(Stamp first) {
        return seen == null ? new Feedback(given, stamp, first) : this;
    }
}

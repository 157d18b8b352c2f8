package org.livex.exercise.evaluation;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Stamp;

/** Something that people can learn from happened. {@code word} says what, null while nobody has said it. */
public record TeachableMoment(
        EvaluationFact.MomentMarked marked,
        Stamp stamp,
        @Nullable String word) {
    static TeachableMoment of(EvaluationFact.MomentMarked fact, Stamp stamp) {
        return new TeachableMoment(fact, stamp, fact.word());
    }

    TeachableMoment described(String said) {
        return new TeachableMoment(marked, stamp, said);
    }
}

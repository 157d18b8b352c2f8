package org.livex.exercise.evaluation;

import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.PersonId;

/** How one evaluator rated an item for a subject, once. */
public record Rating(Key key, Grade grade, Evidence evidence, ExerciseTime at, Stamp stamp) {
    /** Ratings of one evaluator, item and subject follow each other. */
    public record Key(GuideId guide, String item, Subject about, PersonId evaluator) {}

    static Rating of(EvaluationFact.ItemRated fact, Stamp stamp) {
        Key key = new Key(fact.guide(), fact.item(), fact.about(), fact.evaluator());
        return new Rating(key, fact.grade(), fact.evidence(), fact.at(), stamp);
    }
}

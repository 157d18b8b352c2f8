package org.livex.exercise.inject;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.PMap;

/**
 * Keeps what was answered to a question that was then asked anew; {@code before} is the revision that ended it, {@code people}
 * whom it was asked anew, null for all.
 */
public record PastAnswers(
        int before, Question question, @Nullable Set<PersonId> people, PMap<PersonId, GivenAnswer> answers) {
    boolean concerns(PersonId person) {
        return people == null || people.contains(person);
    }

    PastAnswers with(GivenAnswer answer) {
        return new PastAnswers(
                before, question, people, answers.plus(answer.given().person(), answer));
    }
}

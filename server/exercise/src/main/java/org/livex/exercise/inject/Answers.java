package org.livex.exercise.inject;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.PersonId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What recipients of one inject answered: {@code now} to the question as it is, {@code past}, oldest first, to what was asked
 * before. The first answer of a person to each counts and stays.
 */
public record Answers(PMap<PersonId, GivenAnswer> now, PVector<PastAnswers> past) {
    static final Answers NONE = new Answers(HashTreePMap.empty(), TreePVector.empty());

    public @Nullable GivenAnswer of(PersonId person) {
        return now.get(person);
    }

    /** To what that revision asked; null: to the question of now. */
    public @Nullable GivenAnswer of(PersonId person, @Nullable Integer revision) {
        PastAnswers then = then(person, revision);
        return then == null ? of(person) : then.answers().get(person);
    }

    /** What that revision asked them; {@code present} where that is asked still. */
    public @Nullable Question asked(PersonId person, @Nullable Integer revision, @Nullable Question present) {
        PastAnswers then = then(person, revision);
        return then == null ? present : then.question();
    }

    /** What everybody was asked before the question of now, oldest first; empty where that was asked from the beginning. */
    public List<PastAnswers> askedOfAllBefore() {
        return past.stream().filter(one -> one.people() == null).toList();
    }

    Answers with(GivenAnswer answer) {
        PersonId person = answer.given().person();
        Integer revision = answer.given().revision();
        if (of(person, revision) != null) {
            return this;
        }
        PastAnswers then = then(person, revision);
        return then == null
                ? new Answers(now.plus(person, answer), past)
                : new Answers(now, past.with(past.indexOf(then), then.with(answer)));
    }

    /** From that revision on these people, or where it is null all, are asked something else than {@code formerly}. */
    Answers askedAnew(int revision, Question formerly, @Nullable Set<PersonId> people) {
        PMap<PersonId, GivenAnswer> theirs = HashTreePMap.empty();
        for (GivenAnswer answer : now.values()) {
            PersonId person = answer.given().person();
            theirs = people == null || people.contains(person) ? theirs.plus(person, answer) : theirs;
        }
        return new Answers(
                now.minusAll(theirs.keySet()), past.plus(new PastAnswers(revision, formerly, people, theirs)));
    }

    private @Nullable PastAnswers then(PersonId person, @Nullable Integer revision) {
        if (revision == null) {
            return null;
        }
        for (PastAnswers one : past) {
            if (revision < one.before() && one.concerns(person)) {
                return one;
            }
        }
        return null;
    }
}

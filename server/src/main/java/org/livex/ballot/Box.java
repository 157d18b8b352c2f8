package org.livex.ballot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.words.PersonId;

/**
 * One anonymous survey as it lies on the disk: hashes of ballots, who has one, and what was answered with which. Each sorted by
 * itself, so that none tells in which order anything came; nothing here ties a person to a ballot.
 */
record Box(Set<String> ballots, Set<PersonId> holders, Map<String, SurveyAnswers> answers) {
    static final Box EMPTY = new Box(Set.of(), Set.of(), Map.of());

    Box withBallots(List<String> more) {
        Set<String> next = new TreeSet<>(ballots);
        next.addAll(more);
        return new Box(next, holders, answers);
    }

    Box withHolder(PersonId person) {
        Set<PersonId> next = holders.stream().collect(Collectors.toSet());
        next.add(person);
        return new Box(ballots, next, answers);
    }

    Box withAnswers(String ballot, SurveyAnswers given) {
        Map<String, SurveyAnswers> next = new TreeMap<>(answers);
        next.put(ballot, given);
        return new Box(ballots, holders, next);
    }
}

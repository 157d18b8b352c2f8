package org.livex.ballot;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.words.PersonId;

/**
 * One anonymous survey as it lies on the disk: hashes of ballots, who has one, and what was answered with which. Each sorted by
 * itself, so that none tells in which order anything came; nothing here ties a person to a ballot.
 */
record Box(List<String> ballots, Set<PersonId> holders, Map<String, SurveyAnswers> answers) {
    static final Box EMPTY = new Box(List.of(), Set.of(), Map.of());

    Box {
        ballots = ballots.stream().distinct().sorted().toList();
        holders = Set.copyOf(holders);
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    boolean has(String ballot) {
        return Collections.binarySearch(ballots, ballot) >= 0;
    }

    Box withBallots(Collection<String> more) {
        return new Box(Stream.concat(ballots.stream(), more.stream()).toList(), holders, answers);
    }

    Box withHolder(PersonId person) {
        Set<PersonId> next = new HashSet<>(holders);
        next.add(person);
        return new Box(ballots, next, answers);
    }

    Box withAnswers(String ballot, SurveyAnswers given) {
        Map<String, SurveyAnswers> next = new TreeMap<>(answers);
        next.put(ballot, given);
        return new Box(ballots, holders, next);
    }
}

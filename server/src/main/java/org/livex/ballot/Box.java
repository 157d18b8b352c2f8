package org.livex.ballot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.livex.exercise.survey.SurveyAnswers;

/**
 * One anonymous survey as it lies on the disk: the key that its ballots are made with, who has one, and what was answered with
 * which, by its hash. Each sorted by itself, so that none tells in which order anything came; nothing here ties a person to a
 * ballot. {@code key} is empty until the first ballot is made.
 */
record Box(String key, List<String> holders, Map<String, SurveyAnswers> answers) {
    static final Box EMPTY = new Box("", List.of(), Map.of());

    Box {
        holders = holders.stream().distinct().sorted().toList();
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    Box withHolder(String made, Holder holder) {
        List<String> next = new ArrayList<>(holders);
        next.add(holder.toString());
        return new Box(made, next, answers);
    }

    Box withAnswers(String ballot, SurveyAnswers given) {
        Map<String, SurveyAnswers> next = new TreeMap<>(answers);
        next.put(ballot, given);
        return new Box(key, holders, next);
    }
}

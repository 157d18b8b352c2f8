package org.livex.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.livex.exercise.evaluation.Evaluations;
import org.livex.exercise.evaluation.Grade;
import org.livex.exercise.evaluation.Rating;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.words.ids.GuideId;

/** How often each grade was given to a subject by a guide. Of each evaluator and item the last grade counts. */
public record Graded(GuideId guide, Subject about, Map<Grade, Integer> grades) {
    private record Column(GuideId guide, Subject about) {}

    public Graded {
        grades = Map.copyOf(grades);
    }

    public int times(Grade grade) {
        return grades.getOrDefault(grade, 0);
    }

    /** By guide, then by subject. */
    static List<Graded> of(Evaluations evaluations) {
        Map<Column, Map<Grade, Integer>> counted = new HashMap<>();
        for (Map.Entry<Rating.Key, ? extends List<Rating>> one :
                evaluations.ratings().entrySet()) {
            Column column = new Column(one.getKey().guide(), one.getKey().about());
            counted.computeIfAbsent(column, _ -> new EnumMap<>(Grade.class))
                    .merge(one.getValue().getLast().grade(), 1, Integer::sum);
        }
        List<Graded> all = new ArrayList<>();
        counted.forEach((column, grades) -> all.add(new Graded(column.guide(), column.about(), grades)));
        all.sort(Comparator.comparing((Graded one) -> one.guide().value())
                .thenComparing(one -> one.about().written()));
        return all;
    }
}

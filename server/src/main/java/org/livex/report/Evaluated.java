package org.livex.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.Grade;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Observation;
import org.livex.exercise.evaluation.Rating;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.figures.Graded;
import org.livex.figures.Happened;

/** What evaluators saw: by objective, and what of it went well and what did not. Of each evaluator, item and subject the last rating counts. */
final class Evaluated {
    private static final Set<Grade> WELL = Set.of(Grade.PERFORMED, Grade.YES);
    private static final Set<Grade> NOT_WELL =
            Set.of(Grade.SOME_CHALLENGES, Grade.MAJOR_CHALLENGES, Grade.UNABLE, Grade.NO);

    private final Telling telling;
    private final Exercise exercise;

    Evaluated(Telling telling) {
        this.telling = telling;
        this.exercise = telling.exercise();
    }

    List<Block> objectives() {
        List<Block> blocks = new ArrayList<>();
        exercise.scenario()
                .all(Objective.class)
                .sorted(Comparator.comparing(Objective::number)
                        .thenComparing(one -> one.id().value()))
                .forEach(objective -> {
                    blocks.add(new Block.Heading(2, objective.number() + " · " + telling.shown(objective.text())));
                    blocks.addAll(objective(objective));
                });
        List<List<String>> others = observations(null);
        if (!others.isEmpty()) {
            blocks.add(telling.part("common.report.no-objective"));
            blocks.add(observed(others));
        }
        if (blocks.isEmpty()) {
            return List.of(telling.nothing());
        }
        blocks.add(telling.factsIn("console.evaluation.ratings"));
        blocks.add(telling.factsIn("console.evaluation.observations"));
        return blocks;
    }

    private List<Block> objective(Objective objective) {
        List<Block> blocks = new ArrayList<>();
        List<Graded> graded = telling.figures().tallies().grades().stream()
                .filter(one -> serves(one.guide(), objective.id()))
                .toList();
        if (!graded.isEmpty()) {
            blocks.add(new Block.Bars(
                    telling.text("common.evaluation.grade"), telling.text("common.report.number"), grades(graded)));
            blocks.add(new Block.Table(
                    telling.heads("common.evaluation.capability", "common.evaluation.whom", "common.evaluation.grade"),
                    graded.stream().map(this::graded).toList()));
        }
        List<List<String>> seen = observations(objective.id());
        if (!seen.isEmpty()) {
            blocks.add(observed(seen));
        }
        return blocks.isEmpty() ? List.of(telling.nothing()) : blocks;
    }

    private boolean serves(GuideId id, ObjectiveId objective) {
        EvaluationGuide guide = exercise.scenario().find(EvaluationGuide.class, id);
        return guide != null && guide.objective().equals(objective);
    }

    private List<Block.Bar> grades(List<Graded> graded) {
        Map<Grade, Integer> all = new EnumMap<>(Grade.class);
        graded.forEach(one -> one.grades().forEach((grade, times) -> all.merge(grade, times, Integer::sum)));
        return all.entrySet().stream()
                .map(grade -> Telling.bar(telling.word("common.grade.", grade.getKey()), grade.getValue()))
                .toList();
    }

    private List<String> graded(Graded graded) {
        return List.of(
                telling.names().thing(graded.guide()),
                telling.subject(graded.about(), Instant.MAX),
                Arrays.stream(Grade.values())
                        .filter(grade -> graded.times(grade) > 0)
                        .map(grade -> telling.word("common.grade.", grade) + ": " + graded.times(grade))
                        .collect(Collectors.joining("\n")));
    }

    private Block observed(List<List<String>> rows) {
        return new Block.Table(
                telling.heads(
                        "common.exercise-time",
                        "common.evaluation.whom",
                        "phone.notes.observation",
                        "function.evaluator"),
                rows);
    }

    private List<List<String>> observations(@Nullable ObjectiveId objective) {
        return exercise.evaluations().observations().values().stream()
                .filter(one -> objective == null
                        ? one.recorded().objective() == null
                        : objective.equals(one.recorded().objective()))
                .map(this::observation)
                .toList();
    }

    private List<String> observation(Observation observation) {
        EvaluationFact.ObservationRecorded seen = observation.recorded();
        Happened when =
                Happened.by(seen.evidence().takenAt(), observation.stamp().at());
        return List.of(
                telling.names().played(when, seen.at()),
                telling.subject(seen.about(), observation.stamp().at()),
                seen.evidence().note(),
                telling.person(seen.evaluator(), observation.stamp().at()));
    }

    List<Block> strengths() {
        return rated(WELL);
    }

    List<Block> improvements() {
        return rated(NOT_WELL);
    }

    private List<Block> rated(Set<Grade> grades) {
        List<List<String>> rows = exercise.evaluations().ratings().values().stream()
                .map(List::getLast)
                .filter(rating -> grades.contains(rating.grade()))
                .sorted(Comparator.comparing(Rating::grade)
                        .reversed()
                        .thenComparing(rating -> rating.key().guide().value())
                        .thenComparing(rating -> rating.key().item())
                        .thenComparing(rating -> rating.key().about().written())
                        .thenComparing(rating -> rating.key().evaluator().value()))
                .map(this::rated)
                .toList();
        return rows.isEmpty()
                ? List.of(telling.nothing())
                : List.of(
                        new Block.Table(
                                telling.heads(
                                        "console.evaluation.item",
                                        "common.evaluation.whom",
                                        "common.evaluation.grade",
                                        "phone.watch.note",
                                        "function.evaluator"),
                                rows),
                        telling.factsIn("console.evaluation.ratings"));
    }

    private List<String> rated(Rating rating) {
        Rating.Key key = rating.key();
        EvaluationGuide guide = exercise.scenario().find(EvaluationGuide.class, key.guide());
        GuideItem item = guide == null ? null : guide.item(key.item());
        return List.of(
                item == null ? key.item() : telling.shown(item.text()),
                telling.subject(key.about(), rating.stamp().at()),
                telling.word("common.grade.", rating.grade()),
                rating.evidence().note(),
                telling.person(key.evaluator(), rating.stamp().at()));
    }
}

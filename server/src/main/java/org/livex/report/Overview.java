package org.livex.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.figures.Dimension;
import org.livex.figures.StorylineFigures;

/** How many took part and what there was, and how it ran. */
final class Overview {
    private final Telling telling;
    private final Exercise exercise;

    Overview(Telling telling) {
        this.telling = telling;
        this.exercise = telling.exercise();
    }

    List<Block> summary() {
        List<List<String>> rows = new ArrayList<>();
        Map<PersonFunction, Long> people = exercise.roster().people().values().stream()
                .collect(Collectors.groupingBy(Person::function, TreeMap::new, Collectors.counting()));
        people.forEach(
                (function, count) -> rows.add(List.of(telling.word("function.", function), String.valueOf(count))));
        count(
                rows,
                "common.report.injects",
                exercise.msel().injects().values().stream()
                        .filter(PlannedInject::wasReleased)
                        .count());
        count(rows, "console.panel.actions", telling.figures().actions().size());
        count(rows, "console.panel.requests", exercise.requests().all().size());
        count(rows, "common.report.decisions", exercise.decisions().entries().size());
        count(rows, "common.report.evidence", exercise.custody().chains().size());
        count(
                rows,
                "console.evaluation.ratings",
                exercise.evaluations().ratings().size());
        count(
                rows,
                "console.evaluation.observations",
                exercise.evaluations().observations().size());
        return List.of(new Block.Table(telling.heads("common.report.what", "common.report.number"), rows));
    }

    private void count(List<List<String>> rows, String key, long count) {
        rows.add(List.of(telling.text(key), String.valueOf(count)));
    }

    List<Block> course() {
        List<Block> blocks = new ArrayList<>();
        List<Block.Bar> kinds = telling.figures().actions().stream()
                .collect(Collectors.groupingBy(
                        reported -> telling.names().thing(reported.action().kind()),
                        TreeMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> Telling.bar(kind.getKey(), kind.getValue().intValue()))
                .sorted(Comparator.comparingDouble(Block.Bar::value).reversed())
                .toList();
        if (!kinds.isEmpty()) {
            blocks.add(telling.part("console.panel.actions"));
            blocks.add(new Block.Bars(telling.text("common.term.action"), telling.text("common.report.number"), kinds));
            blocks.add(telling.factsIn("console.panel.actions"));
        }
        List<List<String>> milestones = telling.figures().storylines().stream()
                .flatMap(this::milestones)
                .toList();
        if (!milestones.isEmpty()) {
            blocks.add(telling.part("console.measures.milestones"));
            blocks.add(new Block.Table(
                    telling.heads(
                            "common.term.storyline",
                            "console.measures.milestone",
                            "common.term.team",
                            "console.measures.reached",
                            "console.measures.since-start"),
                    milestones));
            blocks.add(telling.factsIn("console.measures.milestones"));
        }
        return blocks.isEmpty() ? List.of(telling.nothing()) : blocks;
    }

    private Stream<List<String>> milestones(StorylineFigures storyline) {
        return storyline.rows().stream()
                .flatMap(row -> storyline.teams().stream().map(team -> {
                    StorylineFigures.Reached reached = row.reached().get(team);
                    return List.of(
                            telling.names().thing(storyline.storyline()),
                            telling.shown(row.milestone().name()),
                            telling.names().group(Dimension.TEAM, team),
                            at(reached),
                            reached == null ? "" : telling.names().minutes(reached.sinceStart()));
                }));
    }

    private String at(StorylineFigures.@Nullable Reached reached) {
        if (reached == null) {
            return telling.text("console.measures.not-reached");
        }
        return reached.at() == null
                ? telling.text("console.measures.unknown")
                : reached.at().toWholeSecond().toString();
    }
}

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
    private static final int MOST_TEAMS_ABREAST = 6;

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
        List<StorylineFigures> storylines = telling.figures().storylines().stream()
                .filter(storyline ->
                        !storyline.rows().isEmpty() && !storyline.teams().isEmpty())
                .toList();
        if (!storylines.isEmpty()) {
            blocks.add(telling.part("console.measures.milestones"));
            storylines.forEach(storyline -> {
                blocks.add(new Block.Heading(3, telling.names().thing(storyline.storyline())));
                blocks.add(milestones(storyline));
            });
            blocks.add(telling.factsIn("console.measures.milestones"));
        }
        return blocks.isEmpty() ? List.of(telling.nothing()) : blocks;
    }

    /** A column for each team; a line for each of them where the page is too narrow for that. */
    private Block milestones(StorylineFigures storyline) {
        String milestone = telling.text("console.measures.milestone");
        if (storyline.teams().size() > MOST_TEAMS_ABREAST) {
            return new Block.Table(
                    telling.heads("console.measures.milestone", "common.term.team", "console.measures.reached"),
                    storyline.rows().stream()
                            .flatMap(row -> storyline.teams().stream()
                                    .map(team -> List.of(name(row), name(team), reached(row, team))))
                            .toList());
        }
        return new Block.Table(
                Stream.concat(Stream.of(milestone), storyline.teams().stream().map(this::name))
                        .toList(),
                storyline.rows().stream()
                        .map(row -> Stream.concat(
                                        Stream.of(name(row)),
                                        storyline.teams().stream().map(team -> reached(row, team)))
                                .toList())
                        .toList());
    }

    private String name(StorylineFigures.Row row) {
        return telling.shown(row.milestone().name());
    }

    private String name(String team) {
        return telling.names().group(Dimension.TEAM, team);
    }

    private String reached(StorylineFigures.Row row, String team) {
        return at(row.reached().get(team));
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

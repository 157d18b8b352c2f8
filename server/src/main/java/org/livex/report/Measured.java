package org.livex.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.livex.figures.Dimension;
import org.livex.figures.Figures;
import org.livex.figures.Group;
import org.livex.figures.Measure;
import org.livex.figures.Summary;
import org.livex.figures.Tallies;

/** How long it took, and in which languages and with whose help. */
final class Measured {
    private final Telling telling;
    private final Figures figures;

    Measured(Telling telling) {
        this.telling = telling;
        this.figures = telling.figures();
    }

    List<Block> times() {
        List<Measure> measures = Arrays.stream(Measure.values())
                .filter(measure -> !figures.cases(measure).isEmpty())
                .toList();
        if (measures.isEmpty()) {
            return List.of(telling.nothing());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Bars(
                telling.text("console.measures.measured"),
                telling.text("console.measures.median"),
                measures.stream().flatMap(this::median).toList()));
        blocks.add(new Block.Table(
                telling.heads(
                        "console.measures.measured",
                        "console.measures.cases",
                        "console.measures.known",
                        "console.measures.unknown",
                        "console.measures.missing",
                        "console.measures.after-end",
                        "console.measures.median",
                        "console.measures.ninetieth"),
                measures.stream().map(this::all).toList()));
        for (Dimension dimension : List.of(Dimension.TEAM, Dimension.LANGUAGE)) {
            blocks.add(new Block.Heading(2, telling.names().dimension(dimension)));
            blocks.add(new Block.Table(
                    telling.heads(
                            "console.measures.measured",
                            "console.measures.group",
                            "console.measures.known",
                            "console.measures.median",
                            "console.measures.ninetieth"),
                    measures.stream()
                            .flatMap(measure -> groups(measure, dimension))
                            .toList()));
        }
        blocks.add(telling.factsIn("console.measures.times"));
        return blocks;
    }

    private Stream<Block.Bar> median(Measure measure) {
        Duration median = figures.all(measure).median();
        return median == null
                ? Stream.empty()
                : Stream.of(new Block.Bar(
                        name(measure),
                        (double) median.toMillis(),
                        telling.names().minutes(median)));
    }

    private List<String> all(Measure measure) {
        Summary summary = figures.all(measure);
        return List.of(
                name(measure),
                String.valueOf(summary.cases()),
                String.valueOf(summary.known()),
                String.valueOf(summary.unknown()),
                String.valueOf(summary.missing()),
                String.valueOf(summary.afterEnd()),
                telling.names().minutes(summary.median()),
                telling.names().minutes(summary.ninetieth()));
    }

    private Stream<List<String>> groups(Measure measure, Dimension dimension) {
        return figures.groups(measure, dimension).stream().map(group -> group(measure, dimension, group));
    }

    private List<String> group(Measure measure, Dimension dimension, Group group) {
        return List.of(
                name(measure),
                telling.names().group(dimension, group.key()),
                String.valueOf(group.summary().known()),
                telling.names().minutes(group.summary().median()),
                telling.names().minutes(group.summary().ninetieth()));
    }

    private String name(Measure measure) {
        return telling.word("console.measures.measure.", measure);
    }

    List<Block> languages() {
        List<Block> blocks = new ArrayList<>();
        List<Tallies.InLanguage> read = figures.tallies().languages();
        if (!read.isEmpty()) {
            blocks.add(new Block.Bars(
                    telling.text("common.language"),
                    telling.text("state.delivery.read"),
                    read.stream()
                            .map(one -> Telling.bar(telling.words().languageName(one.language()), one.read()))
                            .toList()));
            blocks.add(telling.factsIn("console.panel.languages"));
        }
        List<Tallies.OfMediator> mediators = figures.tallies().mediators();
        if (!mediators.isEmpty()) {
            blocks.add(telling.part("console.mediators.title"));
            blocks.add(new Block.Table(
                    telling.heads(
                            "function.cultural-mediator",
                            "console.measures.called",
                            "console.measures.accepted",
                            "console.measures.declined",
                            "console.measures.sessions",
                            "console.measures.worked"),
                    told(mediators)));
            blocks.add(telling.factsIn("console.mediators.title"));
        }
        return blocks.isEmpty() ? List.of(telling.nothing()) : blocks;
    }

    /** Without names all of them together: rows without a name could be told by their numbers. */
    private List<List<String>> told(List<Tallies.OfMediator> mediators) {
        return switch (telling.naming()) {
            case NONE ->
                List.of(List.of(
                        telling.text("common.all"),
                        sum(mediators.stream().map(Tallies.OfMediator::called)),
                        sum(mediators.stream().map(Tallies.OfMediator::accepted)),
                        sum(mediators.stream().map(Tallies.OfMediator::declined)),
                        sum(mediators.stream().map(Tallies.OfMediator::sessions)),
                        telling.names()
                                .minutes(mediators.stream()
                                        .map(Tallies.OfMediator::worked)
                                        .reduce(Duration.ZERO, Duration::plus))));
            case CODES, CALL_NAMES ->
                mediators.stream()
                        .map(one -> List.of(
                                telling.names().person(one.mediator()),
                                String.valueOf(one.called()),
                                String.valueOf(one.accepted()),
                                String.valueOf(one.declined()),
                                String.valueOf(one.sessions()),
                                telling.names().minutes(one.worked())))
                        .toList();
        };
    }

    private static String sum(Stream<Integer> numbers) {
        return String.valueOf(numbers.mapToInt(Integer::intValue).sum());
    }
}

package org.livex.sheet.board;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.request.Request;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.RequestId;
import org.livex.figures.Case;
import org.livex.figures.Cohort;
import org.livex.figures.Dimension;
import org.livex.figures.Figures;
import org.livex.figures.Group;
import org.livex.figures.Measure;
import org.livex.figures.StorylineFigures;
import org.livex.figures.Summary;
import org.livex.figures.Tallies;
import org.livex.sheet.SheetWords;

/** What was counted and measured, as tables to keep. Times are in minutes: real ones of play, of milestones those of the exercise clock. */
final class FigureTables {
    private final Figures figures;
    private final Exercise exercise;
    private final SheetWords words;
    private final RunNames names;

    FigureTables(Figures figures, SheetWords words, RunNames names) {
        this.figures = figures;
        this.exercise = figures.exercise();
        this.words = words;
        this.names = names;
    }

    /** Every case, also those in which nothing was done. */
    KeptTable times() {
        List<KeptTable.Head> heads = List.of(
                names.head("console.measures.measured", 26),
                names.head("sheet.column.title", 36),
                names.head("console.board.person", 22),
                names.head("sheet.column.function", 18),
                names.head("common.term.team", 22),
                names.head("common.term.agency", 22),
                names.head("common.language", 16),
                names.head("common.term.storyline", 26),
                names.head("sheet.column.phase", 18),
                names.head("common.exercise-time", 15),
                names.moment("console.measures.began", 20),
                names.moment("console.actions.taken", 20),
                names.moment("console.actions.arrived", 20),
                names.number("console.measures.took", 30),
                names.head("sheet.column.state", 18),
                names.number("console.detail.revision", 9));
        return new KeptTable(
                words.text("console.measures.times"),
                heads,
                2,
                () -> figures.cases().map(this::time));
    }

    private List<String> time(Case one) {
        Cohort cohort = one.cohort();
        return List.of(
                names.word("console.measures.measure.", one.measure()),
                of(one.of()),
                names.person(one.person(), one.heard()),
                cohort.function() == null ? "" : names.word("function.", cohort.function()),
                names.teams(cohort.teams()),
                names.thing(cohort.agency()),
                cohort.language() == null ? "" : words.languageName(cohort.language()),
                names.thing(cohort.storyline()),
                names.thing(cohort.phase()),
                names.played(one.from(), one.at()),
                names.done(one.from()),
                names.done(one.to()),
                names.arrived(one.to()),
                names.minutes(one.taken()),
                names.word("console.measures.", one.outcome()),
                one.revision() == null ? "" : String.valueOf(one.revision()));
    }

    private String of(Id id) {
        if (id instanceof InjectId inject) {
            PlannedInject planned = exercise.msel().find(inject);
            return planned == null ? inject.value() : names.inject(inject);
        }
        Request request = id instanceof RequestId filed ? exercise.requests().find(filed) : null;
        if (request != null) {
            return names.thing(request.filing().form());
        }
        Mediation mediation =
                id instanceof MediationId call ? exercise.mediations().find(call) : null;
        return mediation == null ? id.value() : languages(mediation);
    }

    private String languages(Mediation mediation) {
        return words.languageName(mediation.request().languages().getFirst()) + " – "
                + words.languageName(mediation.request().languages().getLast());
    }

    KeptTable groups() {
        List<KeptTable.Head> heads = List.of(
                names.head("console.measures.measured", 26),
                names.head("console.measures.grouped", 18),
                names.head("console.measures.group", 28),
                names.number("console.measures.cases", 10),
                names.number("console.measures.known", 12),
                names.number("console.measures.unknown", 14),
                names.number("console.measures.missing", 12),
                names.number("console.measures.after-end", 18),
                names.number("console.measures.median", 32),
                names.number("console.measures.ninetieth", 40));
        return new KeptTable(
                words.text("console.measures.groups"),
                heads,
                3,
                () -> Arrays.stream(Measure.values())
                        .filter(measure -> !figures.cases(measure).isEmpty())
                        .flatMap(this::groups));
    }

    private Stream<List<String>> groups(Measure measure) {
        Stream<List<String>> all = Stream.of(group(measure, words.text("common.all"), "", figures.all(measure)));
        Stream<List<String>> each = Arrays.stream(Dimension.values())
                .flatMap(dimension ->
                        figures.groups(measure, dimension).stream().map(group -> group(measure, dimension, group)));
        return Stream.concat(all, each);
    }

    private List<String> group(Measure measure, Dimension dimension, Group group) {
        return group(measure, names.dimension(dimension), names.group(dimension, group.key()), group.summary());
    }

    private List<String> group(Measure measure, String by, String group, Summary summary) {
        return RunNames.row(
                names.word("console.measures.measure.", measure),
                by,
                group,
                summary.cases(),
                summary.known(),
                summary.unknown(),
                summary.missing(),
                summary.afterEnd(),
                names.minutes(summary.median()),
                names.minutes(summary.ninetieth()));
    }

    /** A row for each milestone and team, also where it was not reached. */
    KeptTable milestones() {
        List<KeptTable.Head> heads = List.of(
                names.head("common.term.storyline", 28),
                names.head("console.measures.milestone", 28),
                names.head("common.term.team", 22),
                names.head("console.measures.planned", 15),
                names.head("console.measures.reached", 18),
                names.number("console.measures.since-start", 38),
                names.number("console.measures.since-before", 42),
                names.number("console.measures.after-plan", 38),
                names.head("console.board.person", 22),
                names.moment("console.actions.taken", 20),
                names.moment("console.actions.arrived", 20));
        return new KeptTable(
                words.text("console.measures.milestones"),
                heads,
                3,
                () -> figures.storylines().stream()
                        .flatMap(storyline -> storyline.rows().stream()
                                .flatMap(row ->
                                        storyline.teams().stream().map(team -> milestone(storyline, row, team)))));
    }

    private List<String> milestone(StorylineFigures storyline, StorylineFigures.Row row, String team) {
        StorylineFigures.Reached reached = row.reached().get(team);
        String planned = row.milestone().planned() == null
                ? ""
                : row.milestone().planned().toString();
        return List.of(
                names.thing(storyline.storyline()),
                words.shown(row.milestone().name()),
                names.group(Dimension.TEAM, team),
                planned,
                reachedAt(reached),
                reached == null ? "" : names.minutes(reached.sinceStart()),
                reached == null ? "" : names.minutes(reached.sinceBefore()),
                reached == null ? "" : names.minutes(reached.afterPlan()),
                reached == null ? "" : names.person(reached.by(), reached.when().arrived()),
                reached == null ? "" : names.done(reached.when()),
                reached == null ? "" : names.arrived(reached.when()));
    }

    private String reachedAt(StorylineFigures.@Nullable Reached reached) {
        if (reached == null) {
            return words.text("console.measures.not-reached");
        }
        return reached.at() == null
                ? words.text("console.measures.unknown")
                : reached.at().toWholeSecond().toString();
    }

    KeptTable mediators() {
        List<KeptTable.Head> heads = List.of(
                names.head("function.cultural-mediator", 24),
                names.number("console.measures.called", 12),
                names.number("console.measures.accepted", 12),
                names.number("console.measures.declined", 12),
                names.number("console.measures.sessions", 12),
                names.number("console.measures.unknown", 16),
                names.number("console.measures.after-end", 18),
                names.number("console.measures.worked", 18));
        return new KeptTable(
                words.text("console.mediators.title"),
                heads,
                1,
                () -> figures.tallies().mediators().stream().map(this::mediator));
    }

    private List<String> mediator(Tallies.OfMediator one) {
        return RunNames.row(
                names.person(one.mediator()),
                one.called(),
                one.accepted(),
                one.declined(),
                one.sessions(),
                one.unknown(),
                one.afterEnd(),
                names.minutes(one.worked()));
    }

    KeptTable languages() {
        List<KeptTable.Head> heads = List.of(
                names.head("common.language", 24),
                names.number("state.delivery.read", 12),
                names.number("state.delivery.acknowledged", 14));
        return new KeptTable(
                words.text("console.panel.languages"),
                heads,
                1,
                () -> figures.tallies().languages().stream()
                        .map(one -> RunNames.row(words.languageName(one.language()), one.read(), one.acknowledged())));
    }
}

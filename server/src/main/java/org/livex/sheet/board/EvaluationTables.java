package org.livex.sheet.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.CriticalTask;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.Evidence;
import org.livex.exercise.evaluation.Grade;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Observation;
import org.livex.exercise.evaluation.Rating;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.evaluation.TeachableMoment;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.figures.Graded;
import org.livex.figures.Happened;
import org.livex.sheet.SheetWords;

/** What evaluators wrote, as it is kept. Feedback is not here: it is for the one it was given to. */
final class EvaluationTables {
    private final Exercise exercise;
    private final SheetWords words;
    private final RunNames names;

    EvaluationTables(Exercise exercise, SheetWords words, RunNames names) {
        this.exercise = exercise;
        this.words = words;
        this.names = names;
    }

    /** In the order of arrival; those that were given anew later stand too. */
    KeptTable ratings() {
        List<KeptTable.Head> heads = RunNames.joined(
                names.momentHeads(),
                List.of(
                        names.head("function.evaluator", 22),
                        names.head("common.evaluation.whom", 24),
                        names.head("common.evaluation.capability", 30),
                        names.head("common.evaluation.task", 30),
                        names.head("console.evaluation.item", 50),
                        names.head("common.evaluation.grade", 22),
                        names.head("sheet.column.state", 18),
                        names.head("phone.watch.note", 40),
                        names.head("common.term.inject", 32),
                        names.head("sheet.column.attachments", 24)));
        return new KeptTable(
                words.text("console.evaluation.ratings"),
                heads,
                1,
                () -> exercise.evaluations().ratings().values().stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparingLong(
                                rating -> rating.stamp().seq()))
                        .map(this::rating));
    }

    private List<String> rating(Rating rating) {
        Rating.Key key = rating.key();
        EvaluationGuide guide = exercise.scenario().find(EvaluationGuide.class, key.guide());
        GuideItem item = guide == null ? null : guide.item(key.item());
        boolean counts = exercise.evaluations().of(key).getLast().equals(rating);
        return Stream.concat(
                        moment(rating.evidence().takenAt(), rating.stamp(), rating.at(), key.evaluator()),
                        Stream.of(
                                subject(key.about(), rating.stamp().at()),
                                names.thing(key.guide()),
                                guide == null ? "" : task(guide, key.item()),
                                item == null ? key.item() : words.shown(item.text()),
                                grade(rating.grade()),
                                words.text(counts ? "common.evaluation.counts" : "common.evaluation.rated-again"),
                                rating.evidence().note(),
                                names.inject(rating.evidence().inject()),
                                attachments(rating.evidence())))
                .toList();
    }

    private String task(EvaluationGuide guide, String item) {
        return guide.tasks().stream()
                .filter(task -> task.items().stream().anyMatch(one -> one.id().equals(item)))
                .map(CriticalTask::text)
                .map(words::shown)
                .findFirst()
                .orElse("");
    }

    /** Observations and teachable moments together: what was seen, by whom and when. */
    KeptTable observations() {
        List<KeptTable.Head> heads = RunNames.joined(
                names.momentHeads(),
                List.of(
                        names.head("console.board.person", 22),
                        names.head("sheet.column.type", 20),
                        names.head("common.evaluation.whom", 24),
                        names.head("phone.notes.objective", 30),
                        names.head("phone.notes.observation", 60),
                        names.head("common.term.inject", 32),
                        names.head("sheet.column.attachments", 24)));
        return new KeptTable(words.text("console.evaluation.observations"), heads, 1, this::seen);
    }

    private record Seen(long seq, List<String> row) {}

    private Stream<List<String>> seen() {
        Stream<Seen> observed = exercise.evaluations().observations().values().stream()
                .map(one -> new Seen(one.stamp().seq(), observation(one)));
        Stream<Seen> marked = exercise.evaluations().moments().values().stream()
                .map(one -> new Seen(one.stamp().seq(), moment(one)));
        return Stream.concat(observed, marked)
                .sorted(Comparator.comparingLong(Seen::seq))
                .map(Seen::row);
    }

    private List<String> observation(Observation observation) {
        EvaluationFact.ObservationRecorded recorded = observation.recorded();
        Evidence evidence = recorded.evidence();
        return Stream.concat(
                        moment(evidence.takenAt(), observation.stamp(), recorded.at(), recorded.evaluator()),
                        Stream.of(
                                words.text("common.evaluation.observation"),
                                recorded.about() == null
                                        ? ""
                                        : subject(
                                                recorded.about(),
                                                observation.stamp().at()),
                                objective(recorded.objective()),
                                evidence.note(),
                                names.inject(evidence.inject()),
                                attachments(evidence)))
                .toList();
    }

    private List<String> moment(TeachableMoment moment) {
        EvaluationFact.MomentMarked marked = moment.marked();
        return Stream.concat(
                        moment(marked.takenAt(), moment.stamp(), marked.at(), marked.person()),
                        Stream.of(
                                words.text("common.evaluation.moment"),
                                "",
                                "",
                                Objects.requireNonNullElse(moment.word(), ""),
                                "",
                                ""))
                .toList();
    }

    private Stream<String> moment(Instant takenAt, Stamp stamp, ExerciseTime at, PersonId by) {
        Happened when = Happened.by(takenAt, stamp.at());
        return Stream.concat(names.moment(when, at).stream(), Stream.of(names.person(by, stamp.at())));
    }

    /** By guide and subject, how often each grade was given. */
    KeptTable grades(List<Graded> graded) {
        List<KeptTable.Head> heads = Stream.concat(
                        Stream.of(
                                names.head("common.evaluation.capability", 36),
                                names.head("common.evaluation.whom", 26)),
                        Stream.of(Grade.values()).map(grade -> KeptTable.Head.number(grade(grade), 18)))
                .toList();
        return new KeptTable(
                words.text("console.measures.grades"),
                heads,
                2,
                () -> graded.stream()
                        .map(one -> Stream.concat(
                                        Stream.of(names.thing(one.guide()), subject(one.about())),
                                        Stream.of(Grade.values()).map(grade -> String.valueOf(one.times(grade))))
                                .toList()));
    }

    private String grade(Grade grade) {
        return names.word("common.grade.", grade);
    }

    private String subject(Subject about, Instant at) {
        return switch (about) {
            case Subject.OneTeam one -> names.thing(one.team());
            case Subject.OnePerson one -> names.person(one.person(), at);
        };
    }

    private String subject(Subject about) {
        return switch (about) {
            case Subject.OneTeam one -> names.thing(one.team());
            case Subject.OnePerson one -> names.person(one.person());
        };
    }

    private String objective(@Nullable ObjectiveId id) {
        Objective objective = id == null ? null : exercise.scenario().find(Objective.class, id);
        return objective == null ? id == null ? "" : id.value() : words.shown(objective.text());
    }

    private static String attachments(Evidence evidence) {
        return evidence.captures().stream()
                .map(capture -> Objects.requireNonNullElse(
                        capture.name(), capture.sha256().value()))
                .collect(Collectors.joining(", "));
    }
}

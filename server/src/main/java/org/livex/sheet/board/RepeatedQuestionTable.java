package org.livex.sheet.board;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.Asked;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.dossier.Dossiers;
import org.livex.exercise.dossier.RepeatedQuestions;
import org.livex.exercise.dossier.RepeatedTopic;
import org.livex.exercise.dossier.WrittenTruth;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.TruthId;
import org.livex.figures.Happened;
import org.livex.sheet.SheetWords;

/** How often one person was asked the same, a row for each talk, with the numbers that it belongs to. */
final class RepeatedQuestionTable {
    private final Exercise exercise;
    private final SheetWords words;
    private final RunNames names;
    private final AnswerWords answers;

    RepeatedQuestionTable(Exercise exercise, SheetWords words, RunNames names) {
        this.exercise = exercise;
        this.words = words;
        this.names = names;
        this.answers = new AnswerWords(words, exercise.dossiers());
    }

    KeptTable table() {
        List<KeptTable.Head> heads = RunNames.joined(
                List.of(
                        names.head("common.dossier.name", 30),
                        names.head("common.repeats.topic", 28),
                        names.number("common.repeats.times", 12),
                        names.number("common.repeats.agencies", 12),
                        names.number("common.repeats.without-mediator", 16),
                        names.head("common.term.agency", 24),
                        names.head("console.board.person", 22),
                        names.head("common.repeats.mediator", 14)),
                names.momentHeads());
        return new KeptTable(words.text("common.repeats"), heads, 2, this::rows);
    }

    private Stream<List<String>> rows() {
        return RepeatedQuestions.all(exercise.dossiers()).entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .flatMap(topic -> topic.cases().stream().map(one -> row(entry.getKey(), topic, one))));
    }

    private List<String> row(String whom, RepeatedTopic topic, Asked one) {
        Asked.By by = one.by();
        Happened when = Happened.by(one.takenAt(), by.stamp().at());
        return RunNames.joined(
                List.of(
                        name(whom),
                        topic(topic.topic(), topic.cases().getLast()),
                        String.valueOf(topic.times()),
                        String.valueOf(topic.agencies().size()),
                        String.valueOf(topic.withoutMediator()),
                        names.thing(by.agency()),
                        names.person(by.person(), by.stamp().at()),
                        one.mediator() == null ? "" : words.yesOrNo(one.mediator())),
                names.moment(when, by.at()));
    }

    /** As {@link RepeatedQuestions#whom} names them. */
    private String name(String whom) {
        Dossiers dossiers = exercise.dossiers();
        String id = whom.substring(whom.indexOf('/') + 1);
        if (whom.startsWith("truth/")) {
            WrittenTruth written = dossiers.truths().get(new TruthId(id));
            return written == null ? id : written.truth().name();
        }
        Dossier dossier = dossiers.find(new DossierId(id));
        return dossier == null
                ? id
                : Stream.of(dossier.described().name(), names.thing(dossier.team()))
                        .collect(Collectors.joining(" · "));
    }

    /** In the words of the latest form that asks for it. */
    private String topic(String topic, Asked latest) {
        FormField field =
                field(exercise.scenario().find(ActionKind.class, latest.by().kind()));
        return field == null ? topic : answers.chosen(field.choices(), topic);
    }

    private static @Nullable FormField field(@Nullable ActionKind kind) {
        return kind == null || kind.interview() == null
                ? null
                : FormFields.find(
                        kind.form(), Objects.requireNonNull(kind.interview()).topics());
    }
}

package org.livex.sheet.board;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.AnsweredThen;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.reading.Trusts;
import org.livex.exercise.trust.TrustHistory;
import org.livex.exercise.trust.TrustMove;
import org.livex.exercise.trust.TrustMove.Cause;
import org.livex.exercise.trust.TrustOf;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.figures.Happened;
import org.livex.sheet.SheetWords;

/** All that moved how far a persona trusts a team, with what was trusted after it. */
final class TrustTable {
    private final Exercise exercise;
    private final SheetWords words;
    private final RunNames names;
    private final AnswerWords answers;

    TrustTable(Exercise exercise, SheetWords words, RunNames names) {
        this.exercise = exercise;
        this.words = words;
        this.names = names;
        this.answers = new AnswerWords(words, exercise.dossiers());
    }

    KeptTable table() {
        List<KeptTable.Head> heads = RunNames.joined(
                List.of(
                        names.head("common.term.persona", 28),
                        names.head("common.term.team", 24),
                        names.head("common.trust.cause", 40),
                        names.head("common.answer", 40),
                        names.number("common.trust.by", 12),
                        names.number("common.trust.value", 12),
                        names.head("common.trust.reason", 40),
                        names.head("console.board.person", 22)),
                names.momentHeads());
        return new KeptTable(words.text("common.trust"), heads, 2, this::rows);
    }

    private Stream<List<String>> rows() {
        return Trusts.all(exercise).flatMap(of -> {
            TrustHistory history = Trusts.of(exercise, of);
            return history == null ? Stream.empty() : history.steps().stream().map(step -> row(of, step));
        });
    }

    private List<String> row(TrustOf of, TrustHistory.Step step) {
        TrustMove move = step.move();
        Happened when = Happened.by(move.cause().takenAt(), move.stamp().at());
        return RunNames.joined(
                List.of(
                        names.thing(of.persona()),
                        names.thing(of.team()),
                        cause(move.cause()),
                        said(move),
                        String.valueOf(move.by()),
                        String.valueOf(step.value()),
                        move.cause() instanceof Cause.Pressed pressed ? pressed.reason() : "",
                        names.person(move.person(), move.stamp().at())),
                names.moment(when, move.at()));
    }

    /** Which answer it was, of a report that of the field which counts. */
    private String said(TrustMove move) {
        return switch (move.cause()) {
            case Cause.Reported reported -> reported.said() == null ? "" : said(reported.kind(), reported.said());
            case Cause.AskedAgain again -> said(again.kind(), again.said());
            case Cause.Answered answered -> answers.said(answered.answer(), asked(answered.inject(), move));
            case Cause.Acknowledged _, Cause.Pressed _ -> "";
        };
    }

    private String said(ActionKindId id, TrustMove.Said said) {
        ActionKind kind = exercise.scenario().find(ActionKind.class, id);
        return answers.one(kind == null ? List.of() : kind.form(), said.field(), said.value());
    }

    /** What they answered, whatever is asked since. */
    private @Nullable Question asked(InjectId inject, TrustMove move) {
        PlannedInject planned = exercise.msel().find(inject);
        return planned == null ? null : AnsweredThen.asked(planned, move.person(), move.stamp());
    }

    private String cause(Cause cause) {
        return switch (cause) {
            case Cause.Reported reported -> said("reported", names.thing(reported.kind()));
            case Cause.AskedAgain again -> said("asked-again", names.thing(again.kind()));
            case Cause.Answered answered -> said("answered", names.inject(answered.inject()));
            case Cause.Acknowledged acknowledged -> said("acknowledged", names.inject(acknowledged.inject()));
            case Cause.Pressed _ -> words.text("common.trust.cause.pressed");
        };
    }

    private String said(String cause, String what) {
        return words.text("common.trust.cause." + cause) + " · " + what;
    }
}

package org.livex.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.csv.Csv;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.inject.AnsweredThen;
import org.livex.exercise.inject.GivenAnswer;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Progress;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Recall;
import org.livex.exercise.inject.Release;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.reading.StateInPlay;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** The board as a table for a spreadsheet: one row for each inject and recipient, with when each step was. */
public final class BoardTable {
    private BoardTable() {}

    /** Without call names the role's id tells who it was. */
    public static byte[] csv(Exercise exercise, PersonNaming naming) {
        Csv table = new Csv(
                "inject",
                "state",
                "exercise-time",
                "sent-at",
                "person",
                "call-name",
                "function",
                "delivered-at",
                "shown-at",
                "read-at",
                "read-in",
                "acknowledged-at",
                "acknowledged-in",
                "acted-at",
                "rings-since",
                "read-before-correction",
                "acknowledged-before-correction",
                "answer",
                "answered-at",
                "answer-before-correction",
                "question",
                "answer-words",
                "question-before-correction",
                "answer-words-before-correction",
                "recalled-after-endex-at",
                "done-after-endex",
                "exercise");
        for (PlannedInject planned : exercise.msel().injects().values()) {
            Release release = planned.release();
            if (release != null) {
                release.recipients().stream()
                        .sorted(Comparator.comparing(PersonId::value))
                        .forEach(person -> table.row(row(exercise, naming, planned, release, person)));
            }
        }
        return table.bytes();
    }

    private static List<String> row(
            Exercise exercise, PersonNaming naming, PlannedInject planned, Release release, PersonId id) {
        Person person = exercise.roster().find(id);
        Progress progress = release.progressOf(id);
        List<String> row = new ArrayList<>(List.of(
                planned.inject().number(),
                DomainJson.word(StateInPlay.of(exercise, planned)),
                release.at().toString(),
                at(release.stamp().at()),
                id.value(),
                naming == PersonNaming.CODES ? "" : naming.ofDoer(exercise.roster(), id, progress.latest()),
                person == null ? "" : DomainJson.word(person.function())));
        row.add(at(progress.at(MarkKind.DELIVERED)));
        row.add(at(progress.at(MarkKind.SHOWN)));
        row.add(at(progress.at(MarkKind.READ)));
        row.add(in(progress.in(MarkKind.READ)));
        row.add(at(progress.at(MarkKind.ACKNOWLEDGED)));
        row.add(in(progress.in(MarkKind.ACKNOWLEDGED)));
        row.add(at(progress.at(MarkKind.ACTED)));
        row.add(at(planned.ringsSince(id)));
        row.add(at(release.before(id, MarkKind.READ)));
        row.add(at(release.before(id, MarkKind.ACKNOWLEDGED)));
        GivenAnswer answer = release.answers().of(id);
        row.add(answer == null ? "" : said(answer));
        row.add(at(answer == null ? null : answer.stamp().at()));
        row.add(before(planned, id, (_, given) -> said(given)));
        Question question = planned.inject().question();
        row.add(question == null ? "" : question.text().original().text());
        row.add(answer == null ? "" : worded(answer, question));
        row.add(before(planned, id, (past, _) -> past.text().original().text()));
        row.add(before(planned, id, (past, given) -> worded(given, past)));
        Recall recall = StateInPlay.recallAfter(exercise, planned);
        row.add(at(recall == null ? null : recall.stamp().at()));
        row.add(doneAfterEndex(exercise, progress, answer));
        row.add("EXERCISE");
        return row;
    }

    private static String doneAfterEndex(Exercise exercise, Progress progress, @Nullable GivenAnswer answer) {
        List<String> done = new ArrayList<>();
        StateInPlay.doneAfter(exercise, progress).forEach(kind -> done.add(DomainJson.word(kind)));
        if (answer != null
                && exercise.clockHistory()
                        .isOverAt(answer.given().takenAt(), answer.stamp().at())) {
            done.add("answered");
        }
        return String.join(" ", done);
    }

    /** To what was asked before, the latest last. */
    private static String before(PlannedInject planned, PersonId id, BiFunction<Question, GivenAnswer, String> part) {
        return AnsweredThen.of(planned, id).stream()
                .map(then -> part.apply(then.question(), then.answer()))
                .collect(Collectors.joining("; "));
    }

    /** In the words of the question's author. */
    private static String worded(GivenAnswer answer, @Nullable Question question) {
        return answer.given().answer() instanceof Answer.Chosen(List<String> options)
                ? options.stream().map(id -> worded(id, question)).collect(Collectors.joining(", "))
                : said(answer);
    }

    private static String worded(String option, @Nullable Question question) {
        LocalizedText words = question == null ? null : question.wordsOf(option);
        return words == null ? option : words.original().text();
    }

    /** Options by their ids: the table is for programs. */
    private static String said(GivenAnswer answer) {
        return switch (answer.given().answer()) {
            case Answer.Chosen(List<String> options) -> String.join(" ", options);
            case Answer.Counted(long value) -> String.valueOf(value);
            case Answer.Written(String text) -> text;
            case Answer.Confirmed _ -> "confirmed";
        };
    }

    private static String at(@Nullable Instant instant) {
        return instant == null ? "" : DomainJson.instant(instant);
    }

    private static String in(@Nullable Language language) {
        return language == null ? "" : language.tag();
    }
}

package org.livex.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.csv.Csv;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.inject.GivenAnswer;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Progress;
import org.livex.exercise.inject.Release;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** The board as a table for a spreadsheet: one row for each inject and recipient, with when each step was. */
public final class BoardTable {
    private BoardTable() {}

    public static byte[] csv(Exercise exercise) {
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
                "answer-before-correction");
        for (PlannedInject planned : exercise.msel().injects().values()) {
            Release release = planned.release();
            if (release != null) {
                release.recipients().stream()
                        .sorted(Comparator.comparing(PersonId::value))
                        .forEach(person -> table.row(row(exercise, planned, release, person)));
            }
        }
        return table.bytes();
    }

    private static List<String> row(Exercise exercise, PlannedInject planned, Release release, PersonId id) {
        Person person = exercise.roster().find(id);
        Progress progress = release.progressOf(id);
        List<String> row = new ArrayList<>(List.of(
                planned.inject().number(),
                DomainJson.word(planned.state()),
                release.at().toString(),
                at(release.stamp().at()),
                id.value(),
                person == null ? "" : person.callName(),
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
        row.add(before(release, id));
        return row;
    }

    /** To what was asked before, the latest last. */
    private static String before(Release release, PersonId id) {
        return release.answers().past().stream()
                .map(past -> past.answers().get(id))
                .filter(Objects::nonNull)
                .map(BoardTable::said)
                .collect(Collectors.joining("; "));
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

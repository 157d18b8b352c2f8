package org.livex.sheet.board;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.custody.Chain;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.custody.Noted;
import org.livex.exercise.custody.ReadChain;
import org.livex.exercise.custody.ReadEntry;
import org.livex.exercise.custody.Told;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CustodyEntryId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.figures.Happened;
import org.livex.sheet.SheetWords;

/** Every chain of custody, entry by entry as it was done, those that were corrected too. Without coordinates. */
final class CustodyTable {
    private final Exercise exercise;
    private final SheetWords words;
    private final RunNames names;

    CustodyTable(Exercise exercise, SheetWords words, RunNames names) {
        this.exercise = exercise;
        this.words = words;
        this.names = names;
    }

    KeptTable table() {
        List<KeptTable.Head> heads = RunNames.joined(
                List.of(
                        names.head("common.custody.number", 12),
                        names.head("common.custody.what", 40),
                        names.head("common.custody.entry", 12),
                        names.head("common.custody.step", 20)),
                names.momentHeads(),
                List.of(
                        names.head("console.board.person", 22),
                        names.head("common.custody.to", 22),
                        names.head("common.custody.confirmed", 16),
                        names.head("common.custody.seal", 20),
                        names.head("phone.act.note", 40),
                        names.head("common.custody.where", 30),
                        names.head("common.custody.gap", 40),
                        names.head("common.custody.corrects", 12),
                        names.head("common.custody.corrected", 12),
                        names.head("common.custody.hash", 66)));
        return new KeptTable(
                words.text("common.custody"),
                heads,
                1,
                () -> exercise.custody().chains().values().stream().flatMap(this::rows));
    }

    private Stream<List<String>> rows(Chain chain) {
        ReadChain read = ReadChain.of(chain);
        return Stream.concat(
                Stream.of(taken(chain, read)), read.entries().stream().map(entry -> noted(chain, read, entry)));
    }

    private List<String> taken(Chain chain, ReadChain read) {
        CustodyFact.EvidenceTaken fact = chain.taken();
        return RunNames.joined(
                List.of(chain.number(), read.description(), "1", words.text("common.custody.step.taken")),
                said(fact.person(), fact.taken().told(), chain.stamp(), fact.at()),
                List.of(
                        "",
                        "",
                        "",
                        fact.taken().description(),
                        where(fact.taken().told()),
                        "",
                        "",
                        ""),
                List.of(hash(fact.taken().told())));
    }

    private List<String> noted(Chain chain, ReadChain read, ReadEntry entry) {
        CustodyFact.CustodyNoted fact = entry.entry().fact();
        Noted noted = fact.noted();
        Stamp stamp = entry.entry().stamp();
        return RunNames.joined(
                List.of(
                        chain.number(),
                        read.description(),
                        String.valueOf(entry.number()),
                        names.word("common.custody.step.", noted.step())),
                said(fact.person(), noted.told(), stamp, fact.at()),
                List.of(
                        noted.to() == null ? "" : names.person(noted.to(), stamp.at()),
                        entry.isHandOver() ? words.text(entry.isConfirmed() ? "common.yes" : "common.no") : "",
                        noted.seal() == null ? "" : noted.seal(),
                        noted.note(),
                        where(noted.told()),
                        entry.gaps().stream()
                                .sorted()
                                .map(gap -> names.word("common.custody.gap.", gap))
                                .collect(Collectors.joining("; ")),
                        noted.corrects() ? number(read, noted.about()) : "",
                        number(read, entry.correctedBy())),
                List.of(hash(noted.told())));
    }

    private List<String> said(PersonId person, Told told, Stamp stamp, ExerciseTime at) {
        return RunNames.joined(
                names.moment(Happened.by(told.takenAt(), stamp.at()), at), List.of(names.person(person, stamp.at())));
    }

    private static String number(ReadChain read, @Nullable CustodyEntryId id) {
        return read.entries().stream()
                .filter(entry -> entry.entry().fact().entry().equals(id))
                .map(entry -> String.valueOf(entry.number()))
                .findFirst()
                .orElse("");
    }

    private static String where(Told told) {
        return told.where() == null ? "" : told.where();
    }

    private static String hash(Told told) {
        return told.sha256() == null ? "" : told.sha256().value();
    }
}

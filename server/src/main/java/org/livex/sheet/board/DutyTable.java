package org.livex.sheet.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.duty.Bearer;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.duty.DutySheet;
import org.livex.exercise.duty.Tick;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.figures.Happened;
import org.livex.sheet.SheetWords;

/** Each duty with each who bears it: ticked by whom and when, or open since when; tickings that were taken back stand too. */
final class DutyTable {
    private final Exercise exercise;
    private final SheetWords words;
    private final RunNames names;

    DutyTable(Exercise exercise, SheetWords words, RunNames names) {
        this.exercise = exercise;
        this.words = words;
        this.names = names;
    }

    KeptTable table() {
        List<KeptTable.Head> heads = RunNames.joined(
                List.of(
                        names.head("common.duty.what", 50),
                        names.head("sheet.column.type", 16),
                        names.head("sheet.column.phase", 24),
                        names.head("common.duty.bearer", 24),
                        names.head("sheet.column.state", 16),
                        names.head("common.duty.open-since", 15),
                        names.head("console.board.person", 22)),
                names.momentHeads());
        return new KeptTable(words.text("common.duties"), heads, 1, this::rows);
    }

    private Stream<List<String>> rows() {
        return exercise.scenario()
                .all(Duty.class)
                .flatMap(duty -> bearers(duty).stream().flatMap(bearer -> rows(duty, bearer)));
    }

    /** Those who bear it now, and those who ticked it and do not any more. */
    private List<Id> bearers(Duty duty) {
        List<Person> people =
                exercise.roster().people().values().stream().filter(duty::isOf).toList();
        Stream<Id> now = duty.bearer() == Bearer.PERSON
                ? people.stream().map(person -> (Id) person.id())
                : people.stream()
                        .flatMap(person -> person.teams().stream())
                        .filter(duty::isOf)
                        .map(team -> (Id) team);
        Stream<Id> then = ticks(duty).map(DutyTable::bearerOf);
        return Stream.concat(now, then)
                .distinct()
                .sorted(Comparator.comparing(this::name).thenComparing(Id::value))
                .toList();
    }

    private Stream<List<String>> rows(Duty duty, Id bearer) {
        List<Tick> ticks = ticks(duty)
                .filter(tick -> bearerOf(tick).equals(bearer))
                .sorted(Comparator.comparing(tick -> !tick.counts()))
                .toList();
        return ticks.isEmpty()
                ? Stream.of(row(duty, bearer, null))
                : ticks.stream().map(tick -> row(duty, bearer, tick));
    }

    private List<String> row(Duty duty, Id bearer, @Nullable Tick tick) {
        DutySheet.@Nullable Opened opened = exercise.duties().openingOf(duty.id());
        List<String> cells = new ArrayList<>(List.of(
                words.shown(duty.text()),
                names.word("common.duty.weight.", duty.weight()),
                duty.phases().stream().map(names::thing).sorted().collect(Collectors.joining(", ")),
                name(bearer),
                state(opened, tick),
                opened == null ? "" : opened.at().toWholeSecond().toString()));
        if (tick == null) {
            cells.addAll(List.of("", "", "", "", ""));
        } else {
            Happened when = Happened.by(tick.ticked().takenAt(), tick.stamp().at());
            cells.add(names.person(tick.ticked().person(), tick.stamp().at()));
            cells.addAll(names.moment(when, tick.ticked().at()));
        }
        return List.copyOf(cells);
    }

    private String state(DutySheet.@Nullable Opened opened, @Nullable Tick tick) {
        if (tick != null) {
            return words.text(tick.counts() ? "common.duty.ticked" : "common.duty.taken-back");
        }
        return words.text(opened == null ? "common.duty.not-begun" : "common.duty.open");
    }

    private Stream<Tick> ticks(Duty duty) {
        return exercise.duties().ticks().values().stream()
                .filter(tick -> tick.ticked().duty().equals(duty.id()));
    }

    private static Id bearerOf(Tick tick) {
        return Objects.requireNonNullElse(tick.ticked().team(), tick.ticked().person());
    }

    private String name(Id bearer) {
        return bearer instanceof PersonId person ? names.person(person) : names.thing((TeamId) bearer);
    }
}

package org.livex.sheet.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.sheet.AudienceWords;
import org.livex.sheet.SheetWords;

/**
 * The board by time as a workbook to read and to keep: one row for each person and stretch of the exercise clock in which
 * they got something, did something or became late. Every cell is text.
 */
public final class TimeWorkbook {
    private static final int FROZEN_COLUMNS = 1;

    private final Exercise exercise;
    private final SheetWords words;
    private final PersonNaming naming;
    private final Zoom zoom;
    private final BoardByTime boardByTime;

    /** How long a stretch is. */
    public enum Zoom {
        QUARTER(Duration.ofMinutes(15)),
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1));

        private final long millis;

        Zoom(Duration length) {
            this.millis = length.toMillis();
        }
    }

    /** What somebody reported to have done; {@code inject} null where it answers to none. */
    public record Did(
            PersonId person, ActionKindId kind, @Nullable InjectId inject, ExerciseTime at) {}

    private record Slot(ExerciseTime from, ExerciseTime to) {}

    public TimeWorkbook(
            Exercise exercise, SheetWords words, PersonNaming naming, Zoom zoom, List<Did> actions, Instant now) {
        this.exercise = exercise;
        this.naming = naming;
        this.words = words;
        this.zoom = zoom;
        this.boardByTime = new BoardByTime(
                exercise,
                now,
                exercise.clock()
                        .showsAt(now, Objects.requireNonNull(exercise.scenario().plan())),
                actions);
    }

    public byte[] bytes() {
        List<KeptTable.Head> heads = List.of(
                new KeptTable.Head(words.text("console.board.person"), 22),
                new KeptTable.Head(words.text("common.term.team"), 22),
                new KeptTable.Head(words.text("console.board.csv.from"), 12),
                new KeptTable.Head(words.text("console.board.csv.to"), 12),
                new KeptTable.Head(words.text("console.board.deed.got"), 30),
                new KeptTable.Head(words.text("console.board.deed.did"), 40),
                new KeptTable.Head(words.text("console.board.deed.late"), 30));
        return new KeptTable(words.text("console.board.view.time"), heads, FROZEN_COLUMNS, this::rows)
                .bytes(exercise, words);
    }

    private Stream<List<String>> rows() {
        NavigableMap<ExerciseTime, Slot> slots = slots();
        return exercise.roster().people().values().stream()
                .sorted(Comparator.comparing(Person::function)
                        .thenComparing(this::named)
                        .thenComparing(person -> person.id().value()))
                .flatMap(person -> boardByTime.of(person).stream()
                        .collect(Collectors.groupingBy(
                                deed -> slotAt(slots, deed.at()), TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(one -> row(person, Objects.requireNonNull(slots.get(one.getKey())), one.getValue())));
    }

    private String named(Person person) {
        return naming.of(exercise.roster(), person.id());
    }

    /** In stretches that begin on the full quarter or hour; nights take no room. */
    private NavigableMap<ExerciseTime, Slot> slots() {
        NavigableMap<ExerciseTime, Slot> slots = new TreeMap<>();
        for (DayWindow day : Objects.requireNonNull(exercise.scenario().plan()).days()) {
            long last = day.to().millis();
            for (long from = day.from().millis(); from < last; ) {
                long to = Math.min(last, (from / zoom.millis + 1) * zoom.millis);
                slots.put(new ExerciseTime(from), new Slot(new ExerciseTime(from), new ExerciseTime(to)));
                from = to;
            }
        }
        return slots;
    }

    /** What happens at night belongs to the evening before, and what happens before the start to the first stretch. */
    private static ExerciseTime slotAt(NavigableMap<ExerciseTime, Slot> slots, ExerciseTime at) {
        ExerciseTime from = slots.floorKey(at);
        return from == null ? slots.firstKey() : from;
    }

    private List<String> row(Person person, Slot slot, List<BoardByTime.Deed> here) {
        List<String> cells = new ArrayList<>(List.of(
                named(person),
                listed(person.teams().stream()
                        .map(id -> exercise.scenario().find(Team.class, id))
                        .filter(Objects::nonNull)
                        .map(team -> words.shown(team.name()))
                        .sorted()),
                clock(slot.from(), slot.from()),
                clock(slot.from(), slot.to())));
        cells.add(
                listed(of(here, BoardByTime.What.GOT, BoardByTime.Deed::inject).map(this::number)));
        cells.add(
                listed(of(here, BoardByTime.What.DID, BoardByTime.Deed::action).map(this::action)));
        cells.add(
                listed(of(here, BoardByTime.What.LATE, BoardByTime.Deed::inject).map(this::number)));
        return cells;
    }

    /** To the minute, by the day on which the stretch begins: a day ends at 24:00 and not on the next one. */
    private static String clock(ExerciseTime day, ExerciseTime at) {
        String written = at.toString();
        int hour = written.indexOf(' ');
        return "D" + day.day() + written.substring(hour, hour + " 00:00".length());
    }

    private static <T> Stream<T> of(
            List<BoardByTime.Deed> deeds, BoardByTime.What what, Function<BoardByTime.Deed, @Nullable T> part) {
        return deeds.stream().filter(deed -> deed.what() == what).map(part).flatMap(Stream::ofNullable);
    }

    private String listed(Stream<String> parts) {
        return String.join(AudienceWords.SEPARATOR, parts.toList());
    }

    private String number(InjectId id) {
        PlannedInject planned = exercise.msel().find(id);
        return planned == null ? id.value() : planned.inject().number();
    }

    private String action(ActionKindId id) {
        ActionKind kind = exercise.scenario().find(ActionKind.class, id);
        return kind == null ? id.value() : words.shown(kind.label());
    }
}

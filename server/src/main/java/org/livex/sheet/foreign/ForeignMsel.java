package org.livex.sheet.foreign;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Plan;
import org.livex.sheet.Drafting;
import org.livex.sheet.Names;
import org.livex.sheet.OddLetters;
import org.livex.sheet.Question;
import org.livex.sheet.SheetWords;
import org.livex.sheet.Step;
import org.livex.sheet.file.Grid;
import org.livex.sheet.file.SheetFile;
import org.livex.sheet.foreign.words.PartedCells;
import org.livex.sheet.foreign.words.SumWords;
import org.livex.sheet.foreign.words.TickedColumns;

/** Somebody else's MSEL: what its columns, times, rows, colours and names mean is asked, one stage after the other. */
final class ForeignMsel {
    private static final int ROWS_TO_NAME = 20;

    private final SheetWords words;
    private final Drafting drafting;
    private final Exercise exercise;
    private final Map<String, String> given;

    ForeignMsel(SheetWords words, Drafting drafting, Map<String, String> given) {
        this.words = words;
        this.drafting = drafting;
        this.exercise = drafting.exercise();
        this.given = Map.copyOf(given);
    }

    Step read(SheetFile whole, ListPlace asked) {
        LegendBeside legend = LegendBeside.in(whole, asked);
        LaterHeadings headings = LaterHeadings.in(legend.place());
        HalvesBeside halves = HalvesBeside.joined(headings.place());
        Names names = new Names(exercise, words);
        TickedColumns ticks = ticks(halves.place(), names);
        PartedCells parted = PartedCells.in(
                ticks.grid(),
                halves.place().header(),
                column -> Meaning.saysWords(ticks.grid().text(halves.place().header(), column)));
        ListPlace place = new ListPlace(
                halves.place().kind(), parted.grid(), halves.place().header());
        SheetFile file = legend.file().with(legend.place().grid(), place.grid());
        Asking columns = new Asking(given);
        ForeignTable<Meaning> table = ForeignTable.ask(
                place, Meaning.vocabulary(text -> ForeignNames.areAll(names, text), this::isNumber), words, columns);
        if (table == null) {
            return ForeignImport.open(Step.Stage.COLUMNS, file, columns);
        }
        Plan plan = Objects.requireNonNull(exercise.scenario().plan());
        Asking times = new Asking(given);
        ForeignTimes clock = ForeignTimes.ask(
                table, SumWords.without(table.grid(), table.rows()), plan, drafting.dayOf(plan.timeZone()), times);
        ForeignLanguages languages = ForeignLanguages.ask(table, exercise, words, times);
        if (languages == null || times.isOpen()) {
            return ForeignImport.open(Step.Stage.TIMES, file, times);
        }
        Map<Integer, String> onTheClock = clock.onTheClock(row -> ForeignTimes.said(table, row));
        Asking rows = new Asking(given);
        ForeignRows injects = ForeignRows.ask(table, table.rows(), headings.all(), onTheClock, this::isNumber, rows);
        List<Integer> kept = injects.groups().stream().flatMap(List::stream).toList();
        ForeignColours colours = ForeignColours.ask(file, table, kept, names, rows);
        if (rows.isOpen()) {
            return ForeignImport.open(Step.Stage.ROWS, file, rows);
        }
        Asking named = new Asking(given);
        ForeignNames people = ForeignNames.ask(table, kept, names, named);
        boolean updates = updates(table, kept, named);
        if (named.isOpen()) {
            return ForeignImport.open(Step.Stage.NAMES, file, named);
        }
        OddLetters.named(drafting, "legend-beside", table.grid().name(), legend.cells());
        Oddities.rows(drafting, "headings-turned", table, headings.turned());
        Oddities.rows(drafting, "headings-other", table, headings.other());
        OddLetters.named(drafting, "halves-joined", table.grid().name(), halves.columns());
        OddLetters.named(drafting, "ticks-joined", table.grid().name(), ticks.columns());
        OddLetters.named(drafting, "languages-parted", table.grid().name(), parted.columns());
        Oddities.tell(file, table, drafting);
        languages.tellNoTranslations(kept, drafting);
        StrayCells.tell(table, languages, kept, words, drafting);
        ForeignNumbers.tellTurned(table, kept, drafting);
        say(table, injects, colours, people);
        ForeignInjects made = new ForeignInjects(new ForeignInjects.Answers(
                table, injects, languages, people, colours, clock.rows(), onTheClock, updates));
        languages.addMissing(drafting, words);
        made.all(injects, drafting, words);
        sayWhatIsMissing(table, kept, onTheClock, clock.rows(), people, made.revised());
        sayWhatIsMadeUp(table, kept, clock.rows(), made.madeUp());
        clock.tell(table, kept, drafting);
        TimeOrder.tell(table, kept, onTheClock, drafting);
        OffHours.tell(table, kept, onTheClock, plan, drafting);
        return ForeignImport.checked(file, drafting);
    }

    private boolean isNumber(String text) {
        return ForeignInjects.numbered(exercise, text).isPresent();
    }

    /** Only where no column says in words who gets what. */
    private static TickedColumns ticks(ListPlace place, Names names) {
        Grid grid = place.grid();
        boolean isSaid = IntStream.range(0, grid.width(place.header()))
                .filter(column -> Meaning.TO.likeness(grid.text(place.header(), column)) >= ColumnMeaning.EXACTLY)
                .anyMatch(column -> IntStream.range(
                                place.header() + 1, grid.rows().size())
                        .anyMatch(row -> !grid.text(row, column).isEmpty()));
        return isSaid
                ? new TickedColumns(grid, List.of())
                : TickedColumns.in(grid, place.header(), ForeignNames.finding(names));
    }

    /** A number that is there already is maybe the same inject. */
    private boolean updates(ForeignTable<Meaning> table, List<Integer> rows, Asking asking) {
        List<Integer> there = rows.stream()
                .filter(row -> ForeignInjects.numbered(exercise, table.text(row, Meaning.NUMBER))
                        .isPresent())
                .toList();
        if (there.isEmpty()) {
            return false;
        }
        List<String> numbers = there.stream()
                .map(row -> table.text(row, Meaning.NUMBER))
                .distinct()
                .toList();
        return "update"
                .equals(asking.ask(new Question(
                                "existing",
                                "existing",
                                Map.of("count", String.valueOf(numbers.size())),
                                List.of(Question.Option.word("update"), Question.Option.word("add")),
                                null,
                                numbers.stream().limit(5).toList())
                        .from(table.source(there, Meaning.NUMBER))));
    }

    /** What of the file is in no inject. */
    private void say(ForeignTable<Meaning> table, ForeignRows injects, ForeignColours colours, ForeignNames people) {
        List<Integer> leftOut = injects.leftOut();
        if (!leftOut.isEmpty()) {
            String rows = leftOut.stream()
                    .limit(ROWS_TO_NAME)
                    .map(row -> String.valueOf(row + 1))
                    .collect(Collectors.joining(", "));
            drafting.notice(
                    "rows-left-out",
                    Map.of("sheet", table.grid().name(), "count", String.valueOf(leftOut.size()), "rows", rows));
        }
        List<Integer> passed = table.columns(Meaning.PASS_OVER);
        if (!passed.isEmpty()) {
            drafting.notice(
                    "columns-left-out",
                    Map.of("columns", passed.stream().map(table::headerOf).collect(Collectors.joining(", "))));
        }
        Oddities.rows(drafting, "hidden-rows", table, injects.hidden());
        Oddities.rows(drafting, "struck-rows", table, injects.struck());
        Oddities.rows(drafting, "rows-joined", table, injects.allGoingOn());
        if (!colours.leftOut().isEmpty()) {
            drafting.notice("colours-left-out", Map.of("colours", String.join(", ", colours.leftOut())));
        }
        if (people.unasked() > 0) {
            drafting.notice("names-left-to-control", Map.of("count", String.valueOf(people.unasked())));
        }
    }

    /** Injects that only a hand releases, and those that nobody gets: a list without such a column says so first. */
    private void sayWhatIsMissing(
            ForeignTable<Meaning> table,
            List<Integer> kept,
            Map<Integer, String> times,
            RowTimes clock,
            ForeignNames people,
            RevisedCells revised) {
        List<Integer> timeless = those(
                kept,
                row -> times.getOrDefault(row, "").isEmpty()
                        && !revised.keepingTrigger().contains(row));
        List<Integer> unaddressed = those(
                kept,
                row -> people.recipients(table.text(row, Meaning.TO)).isEmpty()
                        && !revised.keepingRecipients().contains(row));
        boolean isTimed =
                table.isHeaded(Meaning.TIME, Meaning.VOCABULARY) || table.isHeaded(Meaning.DATE, Meaning.VOCABULARY);
        if (!isTimed) {
            sayThatNoColumn("no-time-column", timeless);
        } else {
            Oddities.rows(
                    drafting,
                    "rows-without-time",
                    table,
                    those(timeless, row -> !clock.withoutHour().contains(row)));
        }
        if (!table.isHeaded(Meaning.TO, Meaning.VOCABULARY)) {
            sayThatNoColumn("no-recipients-column", unaddressed);
        } else {
            Oddities.rows(drafting, "rows-without-recipients", table, unaddressed);
            Oddities.rows(
                    drafting,
                    "recipients-but-some",
                    table,
                    those(kept, row -> people.leavesSomeOut(table.text(row, Meaning.TO))));
        }
    }

    private void sayThatNoColumn(String code, List<Integer> rows) {
        if (!rows.isEmpty()) {
            drafting.notice(code, Map.of("count", String.valueOf(rows.size())));
        }
    }

    /** What the list does not say and Livex had to put there, and times of which it took a part. */
    private void sayWhatIsMadeUp(
            ForeignTable<Meaning> table, List<Integer> kept, RowTimes clock, RowCells.MadeUp madeUp) {
        Oddities.rows(drafting, "numbers-made-up", table, madeUp.numbers);
        Oddities.rows(drafting, "titles-made-up", table, madeUp.titles);
        Oddities.rows(drafting, "texts-made-up", table, madeUp.texts);
        Oddities.rows(drafting, "days-carried", table, those(kept, clock.carried()::contains));
        Oddities.rows(drafting, "times-beyond-day", table, those(kept, clock.beyondDay()::contains));
        Oddities.rows(drafting, "days-without-hour", table, those(kept, clock.withoutHour()::contains));
        Oddities.rows(drafting, "times-not-sure", table, those(kept, clock.uncertain()::contains));
        Oddities.rows(drafting, "spans-begin", table, those(kept, clock::hasEnd));
    }

    private static List<Integer> those(List<Integer> rows, Predicate<Integer> isSo) {
        return rows.stream().filter(isSo).toList();
    }
}

package org.livex.sheet.foreign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.Question;
import org.livex.sheet.file.Cell;
import org.livex.sheet.foreign.words.HeadingLanguage;
import org.livex.sheet.time.OtherCalendar;
import org.livex.sheet.time.OtherDate;
import org.livex.sheet.time.WrittenTime;

/** Dates of the Persian and the Islamic calendar in somebody's MSEL. That they are, and of which one, a person says, once. */
final class OtherCalendars {
    private static final String NONE = "no-calendar";

    /** The common years within which an exercise is believed to be without a question. */
    private static final int EARLIEST = 2015;

    private static final int LATEST = 2045;

    private final @Nullable OtherCalendar ofNumbers;
    private final boolean isTaken;
    private final Map<OtherCalendar, Integer> years = new EnumMap<>(OtherCalendar.class);

    private record Found(int row, Cell cell, OtherDate date) {}

    private OtherCalendars(List<Found> all, @Nullable OtherCalendar ofNumbers, boolean isTaken) {
        this.ofNumbers = ofNumbers;
        this.isTaken = isTaken;
        for (Found found : all) {
            OtherCalendar calendar = calendarOf(found.date());
            Integer year = found.date().year();
            if (calendar != null && year != null) {
                years.putIfAbsent(calendar, year);
            }
        }
    }

    static OtherCalendars ask(ForeignTable<Meaning> table, List<Integer> rows, Asking asking) {
        List<Found> all = found(table, rows);
        if (all.isEmpty()) {
            return new OtherCalendars(all, null, false);
        }
        OtherCalendar likely = likely(table, all);
        List<Question.Option> options = options(all);
        List<Integer> where = all.stream().map(Found::row).distinct().toList();
        String guess = likely == null ? null : word(likely);
        Meaning meaning = table.column(Meaning.DATE) == null ? Meaning.TIME : Meaning.DATE;
        String answer = asking.ask(new Question(
                        "calendar",
                        "calendar",
                        Map.of("written", all.getFirst().cell().text().strip()),
                        options,
                        options.stream().anyMatch(option -> option.value().equals(guess)) ? guess : null,
                        all.stream()
                                .map(one -> one.cell().text().strip())
                                .distinct()
                                .limit(4)
                                .toList())
                .from(table.source(where, meaning)));
        // What is proposed counts until it is answered, so that day 1 can be proposed beside it.
        String said = answer == null ? guess : answer;
        OtherCalendar chosen =
                NONE.equals(said) || said == null ? null : OtherCalendar.valueOf(said.toUpperCase(Locale.ROOT));
        return new OtherCalendars(all, chosen, !NONE.equals(said));
    }

    private static List<Found> found(ForeignTable<Meaning> table, List<Integer> rows) {
        List<Found> all = new ArrayList<>();
        for (int row : rows) {
            List<Cell> said = table.grid().rows().get(row).stream()
                    .filter(cell -> !cell.isBlank())
                    .toList();
            List<Cell> dated = said.size() == 1
                    ? said
                    : List.of(Meaning.DATE, Meaning.TIME).stream()
                            .map(table::column)
                            .filter(Objects::nonNull)
                            .map(column -> table.grid().at(row, column))
                            .toList();
            dated.forEach(cell -> OtherDate.in(cell).ifPresent(date -> all.add(new Found(row, cell, date))));
        }
        return all;
    }

    /** Each with the first date as it would be. */
    private static List<Question.Option> options(List<Found> all) {
        List<Question.Option> options = new ArrayList<>();
        for (OtherCalendar calendar : OtherCalendar.values()) {
            all.stream()
                    .filter(found ->
                            found.date().calendar() == null || found.date().calendar() == calendar)
                    .flatMap(found -> found.date().date(calendar, null).stream())
                    .findFirst()
                    .ifPresent(date -> options.add(
                            new Question.Option(word(calendar), "calendar-" + word(calendar), date.toString())));
        }
        options.add(Question.Option.word(NONE));
        return options;
    }

    /**
     * Names of months and eras say it. Of numbers the year does, but in a list with Arabic headings, of which a year that is near
     * in the Persian calendar says nothing: nobody proposes anything then, as of a year that is near in the Islamic one elsewhere.
     */
    private static @Nullable OtherCalendar likely(ForeignTable<Meaning> table, List<Found> all) {
        List<OtherCalendar> named = all.stream()
                .map(found -> found.date().calendar())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            return named.size() == 1 ? named.getFirst() : null;
        }
        List<String> headings = IntStream.range(0, table.grid().width())
                .mapToObj(table::headerOf)
                .toList();
        boolean isArabic = HeadingLanguage.of("", headings).filter("ar"::equals).isPresent();
        OtherCalendar its = isArabic ? OtherCalendar.ISLAMIC : OtherCalendar.PERSIAN;
        OtherCalendar other = isArabic ? OtherCalendar.PERSIAN : OtherCalendar.ISLAMIC;
        return all.stream().anyMatch(found -> isNear(found, other) && !isNear(found, its)) ? null : its;
    }

    private static boolean isNear(Found found, OtherCalendar calendar) {
        return found.date()
                .date(calendar, null)
                .filter(date -> date.getYear() >= EARLIEST && date.getYear() <= LATEST)
                .isPresent();
    }

    private static String word(OtherCalendar calendar) {
        return calendar.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable OtherCalendar calendarOf(OtherDate date) {
        return date.calendar() == null ? ofNumbers : date.calendar();
    }

    private Optional<LocalDate> date(OtherDate date) {
        OtherCalendar calendar = calendarOf(date);
        return !isTaken || calendar == null ? Optional.empty() : date.date(calendar, years.get(calendar));
    }

    /** The same cell with a date of the common calendar; as it is where it has none of another, or nobody says of which. */
    Cell common(Cell cell) {
        return OtherDate.in(cell).flatMap(date -> date(date).map(date::saying)).orElse(cell);
    }

    /** A date of another calendar that is not understood: nobody says of which, or there is no such day. */
    boolean isLeft(Cell cell) {
        return OtherDate.in(cell).filter(date -> date(date).isEmpty()).isPresent();
    }

    /** Whether a cell is a time with a date of some other calendar. */
    static boolean isTime(Cell cell) {
        return OtherDate.in(cell)
                .filter(date -> Arrays.stream(OtherCalendar.values())
                        .flatMap(calendar -> date.date(calendar, 1400).stream())
                        .anyMatch(
                                common -> WrittenTime.read(date.saying(common)).isPresent()))
                .isPresent();
    }
}

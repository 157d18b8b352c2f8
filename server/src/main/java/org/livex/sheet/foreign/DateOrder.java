package org.livex.sheet.foreign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Plan;
import org.livex.sheet.Question;
import org.livex.sheet.file.Cell;
import org.livex.sheet.time.WrittenTime;

/** Whether dates such as {@code 11/12/2026} begin with the day or with the month: one that is no date otherwise settles all. */
final class DateOrder {
    private static final String DAY_FIRST = "day-first";
    private static final String MONTH_FIRST = "month-first";
    private static final int MONTHS = 12;
    private static final int SOME_LEAP_YEAR = 2000;
    private static final Pattern DATE =
            Pattern.compile("([^\\d+-]{0,14}?)(\\d{1,2})(?:/(\\d{1,2})(?:/(\\d{4}|\\d{2})(?!\\d)|(?=$|[ ,]))"
                    + "|-(\\d{1,2})-(\\d{4})(?!\\d))(.*)");

    private final boolean monthFirst;
    private final OtherCalendars calendars;
    private final Asked asked;

    private enum Asked {
        NOT,
        OPEN,
        ANSWERED
    }

    private DateOrder(boolean monthFirst, OtherCalendars calendars, Asked asked) {
        this.monthFirst = monthFirst;
        this.calendars = calendars;
        this.asked = asked;
    }

    private record Written(int row, int first, int second, int year) {
        boolean isEither() {
            return first <= MONTHS && second <= MONTHS && first != second;
        }

        Optional<LocalDate> date(boolean monthFirst) {
            try {
                return Optional.of(LocalDate.of(
                        year < 100 ? 2000 + year : year, monthFirst ? first : second, monthFirst ? second : first));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
    }

    static DateOrder ask(ForeignTable<Meaning> table, List<Integer> rows, Plan plan, Asking asking) {
        OtherCalendars calendars = OtherCalendars.ask(table, rows, asking);
        List<Written> dates = written(table, rows, calendars);
        boolean saysDayFirst = dates.stream().anyMatch(date -> date.first() > MONTHS && date.second() <= MONTHS);
        boolean saysMonthFirst = dates.stream().anyMatch(date -> date.second() > MONTHS && date.first() <= MONTHS);
        boolean isOpen = saysDayFirst == saysMonthFirst && dates.stream().anyMatch(Written::isEither);
        if (!isOpen) {
            return new DateOrder(saysMonthFirst && !saysDayFirst, calendars, Asked.NOT);
        }
        List<Integer> where = dates.stream().map(Written::row).distinct().toList();
        String answer = asking.ask(new Question(
                        "date-order",
                        "date-order",
                        Map.of(),
                        List.of(Question.Option.word(DAY_FIRST), Question.Option.word(MONTH_FIRST)),
                        isNearer(dates, days(plan)) ? MONTH_FIRST : DAY_FIRST,
                        ForeignTimes.examples(table, where))
                .from(table.source(where, table.column(Meaning.DATE) == null ? Meaning.TIME : Meaning.DATE)));
        return new DateOrder(MONTH_FIRST.equals(answer), calendars, answer == null ? Asked.OPEN : Asked.ANSWERED);
    }

    private static List<Written> written(ForeignTable<Meaning> table, List<Integer> rows, OtherCalendars calendars) {
        List<Written> dates = new ArrayList<>();
        for (int row : rows) {
            for (Meaning meaning : List.of(Meaning.DATE, Meaning.TIME)) {
                Cell cell = table.cell(row, meaning);
                Matcher date = matcher(calendars.isLeft(cell) ? Cell.of("") : calendars.common(cell));
                if (date.matches()) {
                    String year = year(date);
                    dates.add(new Written(
                            row,
                            Integer.parseInt(date.group(2)),
                            Integer.parseInt(second(date)),
                            year == null ? SOME_LEAP_YEAR : Integer.parseInt(year)));
                }
            }
        }
        return dates;
    }

    private static Matcher matcher(Cell cell) {
        return DATE.matcher(cell.serial() == null ? WrittenTime.plain(cell.text()) : "");
    }

    private static int days(Plan plan) {
        return plan.days().stream()
                .mapToInt(window -> window.from().day())
                .max()
                .orElse(1);
    }

    /** Whether the dates span about as many days as the exercise only where the month is first. */
    private static boolean isNearer(List<Written> dates, int days) {
        return distance(dates, true, days) < distance(dates, false, days);
    }

    private static long distance(List<Written> dates, boolean monthFirst, int days) {
        List<LocalDate> read =
                dates.stream().flatMap(date -> date.date(monthFirst).stream()).toList();
        return read.isEmpty()
                ? Long.MAX_VALUE
                : Math.abs(ChronoUnit.DAYS.between(Collections.min(read), Collections.max(read)) + 1 - days);
    }

    /** The same cell with a date of the common calendar, and the day first. */
    Cell dayFirst(Cell cell) {
        Cell common = calendars.common(cell);
        return slashed(common, monthFirst);
    }

    /** A date of another calendar that is not understood. */
    boolean isOfAnotherCalendar(Cell cell) {
        return calendars.isLeft(cell);
    }

    private static String second(Matcher date) {
        return date.group(3) == null ? date.group(5) : date.group(3);
    }

    /** Null where none is written. */
    private static @Nullable String year(Matcher date) {
        return date.group(3) == null ? date.group(6) : date.group(4);
    }

    /** With the day first and slashes between. */
    private static Cell slashed(Cell cell, boolean monthFirst) {
        Matcher date = matcher(cell);
        if (!date.matches() || (!monthFirst && date.group(3) != null)) {
            return cell;
        }
        String first = date.group(2);
        String year = year(date);
        return Cell.of(date.group(1)
                + (monthFirst ? second(date) + "/" + first : first + "/" + second(date))
                + (year == null ? "" : "/" + year)
                + date.group(7));
    }

    /** Nobody has said it yet. */
    boolean isOpen() {
        return asked == Asked.OPEN;
    }

    /** Of what is asked in the light of the answer; nothing where none was needed. */
    String mark() {
        return asked == Asked.NOT ? "" : "/" + (monthFirst ? MONTH_FIRST : DAY_FIRST);
    }

    /** Whether a cell is a time in one order or the other. */
    static boolean isTime(Cell cell) {
        return WrittenTime.read(cell).isPresent()
                || WrittenTime.read(slashed(cell, true)).isPresent()
                || WrittenTime.read(slashed(cell, false)).isPresent()
                || OtherCalendars.isTime(cell);
    }
}

package org.livex.sheet.foreign;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.file.Grid;
import org.livex.sheet.time.WrittenTime;

/** The first day of a list whose dates may lack their year: other dates say it, the title of the list, or when the exercise is. */
final class YearOfDates {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int MIDDLE = 6;
    private static final int HALF_A_YEAR = 183;

    /** A list is made before its exercise, and may be brought in soon after. */
    private static final int DAYS_BACK = 60;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");

    private YearOfDates() {}

    /** Null where no date stands there. {@code about} is when the exercise began, or today. */
    static @Nullable LocalDate firstDay(Collection<WrittenTime> written, ForeignTable<Meaning> table, LocalDate about) {
        List<LocalDate> whole = written.stream()
                .filter(time -> time instanceof WrittenTime.Moment moment && moment.year())
                .map(YearOfDates::date)
                .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR)
                .toList();
        List<MonthDay> yearless = written.stream()
                .filter(YearOfDates::lacksYear)
                .map(time -> MonthDay.from(date(time)))
                .distinct()
                .toList();
        LocalDate first = whole.stream().min(LocalDate::compareTo).orElse(null);
        if (yearless.isEmpty()) {
            return first;
        }
        if (first != null) {
            return Stream.concat(Stream.of(first), yearless.stream().flatMap(day -> nearest(day, first).stream()))
                    .min(LocalDate::compareTo)
                    .orElse(first);
        }
        MonthDay begins = begins(yearless);
        return titled(table)
                .filter(begins::isValidYear)
                .map(begins::atYear)
                .or(() -> upcoming(begins, yearless, about))
                .orElse(null);
    }

    static boolean lacksYear(WrittenTime time) {
        return time instanceof WrittenTime.Moment moment && !moment.year();
    }

    private static LocalDate date(WrittenTime time) {
        return time instanceof WrittenTime.Moment(LocalDateTime at, boolean _) ? at.toLocalDate() : LocalDate.EPOCH;
    }

    /** December comes before January where a list has both. */
    private static MonthDay begins(List<MonthDay> days) {
        List<MonthDay> sorted = days.stream().sorted().toList();
        long span = sorted.getFirst().atYear(2000).until(sorted.getLast().atYear(2000), ChronoUnit.DAYS);
        return span <= HALF_A_YEAR
                ? sorted.getFirst()
                : sorted.stream()
                        .filter(day -> day.getMonthValue() > MIDDLE)
                        .findFirst()
                        .orElse(sorted.getFirst());
    }

    private static Stream<LocalDate> years(MonthDay day, int about) {
        return IntStream.rangeClosed(about - 1, about + 4)
                .filter(day::isValidYear)
                .mapToObj(day::atYear);
    }

    private static Optional<LocalDate> nearest(MonthDay day, LocalDate date) {
        return years(day, date.getYear())
                .min(Comparator.comparingLong(one -> Math.abs(ChronoUnit.DAYS.between(date, one))));
    }

    private static Optional<LocalDate> upcoming(MonthDay day, List<MonthDay> all, LocalDate about) {
        return years(day, about.getYear())
                .filter(one -> all.stream().allMatch(other -> other.isValidYear(one.getYear())))
                .filter(one -> !one.isBefore(about.minusDays(DAYS_BACK)))
                .findFirst();
    }

    /** The first that the name of the sheet and the rows over the list say. */
    private static Optional<Integer> titled(ForeignTable<Meaning> table) {
        Grid grid = table.grid();
        Stream<String> above = IntStream.range(0, Math.max(0, table.header()))
                .boxed()
                .flatMap(row -> IntStream.range(0, grid.width(row)).mapToObj(column -> grid.text(row, column)));
        return Stream.concat(above, Stream.of(grid.name()))
                .flatMap(text -> YEAR.matcher(text).results())
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .findFirst();
    }

    /** Empty for a 29th of February of a year that has none. */
    static Optional<LocalDateTime> inYearOf(LocalDateTime at, LocalDate first) {
        LocalDateTime same = at.withYear(first.getYear());
        LocalDateTime found =
                same.toLocalDate().isBefore(first.minusMonths(6)) ? at.withYear(first.getYear() + 1) : same;
        return found.getDayOfMonth() == at.getDayOfMonth() ? Optional.of(found) : Optional.empty();
    }
}

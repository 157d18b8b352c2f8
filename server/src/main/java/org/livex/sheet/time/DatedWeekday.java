package org.livex.sheet.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.livex.sheet.file.Cell;

/** A weekday beside a date, as people write both: {@code Thursday 26 November 2026}. {@code hasYear} where the year is said too. */
public record DatedWeekday(DayOfWeek weekday, LocalDate date, boolean hasYear) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final List<Pattern> DATES = List.of(
            Pattern.compile("(?<!\\d)\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)"),
            Pattern.compile("(?<!\\d)\\d{1,2}([-/.])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?!\\d)"),
            Pattern.compile(
                    "(?<!\\d)\\d{1,2}\\.?(?:st|nd|rd|th)? (?:de )?[\\p{L}\\p{M}]{3,}\\.?(?: de)?(?:,? \\d{4}(?!\\d))?"),
            Pattern.compile("(?<!\\p{L})[\\p{L}\\p{M}]{3,}\\.? \\d{1,2}(?:,? \\d{4})?(?!\\d)"));

    /** Empty where not both stand there, or more than one of them does. */
    public static Optional<DatedWeekday> in(String cell) {
        if (cell.length() > WrittenTime.LONGEST) {
            return Optional.empty();
        }
        String text = TimeText.withoutMarks(WrittenTime.plain(cell));
        List<DayOfWeek> weekdays = WORD.matcher(text)
                .results()
                .flatMap(word -> weekday(word.group()).stream())
                .distinct()
                .toList();
        if (weekdays.size() != 1) {
            return Optional.empty();
        }
        return DATES.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .flatMap(found -> date(found.group()))
                .findFirst()
                .map(moment -> new DatedWeekday(weekdays.getFirst(), moment.at().toLocalDate(), moment.year()));
    }

    /** The only weekday of a cell that says nothing else. */
    public static Optional<DayOfWeek> alone(String cell) {
        String text = TimeText.withoutMarks(WrittenTime.plain(cell)).replaceAll("[.,]+$", "");
        return weekday(text);
    }

    /** Some words are a month's too. */
    private static Optional<DayOfWeek> weekday(String word) {
        Integer weekday = WrittenTime.MONTHS.containsKey(word) ? null : WrittenTime.WEEKDAYS.get(word);
        return Optional.ofNullable(weekday).map(DayOfWeek::of);
    }

    private static Stream<WrittenTime.Moment> date(String text) {
        return WrittenTime.read(Cell.of(text + " 00:00")).stream()
                .flatMap(time -> time instanceof WrittenTime.Moment moment ? Stream.of(moment) : Stream.empty());
    }

    /** {@code at}: the same day of another year, where none is said. */
    public boolean contradicts(LocalDate at) {
        return at.getDayOfWeek() != weekday;
    }
}

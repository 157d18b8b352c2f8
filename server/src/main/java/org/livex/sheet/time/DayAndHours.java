package org.livex.sheet.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.sheet.file.Cell;

/** What a row says of its day and of its hour, in a cell each or both in one: {@code D+1 H+2}. */
public record DayAndHours(Cell day, Cell hours) {
    /** The letter of a start makes sure that what is behind it is no zone. */
    private static final Pattern IN_ONE =
            Pattern.compile("(?iU)(.*[\\p{L}\\d])[ ,/@-]+([\"«„“'‘]?[thтч][\"»”“'’]? ?[+−\\p{Pd}].*|startex.*)");

    /** The two cells, or the one that says both taken apart. */
    public static DayAndHours of(Cell day, Cell hours) {
        if (!day.isBlank() && !hours.isBlank()) {
            return new DayAndHours(day, hours);
        }
        Matcher both = IN_ONE.matcher(day.isBlank() ? hours.text() : day.text());
        return both.matches() && isDay(both.group(1)) && isSinceStart(both.group(2))
                ? new DayAndHours(Cell.of(both.group(1)), Cell.of(both.group(2)))
                : new DayAndHours(day, hours);
    }

    public boolean saysItsDay() {
        return !day.isBlank();
    }

    private static boolean isDay(String text) {
        return WrittenTime.read(Cell.of(text)).isEmpty()
                && WrittenTime.read(Cell.of(text + " 00:00")).isPresent();
    }

    private static boolean isSinceStart(String text) {
        return WrittenTime.read(Cell.of(text))
                .filter(HoursBesideDays::isSinceStart)
                .isPresent();
    }
}

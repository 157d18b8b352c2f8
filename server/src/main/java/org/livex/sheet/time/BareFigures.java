package org.livex.sheet.time;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.sheet.file.Cell;

/** Reads hours that a column writes in nothing but figures, where all of it says that they are hours. */
public final class BareFigures {
    private static final Pattern MILITARY = Pattern.compile("(?:[01]\\d|2[0-3])[0-5]\\d");
    private static final Pattern THREE_FIGURES = Pattern.compile("\\d[0-5]\\d");
    private static final Pattern DASHED = Pattern.compile("([01]?\\d|2[0-3])-([0-5]\\d)");
    /** Behind a dash no hour until which something lasts. */
    private static final Pattern MINUTES = Pattern.compile("\\d{1,2}-(?:00|2[5-9]|[3-5]\\d)");

    private static final Pattern BARE = Pattern.compile("\\d{1,2}");

    private final boolean isMilitary;
    private final boolean countsHours;
    private final boolean isDashed;

    private BareFigures(boolean isMilitary, boolean countsHours, boolean isDashed) {
        this.isMilitary = isMilitary;
        this.countsHours = countsHours;
        this.isDashed = isDashed;
    }

    /** {@code isOfAClock}: the heading does not say that the column counts from the start. */
    public static BareFigures of(List<Cell> column, boolean isOfAClock) {
        boolean isMilitary = column.stream()
                .map(cell -> cell.text().strip())
                .anyMatch(text -> MILITARY.matcher(text).matches()
                        && !WrittenTime.YEAR_ALONE.matcher(text).matches());
        boolean countsHours = isOfAClock
                && column.stream()
                        .map(cell -> WrittenTime.plain(cell.text()))
                        .filter(text -> BARE.matcher(text).matches())
                        .allMatch(text -> Integer.parseInt(text) <= 24);
        boolean isDashed = isOfAClock
                && column.stream()
                        .map(cell -> WrittenTime.plain(cell.text()))
                        .anyMatch(text -> MINUTES.matcher(text).matches());
        return new BareFigures(isMilitary, countsHours, isDashed);
    }

    public Optional<WrittenTime> read(Cell cell) {
        return military(cell).or(() -> hour(cell)).or(() -> dashed(cell));
    }

    /** {@code 09-30}, and {@code 09-10} in a column that has the first. */
    private Optional<WrittenTime> dashed(Cell cell) {
        Matcher clock = DASHED.matcher(WrittenTime.plain(cell.text()));
        return isDashed && cell.serial() == null && clock.matches()
                ? Optional.of(new WrittenTime.OfDay(
                        LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)))))
                : Optional.empty();
    }

    /** {@code 930} among {@code 1000} and {@code 1145}: a program has taken the nought for nothing. */
    private Optional<WrittenTime> military(Cell cell) {
        String text = WrittenTime.plain(cell.text());
        boolean isWhole = MILITARY.matcher(text).matches();
        int hour = isWhole ? 2 : 1;
        return isMilitary && (isWhole || THREE_FIGURES.matcher(text).matches())
                ? Optional.of(new WrittenTime.OfDay(LocalTime.of(
                        Integer.parseInt(text.substring(0, hour)), Integer.parseInt(text.substring(hour)))))
                : Optional.empty();
    }

    /** {@code 8}, {@code 14} under a heading of a clock, and no number there that is no hour. */
    private Optional<WrittenTime> hour(Cell cell) {
        String text = WrittenTime.plain(cell.text());
        if (!countsHours || cell.serial() != null || !BARE.matcher(text).matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(text);
        return Optional.of(hour == 24 ? new WrittenTime.EndOfDay() : new WrittenTime.OfDay(LocalTime.of(hour, 0)));
    }
}

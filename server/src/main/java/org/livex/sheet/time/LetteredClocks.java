package org.livex.sheet.time;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.sheet.file.Cell;

/**
 * Reads {@code 0930A} where most of a column has such letters of zones. Of one cell alone nobody can say whether it means the
 * morning, and a column that has afternoons too ({@code 0230P}) means halves of the day.
 */
public final class LetteredClocks {
    private static final Pattern LETTERED = Pattern.compile("(?:[01]\\d|2[0-3])[0-5]\\d ?[a-z]");
    private static final Pattern UNCLEAR = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d) ?([am])");
    /** Noon is {@code 1200M} to some. */
    private static final Pattern OF_A_HALF = Pattern.compile("\\d{3,4} ?p|1200 ?m");

    private final boolean areZones;

    private LetteredClocks(boolean areZones) {
        this.areZones = areZones;
    }

    public static LetteredClocks of(List<Cell> column) {
        List<String> written = column.stream()
                .filter(cell -> !cell.isBlank())
                .map(LetteredClocks::plain)
                .toList();
        long lettered = written.stream()
                .filter(text -> LETTERED.matcher(text).matches())
                .count();
        return new LetteredClocks(2 * lettered > written.size()
                && written.stream().noneMatch(text -> OF_A_HALF.matcher(text).matches()));
    }

    public Optional<WrittenTime> read(Cell cell) {
        Matcher clock = UNCLEAR.matcher(plain(cell));
        return areZones && clock.matches()
                ? Optional.of(new WrittenTime.Zoned(
                        new WrittenTime.OfDay(
                                LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)))),
                        ZoneMarks.military(clock.group(3).charAt(0))))
                : Optional.empty();
    }

    private static String plain(Cell cell) {
        return WrittenTime.plain(cell.text()).strip();
    }
}

package org.livex.sheet.foreign;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.Labels;
import org.livex.sheet.WrittenTime;
import org.livex.sheet.file.Cell;

/** What the numbers of a column count since the start of an exercise, as its heading says: {@code T+min}, {@code T+ (h)}. */
enum TimeUnit {
    MINUTES,
    HOURS,
    /** Since the start, and the heading does not say in what. */
    OPEN;

    private static final Pattern SINCE_START = Pattern.compile("(?:^|\\P{L})[th]\\s*\\+|startex");
    private static final Pattern IN_MINUTES =
            Pattern.compile("(?:^|\\P{L})(?:min|mins|minutes?|minuten|minuti|minutos|мин|минуты|"
                    + "минут|минута|хв|хвилини|dk|dakika|دقيقة|دقائق|دقیقه)(?:$|\\P{L})");
    private static final Pattern IN_HOURS =
            Pattern.compile("(?:^|\\P{L})(?:h|hrs?|hours?|std|stunden|heures|ore|horas|часы|часов|ч|"
                    + "год|saat|ساعة|ساعات|ساعت)(?:$|\\P{L})");
    private static final Pattern NUMBER = Pattern.compile("(-?)\\+?\\s*(\\d{1,4})(?:[.,](\\d{1,2}))?");

    /** Null for a heading of a clock. */
    static @Nullable TimeUnit of(String heading) {
        String folded = Labels.fold(heading);
        if (IN_MINUTES.matcher(folded).find()) {
            return MINUTES;
        }
        if (!SINCE_START.matcher(folded).find()) {
            return null;
        }
        return IN_HOURS.matcher(folded).find() ? HOURS : OPEN;
    }

    /** A number alone, or hours and minutes; empty for what says by itself what it is. */
    Optional<WrittenTime> read(Cell cell) {
        Matcher number = NUMBER.matcher(WrittenTime.plain(cell.text()));
        if (cell.serial() == null && number.matches()) {
            return counted(number);
        }
        return WrittenTime.read(cell)
                .map(time -> time instanceof WrittenTime.OfDay(LocalTime clock)
                        ? new WrittenTime.Minutes(clock.toSecondOfDay() / 60)
                        : time);
    }

    private Optional<WrittenTime> counted(Matcher number) {
        int whole = Integer.parseInt(number.group(2));
        String part = number.group(3);
        int sign = number.group(1).isEmpty() ? 1 : -1;
        return switch (this) {
            case MINUTES -> part == null ? Optional.of(new WrittenTime.Minutes(sign * whole)) : Optional.empty();
            case HOURS -> {
                double hours = whole + (part == null ? 0 : Double.parseDouble("0." + part));
                yield Optional.of(new WrittenTime.Minutes(sign * (int) Math.round(hours * 60)));
            }
            case OPEN -> part == null ? Optional.of(new WrittenTime.Offset(sign * whole)) : Optional.empty();
        };
    }
}

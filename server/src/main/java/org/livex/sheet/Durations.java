package org.livex.sheet;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans in a cell: {@code 30 min}, {@code 2 h}, or as ISO 8601 writes them where they are neither. */
final class Durations {
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,6})\\s*(min|minutes?|h|hours?|s|мин\\.?|ч\\.?|m)?");

    private Durations() {}

    static String write(Duration duration) {
        if (duration.toSecondsPart() != 0 || duration.toMillisPart() != 0 || duration.isZero()) {
            return duration.toString();
        }
        return duration.toMinutesPart() == 0 ? duration.toHours() + " h" : duration.toMinutes() + " min";
    }

    static Duration read(String cell) throws NotTaken {
        Matcher plain = PLAIN.matcher(cell.strip().toLowerCase(Locale.ROOT));
        if (plain.matches()) {
            long amount = Long.parseLong(plain.group(1));
            String unit = plain.group(2) == null ? "m" : plain.group(2);
            return unit.startsWith("h") || unit.startsWith("ч")
                    ? Duration.ofHours(amount)
                    : unit.equals("s") ? Duration.ofSeconds(amount) : Duration.ofMinutes(amount);
        }
        try {
            return Duration.parse(cell.strip());
        } catch (DateTimeException _) {
            throw NotTaken.named(Mistake.Code.NOT_A_DURATION, cell);
        }
    }
}

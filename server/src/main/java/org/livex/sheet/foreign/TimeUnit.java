package org.livex.sheet.foreign;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.sheet.Labels;
import org.livex.sheet.file.Cell;
import org.livex.sheet.time.WrittenTime;

/** What the numbers of a column count since the start of an exercise, as its heading says: {@code T+min}, {@code T+ (h)}. */
enum TimeUnit {
    MINUTES,
    HOURS,
    /** Since the start, and the heading does not say in what. */
    OPEN;

    private static final Pattern SINCE_START = Pattern.compile(
            "(?:^|\\P{L})[thтчe]\\s*\\+|(?:^|\\P{L})[δ∆]\\s*[tт](?:$|\\P{L})|startex|elapsed|"
                    + "(?:since|after|from) (?:the )?start|verstrichen|seit beginn|ecoule|écoulé|trascors|transcurrid|scurs|прошло|"
                    + "(?:от|с) начала|минуло|від початку|geçen süre|gecen sure|басталған|المنقضي|منذ البداية|سپری|از شروع");
    /** {@code T+ (dk)}, {@code Ч+}, {@code Δt}: no column of anything else is called so. */
    private static final Pattern SIGN = Pattern.compile("(?:[thтч]\\s*\\+|[δ∆]\\s*[tт])(?:\\P{L}.*)?");

    /** {@code E+min}, {@code E+ (h)}; {@code E+} alone counts days. */
    private static final Pattern OF_EXERCISE = Pattern.compile("e\\s*\\+.*");

    private static final Pattern SPAN = Pattern.compile("\\+?\\s*(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?");
    private static final Pattern IN_MINUTES =
            Pattern.compile("(?:^|\\P{L})(?:min|mins|minutes?|minuten|minuti|minutos|мин|минуты|"
                    + "минут|минута|хв|хвилини|dk|dakika|دقيقة|دقائق|دقیقه)(?:$|\\P{L})");
    private static final Pattern IN_HOURS =
            Pattern.compile("(?:^|\\P{L})(?:h|hrs?|hours?|std|stunde|stunden|heure|heures|ore|horas|часы|часов|ч|"
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

    /** Whether a heading is the sign for the time since the start. */
    static boolean isSign(String heading) {
        String folded = Labels.fold(heading);
        return SIGN.matcher(folded).matches() || (OF_EXERCISE.matcher(folded).matches() && of(heading) != OPEN);
    }

    /** A number alone, or hours and minutes; empty for what says by itself what it is. */
    Optional<WrittenTime> read(Cell cell) {
        String text = WrittenTime.plain(cell.text());
        Matcher span = SPAN.matcher(text);
        if (cell.serial() == null && span.matches()) {
            long minutes = Integer.parseInt(span.group(1)) * 60L + Integer.parseInt(span.group(2));
            int seconds = span.group(3) == null ? 0 : Integer.parseInt(span.group(3));
            return Optional.of(new WrittenTime.Elapsed(minutes * 60 + seconds));
        }
        Matcher number = NUMBER.matcher(text);
        if (cell.serial() == null && number.matches()) {
            return counted(number);
        }
        return WrittenTime.read(cell).map(TimeUnit::elapsed);
    }

    private static WrittenTime elapsed(WrittenTime time) {
        return switch (time) {
            case WrittenTime.OfDay(LocalTime clock) -> new WrittenTime.Elapsed(clock.toSecondOfDay());
            case WrittenTime.EndOfDay _ -> new WrittenTime.Elapsed(WrittenTime.SECONDS_OF_A_DAY);
            case WrittenTime.DaysLater(int days, LocalTime clock) ->
                new WrittenTime.Elapsed((long) days * WrittenTime.SECONDS_OF_A_DAY + clock.toSecondOfDay());
            case WrittenTime.Moment _,
                    WrittenTime.OnDay _,
                    WrittenTime.OnWeekday _,
                    WrittenTime.Offset _,
                    WrittenTime.Elapsed _,
                    WrittenTime.Zoned _,
                    WrittenTime.Range _ -> time;
        };
    }

    private Optional<WrittenTime> counted(Matcher number) {
        int whole = Integer.parseInt(number.group(2));
        String part = number.group(3);
        int sign = number.group(1).isEmpty() ? 1 : -1;
        return switch (this) {
            case MINUTES -> part == null ? Optional.of(new WrittenTime.Elapsed(60L * sign * whole)) : Optional.empty();
            case HOURS -> {
                double hours = whole + (part == null ? 0 : Double.parseDouble("0." + part));
                yield Optional.of(new WrittenTime.Elapsed(sign * Math.round(hours * 3_600)));
            }
            case OPEN -> part == null ? Optional.of(new WrittenTime.Offset(sign * whole)) : Optional.empty();
        };
    }
}

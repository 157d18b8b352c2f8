package org.livex.sheet;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.sheet.file.Cell;

/** What a cell for a time says, as far as it says it: nothing is made up for what is missing. */
public sealed interface WrittenTime {
    /** A moment of the calendar; {@code year} is false where the cell names none. */
    record Moment(LocalDateTime at, boolean year) implements WrittenTime {}

    /** {@code D2 09:30}. */
    record OnDay(int day, LocalTime time) implements WrittenTime {
        /** An IllegalArgumentException for a day that no exercise has. */
        ExerciseTime onTheClock() {
            return new ExerciseTime(
                    Duration.ofDays(day - 1L).plusSeconds(time.toSecondOfDay()).toMillis());
        }
    }

    /** {@code Monday 9:30}; 1 is Monday. */
    record OnWeekday(int weekday, LocalTime time) implements WrittenTime {}

    /** A time of no day. */
    record OfDay(LocalTime time) implements WrittenTime {}

    /** {@code T+5}: after the start, in a unit that is not said. */
    record Offset(int amount) implements WrittenTime {}

    /** {@code T+1:30}, {@code T+90 min}, {@code H+2}, {@code T-30 min}: after the start, or before it. */
    record Minutes(int minutes) implements WrittenTime {}

    /** {@code 0515Z}, {@code 14:05+05:00}: by the clocks of a zone. */
    record Zoned(WrittenTime time, ZoneOffset offset) implements WrittenTime {}

    /** {@code 09:30–10:00}: from then, and until when as it is written. */
    record Range(WrittenTime from, String until) implements WrittenTime {}

    /** The first days of 2000 and 2100, as spreadsheet programs count: before it stands a span of hours. */
    int FIRST_DATE = 36_526;

    int LAST_DATE = 73_051;
    int MOST_OF_A_ZONE = 14 * 60;
    Set<String> HOURS = Set.of("h", "hr", "hrs", "hours", "ч", "год", "std", "sa", "ساعة", "ساعت");

    Map<String, Integer> MONTHS = names(true);
    Map<String, Integer> WEEKDAYS = names(false);

    Pattern DTG = Pattern.compile("(\\d{2})\\s?(\\d{2})(\\d{2})\\s*([A-Z])?\\s*(\\p{L}{3})\\s*(\\d{2}|\\d{4})?");
    Pattern ON_DAY = Pattern.compile(
            "(?:d|day|день|jour|tag|giorno|día|ziua|gün|күн|اليوم|روز)\\s*(\\+?)\\s*(\\d{1,2})[ ,:/-]+(.+)");
    Pattern OFFSET = Pattern.compile("(t|h|startex|start)?\\s*([+-])\\s*(\\d{1,4})\\s*"
            + "(m|min|mins|minutes|мин|хв|dk|دقيقة|دقیقه|h|hr|hrs|hours|ч|год|std|sa|ساعة|ساعت)?\\.?");
    Pattern OFFSET_CLOCK = Pattern.compile("(t|h|startex|start)?\\s*([+-])\\s*(\\d{1,3})[:h](\\d{2})");
    /** The start itself. */
    Pattern START = Pattern.compile("startex|(?:t|h)\\s*=?\\s*0");

    Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2})(?::(\\d{2}))?)?\\s*([ap])?\\.?m?\\.?(?:\\s*(?:hrs?|uhr|ч))?");
    Pattern MILITARY = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)\\s*(?:h|hrs|j)?");
    /** In ISO's own writing only is a minus behind a clock its zone and no span. */
    Pattern ZONED = Pattern.compile("(.*\\d)\\s*(?:utc|gmt)?([+])(\\d{2}):?(\\d{2})"
            + "|(.*\\dt\\d{2}:\\d{2}(?::\\d{2})?)(-)(\\d{2}):(\\d{2})");

    Pattern ZULU = Pattern.compile("(.*\\d)\\s*(?:z|utc|gmt)");
    /** Not A, H, M and P: those are halves of the day and hours. */
    Pattern ZONE_LETTER = Pattern.compile("(.*\\d{4})([b-gik-lno-z&&[^p]])");
    /** {@code 930}: a time only where a day stands before it. */
    Pattern THREE_FIGURES = Pattern.compile("(\\d)([0-5]\\d)");
    /** {@code 9}: the same. */
    Pattern HOUR = Pattern.compile("(\\d{1,2})");

    Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,12})?");
    Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})[t ]+(.+)");
    Pattern NUMERIC = Pattern.compile("(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{2,4}))?[ ,]+(.+)");
    Pattern NAMED = Pattern.compile("(\\d{1,2})\\.?\\s+(\\p{L}+)\\.?(?:,?\\s+(\\d{4}))?[ ,]+(.+)");
    Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2})(?:,?\\s+(\\d{4}))?[ ,]+(.+)");
    Pattern WEEKDAY = Pattern.compile("(\\p{L}+)\\.?[ ,]+(.+)");

    /** Empty where the cell is no time; a numeric date is read day first. */
    static Optional<WrittenTime> read(Cell cell) {
        Double serial = cell.serial();
        if (serial != null) {
            return Optional.of(ofSerial(serial));
        }
        String text = plain(cell.text());
        return ofTextOrNone(text)
                .or(() -> zoned(text))
                .or(() -> range(text))
                .or(() -> Optional.ofNullable(cell.number())
                        .or(() -> serial(text))
                        .filter(WrittenTime::isDated)
                        .map(WrittenTime::ofSerial));
    }

    /** As a table of text has it where the program did not know that it was a date. */
    private static Optional<Double> serial(String text) {
        return SERIAL.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    /** In small letters, with the digits of Europe, one kind of dash and nothing invisible. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> plain.appendCodePoint(
                        Character.isDigit(c) ? '0' + Character.digit(c, 10) : "–—−‑".indexOf(c) >= 0 ? '-' : c));
        return plain.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .strip()
                .replaceAll(" (?:at|um|в|о|à|alle|saat|الساعة|ساعت) (?=\\d)", " ")
                .replaceAll("(\\d) ?(?:ص|ق\\.ظ\\.?)$", "$1 am")
                .replaceAll("(\\d) ?(?:م|ب\\.ظ\\.?)$", "$1 pm");
    }

    /** A number behind which a spreadsheet program would show a date of these times, whatever it does show. */
    private static boolean isDated(double number) {
        return number >= FIRST_DATE && number < LAST_DATE;
    }

    private static Optional<WrittenTime> ofTextOrNone(String text) {
        try {
            return Optional.ofNullable(ofText(text));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<WrittenTime> zoned(String text) {
        Matcher zulu = ZULU.matcher(text);
        if (zulu.matches()) {
            return ofTextOrNone(zulu.group(1)).map(time -> new Zoned(time, ZoneOffset.UTC));
        }
        Matcher letter = ZONE_LETTER.matcher(text);
        if (letter.matches()) {
            return ofTextOrNone(letter.group(1))
                    .map(time -> new Zoned(time, military(letter.group(2).charAt(0))));
        }
        Matcher zoned = ZONED.matcher(text);
        if (!zoned.matches()) {
            return Optional.empty();
        }
        int from = zoned.group(1) == null ? 5 : 1;
        int minutes = number(zoned, from + 2) * 60 + number(zoned, from + 3);
        int ahead = zoned.group(from + 1).equals("-") ? -minutes : minutes;
        return minutes > MOST_OF_A_ZONE
                ? Optional.empty()
                : ofTextOrNone(zoned.group(from)).map(time -> new Zoned(time, ZoneOffset.ofTotalSeconds(60 * ahead)));
    }

    /** A is an hour before Greenwich' clocks and N one behind; J is no zone. */
    private static ZoneOffset military(char letter) {
        if (letter == 'z') {
            return ZoneOffset.UTC;
        }
        return ZoneOffset.ofHours(
                letter <= 'i' ? letter - 'a' + 1 : letter <= 'm' ? letter - 'a' : -(letter - 'n' + 1));
    }

    private static Optional<WrittenTime> range(String text) {
        int dash = text.lastIndexOf('-');
        if (dash < 1 || dash == text.length() - 1) {
            return Optional.empty();
        }
        String from = text.substring(0, dash).strip();
        String until = text.substring(dash + 1).strip();
        Optional<WrittenTime> start = ofTextOrNone(from).or(() -> zoned(from));
        boolean ends = ofTextOrNone(until).or(() -> zoned(until)).isPresent();
        return ends ? start.map(time -> new Range(time, until)) : Optional.empty();
    }

    private static WrittenTime ofSerial(double serial) {
        long seconds = Math.round((serial - Math.floor(serial)) * 86_400);
        LocalTime time = LocalTime.ofSecondOfDay(seconds % 86_400);
        LocalDate date = LocalDate.of(1899, 12, 30).plusDays((long) Math.floor(serial) + seconds / 86_400);
        return serial < 1
                ? new OfDay(time)
                : serial < FIRST_DATE
                        ? new Minutes((int) Math.round(serial * 1_440))
                        : new Moment(date.atTime(time), true);
    }

    private static @Nullable WrittenTime ofText(String text) {
        if (START.matcher(text).matches()) {
            return new Minutes(0);
        }
        WrittenTime offset = offset(text);
        if (offset != null) {
            return offset;
        }
        Matcher day = ON_DAY.matcher(text);
        if (day.matches()) {
            LocalTime time = afterDay(day.group(3).strip());
            int number = number(day, 2) + (day.group(1).isEmpty() ? 0 : 1);
            return time == null ? null : new OnDay(number, time);
        }
        WrittenTime dated = dated(text);
        if (dated != null) {
            return dated;
        }
        LocalTime time = clock(text);
        return time == null ? null : new OfDay(time);
    }

    /** Without a word for the start only a plus makes one. H counts hours. */
    private static @Nullable WrittenTime offset(String text) {
        Matcher clock = OFFSET_CLOCK.matcher(text);
        if (clock.matches()) {
            int minutes = number(clock, 3) * 60 + number(clock, 4);
            boolean isBefore = clock.group(2).equals("-");
            return isBefore && clock.group(1) == null ? null : new Minutes(isBefore ? -minutes : minutes);
        }
        Matcher offset = OFFSET.matcher(text);
        if (!offset.matches()) {
            return null;
        }
        String unit = offset.group(4) == null && "h".equals(offset.group(1)) ? "h" : offset.group(4);
        boolean isBefore = offset.group(2).equals("-");
        int amount = isBefore ? -number(offset, 3) : number(offset, 3);
        if (isBefore && offset.group(1) == null) {
            return null;
        }
        return unit == null ? new Offset(amount) : new Minutes(HOURS.contains(unit) ? amount * 60 : amount);
    }

    private static @Nullable LocalTime afterDay(String text) {
        Matcher hour = HOUR.matcher(text);
        if (hour.matches()) {
            return LocalTime.of(number(hour, 1), 0);
        }
        Matcher three = THREE_FIGURES.matcher(text);
        return three.matches() ? LocalTime.of(number(three, 1), number(three, 2)) : clock(text);
    }

    private static @Nullable WrittenTime dated(String text) {
        Matcher dtg = DTG.matcher(text.toUpperCase(Locale.ROOT));
        Integer dtgMonth = dtg.matches() ? MONTHS.get(dtg.group(5).toLowerCase(Locale.ROOT)) : null;
        if (dtgMonth != null) {
            WrittenTime moment =
                    moment(dtg.group(6), dtgMonth, number(dtg, 1), LocalTime.of(number(dtg, 2), number(dtg, 3)));
            String letter = dtg.group(4);
            return letter == null || letter.equals("J") || moment == null
                    ? moment
                    : new Zoned(moment, military(letter.toLowerCase(Locale.ROOT).charAt(0)));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return moment(iso.group(1), number(iso, 2), number(iso, 3), clock(iso.group(4)));
        }
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            return moment(numeric.group(3), number(numeric, 2), number(numeric, 1), clock(numeric.group(4)));
        }
        Matcher named = NAMED.matcher(text);
        Integer month = named.matches() ? MONTHS.get(named.group(2)) : null;
        if (month != null) {
            return moment(named.group(3), month, number(named, 1), clock(named.group(4)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        Integer first = monthFirst.matches() ? MONTHS.get(monthFirst.group(1)) : null;
        if (first != null) {
            return moment(monthFirst.group(3), first, number(monthFirst, 2), clock(monthFirst.group(4)));
        }
        Matcher weekday = WEEKDAY.matcher(text);
        Integer on = weekday.matches() ? WEEKDAYS.get(weekday.group(1)) : null;
        WrittenTime date = on == null ? null : dated(weekday.group(2));
        if (date != null) {
            return date;
        }
        LocalTime time = on == null ? null : clock(weekday.group(2));
        return on == null || time == null ? null : new OnWeekday(on, time);
    }

    private static @Nullable WrittenTime moment(@Nullable String year, int month, int day, @Nullable LocalTime time) {
        if (time == null) {
            return null;
        }
        int number = year == null ? 2000 : Integer.parseInt(year);
        LocalDate date = LocalDate.of(number < 100 ? 2000 + number : number, month, day);
        return new Moment(date.atTime(time), year != null);
    }

    private static @Nullable LocalTime clock(String text) {
        Matcher military = MILITARY.matcher(text.strip());
        if (military.matches()) {
            return LocalTime.of(number(military, 1), number(military, 2));
        }
        Matcher clock = CLOCK.matcher(text.strip());
        if (!clock.matches() || (clock.group(2) == null && clock.group(4) == null)) {
            return null;
        }
        int hour = number(clock, 1);
        String half = clock.group(4);
        if (half != null) {
            boolean isAfternoon = half.equals("p");
            if (hour > (isAfternoon ? 23 : 12) || (hour == 0 && isAfternoon)) {
                return null;
            }
            hour = hour % 12 + (isAfternoon ? 12 : 0);
        }
        return LocalTime.of(
                hour, clock.group(2) == null ? 0 : number(clock, 2), clock.group(3) == null ? 0 : number(clock, 3));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Map<String, Integer> names(boolean months) {
        Map<String, Integer> names = new HashMap<>();
        for (String tag : List.of("en", "ru", "uk", "ar", "de", "es", "fa", "fr", "it", "kk", "ro", "tr")) {
            DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag(tag));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] all = months ? symbols.getMonths(context, width) : symbols.getWeekdays(context, width);
                    for (int i = 0; i < all.length; i++) {
                        // ICU counts weekdays from Sunday as 1, we from Monday.
                        int value = months ? i + 1 : i == 1 ? 7 : i - 1;
                        names.putIfAbsent(plain(all[i]).replace(".", ""), value);
                    }
                }
            }
        }
        names.remove("");
        return Map.copyOf(names);
    }
}

package org.livex.sheet.time;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.livex.sheet.file.Cell;

/** A day or a time between words that say more about it: {@code D1 NLT 1500}, {@code by 1200 D1}, {@code D3 09:00 or on request}. */
final class WordsAround {
    private static final int MOST_WORDS = 14;
    private static final Pattern FIGURE = Pattern.compile(".*\\d.*");
    private static final Pattern TRIMMED = Pattern.compile("^[\\p{P}\\p{S}&&[^+]]+|[\\p{P}\\p{S}]+$");

    /** What belongs to a clock or a day, and changes it. */
    private static final Pattern OF_A_TIME =
            Pattern.compile("[ap]\\.? ?m\\.?|[ap]|ص|م|öö|ös|[dдjthтч]|z|zulu|h|hrs?|hours?|uhr|"
                    + "ч|час(?:а|ов)?|год|хв|мин(?:ут[аыу]?)?|min|mins|minutes?|std|heures?|horas?|ore|saat|сағ(?:ат)?|ساعة|ساعت|دقيقة|"
                    + "day|days|дней|дня|дни|dan|дан|день|дн|jour|jours|tag|tage|giorno|día|dia|ziua|zi|gün|күн|اليوم|يوم|روز|"
                    + "utc|gmt|wet|west|cet|mez|cest|mesz|eet|eest|msk|мск|trt|week|неделя|semaine|startex|start");

    /** What says another clock, or another day, than the one beside it; a number behind some is none of a time. */
    private static final Pattern OTHERWISE =
            Pattern.compile("(?<!\\p{L})(?:time|ortszeit|врем(?:я|ени)|часом|heure|hora|ora|saatiyle|بتوقيت|توقيت|وقت|"
                    + "tomorrow|yesterday|next|previous|following|завтра|вчера|следующ\\p{L}*|накануне|demain|hier|suivant\\p{L}*|"
                    + "morgen|gestern|mañana|ayer|domani|ieri|mâine|ieri|yarın|dün|ертең|кеше|غدا|أمس|فردا|دیروز|завтра|вчора|"
                    + "injects?|events?|serials?|numbers?|no|nr|№|n°|вводн\\p{L}*|событи\\p{L}*|einlage|room|кабинет|page|стр)"
                    + "(?!\\p{L})|#");
    /** {@code 09:30 IST}: a name of some clocks. */
    private static final Pattern ZONE_BEHIND =
            Pattern.compile(".*(?:\\d{4}|\\d[:.h]\\d{2}) ?\\(?[a-z]{1,3}t\\)?(?!\\p{L}).*");

    private static final Pattern OF_DAY =
            Pattern.compile("(?:(?:early|late|mid)[ -]?)?(?:morning|afternoon|evening|night)");

    private static final String CLOCK = "(?:(?:[01]\\d|2[0-3])[0-5]\\d|\\d{1,2}[:h][0-5]\\d)";
    private static final Pattern HOUR = Pattern.compile(CLOCK + "[a-z]?");
    private static final Pattern EITHER = Pattern.compile("(?<![\\d./:-])(" + CLOCK
            + ") ?(?:/| (?:or|или|або|ou|oder|o|sau|veya|немесе|أو|او|یا) ) ?(?=" + CLOCK + "(?![\\d./]))");

    private WordsAround() {}

    /** What is left without them, as it may be read, first the likeliest; nothing where no word stands there. {@code text} is plain. */
    static List<String> bare(String text) {
        String either = EITHER.matcher(TimeText.withoutMarks(text)).replaceAll("$1-");
        List<String> words = Stream.of(either.split("[ ,،;]+", -1))
                .map(word -> FIGURE.matcher(word).matches()
                        ? word
                        : TRIMMED.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean isOpen = OTHERWISE.matcher(either).find()
                || HalfPast.isIn(either)
                || ZONE_BEHIND.matcher(either).matches()
                || words.size() > MOST_WORDS;
        if (isOpen || !FIGURE.matcher(either).matches()) {
            return List.of();
        }
        List<String> kept = words.stream().filter(word -> isOfATime(word)).toList();
        List<String> left = words.stream().filter(word -> !isOfATime(word)).toList();
        boolean saysMore = !left.isEmpty() || !either.equals(TimeText.withoutMarks(text));
        return Stream.concat(saysMore ? Stream.of(kept) : Stream.of(), turned(kept).stream())
                .map(said -> String.join(" ", said))
                .filter(said -> agrees(said, left))
                .toList();
    }

    private static boolean isOfATime(String word) {
        return FIGURE.matcher(word).matches()
                || OF_A_TIME.matcher(word).matches()
                || WrittenTime.MONTHS.containsKey(word)
                || WrittenTime.WEEKDAYS.containsKey(word);
    }

    /** With the day in front of the hour, where the hour is the first. */
    private static Optional<List<String>> turned(List<String> words) {
        if (words.size() < 2
                || !HOUR.matcher(words.getFirst()).matches()
                || WrittenTime.YEAR_ALONE.matcher(words.getFirst()).matches()) {
            return Optional.empty();
        }
        List<String> turned = new ArrayList<>(words.subList(1, words.size()));
        turned.add(words.getFirst());
        return Optional.of(turned);
    }

    /** An hour beside a part of the day may be of the other half; {@code 12:00 noon} is what it says. */
    private static boolean agrees(String said, List<String> left) {
        Set<LocalTime> named = new HashSet<>();
        left.forEach(word -> Optional.ofNullable(ClockWords.named(word)).ifPresent(named::add));
        boolean saysPart = left.stream().anyMatch(word -> OF_DAY.matcher(word).matches() || PartsOfDay.isWord(word));
        if (named.isEmpty() && !saysPart) {
            return true;
        }
        Optional<WrittenTime> read = WrittenTime.read(Cell.of(said));
        return read.isEmpty()
                || (!named.isEmpty() && read.filter(time -> isAt(time, named)).isPresent());
    }

    private static boolean isAt(WrittenTime time, Set<LocalTime> named) {
        return switch (time) {
            case WrittenTime.OfDay(LocalTime clock) -> named.equals(Set.of(clock));
            case WrittenTime.OnDay(int _, LocalTime clock) -> named.equals(Set.of(clock));
            case WrittenTime.OnWeekday(int _, LocalTime clock) -> named.equals(Set.of(clock));
            case WrittenTime.Moment moment -> named.equals(Set.of(moment.at().toLocalTime()));
            case WrittenTime.Zoned zoned -> isAt(zoned.time(), named);
            case WrittenTime.DaysLater _,
                    WrittenTime.Offset _,
                    WrittenTime.EndOfDay _,
                    WrittenTime.Elapsed _,
                    WrittenTime.Range _ -> false;
        };
    }
}

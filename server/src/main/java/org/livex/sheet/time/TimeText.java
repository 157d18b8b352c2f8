package org.livex.sheet.time;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as computers and people write it in our languages, without the words that only hold it together. */
final class TimeText {
    private static final Pattern MARKS = Pattern.compile("[\u064B-\u0655]");

    /** {@code «Ч»+2}: how soldiers write the letter of a start. */
    private static final Pattern QUOTED_LETTER = Pattern.compile("^[\"«“„'](\\p{L})[\"»”“'](?= ?[+-])");

    /** {@code D-Day 1100}, {@code D-Day +1 0900}: the first day of an operation, and the one after it. */
    private static final Pattern D_DAY = Pattern.compile(
            "^(?:[de][- ]?day|jour[- ]j|d[íi]a[- ]d|giorno[- ]d|ziua[- ]z|tag[- ]x|x-tag|день[- ][дd])(?: ?([+]) ?(\\d{1,2}))?(?=[ ,:/-])");

    /** {@code D 09:00}, {@code D 0900}, {@code D09:00}: the day itself, and its hour. */
    private static final Pattern D_AND_HOUR = Pattern.compile(
            "^[dдj](?:-? (?=\\d{1,2}[:.h][0-5]\\d(?![\\d.:]))|(?:-? )?(?=(?:[01]\\d|2[0-3])[:.h]?[0-5]\\d(?![\\d.:])))");

    /** {@code E-Day}, {@code E}, {@code E 09:00}: the day of the exercise, whichever of them. */
    private static final Pattern E_DAY =
            Pattern.compile("^e[- ]?day(?![- ]?\\p{L})|^e(?=[ ,/-]{0,3}(?:\\d{1,2}[:.h]\\d{2}|\\d{4}(?!\\d))|$)");

    /** {@code H-Hour}, {@code Час Ч+2}: the letter of a start, written out. */
    private static final Pattern H_HOUR = Pattern.compile(
            "^(?:h[- ]?hour|heure[- ]h|hora[- ]h|ora[- ]h|stunde[- ]x|x-zeit|час[- ][\"«]?ч[\"»]?)(?! ?\\d)");

    /** {@code h 16:00}, {@code godz. 9.30}, {@code kl. 9.30}. */
    private static final Pattern HOUR_MARK =
            Pattern.compile("(?:^|[ ,]+)(?:hs?|hrs?|godz|kl|klo|kell|óra)\\.? (?=\\d{1,2}[:.]\\d{2}(?!\\d))");

    /** {@code 24NOV26}, {@code 24 NOV 26}, and a clock behind. */
    private static final Pattern SHORT_YEAR = Pattern.compile(
            "(?<![\\p{L}\\d])(\\d{1,2})[ -]?(\\p{L}{3,})\\.?[ -]?(\\d{4}|\\d{2})(?=[ ,]+(?:\\d{1,2}[:.h]\\d{2}|\\d{4})(?!\\d))");
    /** {@code 24.11.26 9-00}. */
    private static final Pattern DASHED_MINUTES =
            Pattern.compile("(?<=[\\d\\p{L}]) ([01]?\\d|2[0-3])-(00|2[5-9]|[3-5]\\d)$");

    /** {@code D1 @ 18:00}. */
    private static final Pattern AT_SIGN = Pattern.compile("(?:^| ?)@ ?(?=\\d)");

    /** {@code 2026 г.}, {@code 2026 ж.}: that it is a year. */
    private static final Pattern YEAR_MARK =
            Pattern.compile("(?<=\\d{4}) ?(?:года|год|г|року|рік|р|жылғы|жылы|жыл|ж)\\.?(?![\\p{L}\\d])");

    /** {@code سه شنبه}, {@code پنج‌شنبه}, also from an Arabic keyboard. */
    private static final Pattern DAY_OF_PERSIAN = Pattern.compile("(?<!\\p{L})([یي][کك]|دو|سه|چهار|پنج) ?شنبه");

    /** {@code 25NOV26 0930Z}, {@code 25 NOV/0930A}: as soldiers write it apart. */
    private static final Pattern GROUP_APART =
            Pattern.compile("^(\\d{1,2})[ -]?(\\p{L}{3,})\\.?[ -]?(\\d{4}|\\d{2})?[ /,t-]+(\\d{4}) ?([a-z])?$");
    /** {@code 0930Z 25 NOV 26}. */
    private static final Pattern GROUP_TURNED =
            Pattern.compile("^(\\d{4}) ?([a-z])?[ /,-]+(\\d{1,2})[ -]?(\\p{L}{3,})\\.?[ -]?(\\d{4}|\\d{2})?$");

    private static final Pattern YEAR_FIRST = Pattern.compile("^((?:19|20)\\d{2}) (\\d{1,2})\\.? (\\p{L}+)\\.?(.*)$");
    private static final Pattern SPANISH =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\.? de (\\p{L}+)\\.?(?: del? (\\d{4}))?(?![\\p{L}\\d])");
    private static final Pattern ORDINAL =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|°|o|-?(?:го|е|ше)) (?=(\\p{L}+))");
    private static final Pattern DASHED =
            Pattern.compile("(?<![\\p{L}\\d])(\\d{1,2})[-/.](\\p{L}{3,})\\.?(?:[-/.](\\d{4}|\\d{2}))?(?![\\p{L}\\d])");
    private static final Pattern WEEKDAY_BEHIND = Pattern.compile("(?<=\\d{4})[ ,]+\\(?(\\p{L}+)\\.?\\)?(?=[ ,]|$)");
    private static final Pattern BEFORE_HOUR = Pattern.compile(
            "(?:^|[ ,]+)(?:at|um|gegen|в|о|об|à|às|a las|a la|las|la ora|la|alle ore|alle|ore|ora|orele|soat|saat|сағат|"
                    + "في الساعة|على الساعة|الساعة|في|در ساعت|ساعت) (?=\\d)");
    private static final Pattern HOUR_WITH_COMMA =
            Pattern.compile("(?:^|(?<= ))(?:ore|ora|orele) (\\d{1,2}),(\\d{2})$");
    private static final Pattern HALF_OF_DAY = Pattern.compile("([ap])\\. ?m\\.?$");
    private static final Pattern HALF_BEFORE =
            Pattern.compile("(?<![\\p{L}\\d])([ap])\\.?m\\.? (\\d{1,2}(?:[:.]\\d{2})?)$");
    private static final Pattern TWELVE = Pattern.compile("(?<![\\d:.])12(?::00)? (\\p{L}+)$");

    private TimeText() {}

    /** {@code text} is plain. */
    static String tidied(String text) {
        String tidied =
                QUOTED_LETTER.matcher(withoutMarks(text).replace('،', ',')).replaceAll("$1");
        tidied = D_DAY.matcher(tidied).replaceFirst(found -> found.group(1) == null ? "d1" : "d+" + found.group(2));
        tidied = HOUR_MARK
                .matcher(H_HOUR.matcher(tidied).replaceFirst("h"))
                .replaceAll(" ")
                .strip();
        tidied = CalendarNames.inOneWord(tidied);
        tidied = D_AND_HOUR.matcher(tidied).replaceFirst("d1 ");
        tidied = DASHED_MINUTES
                .matcher(AT_SIGN.matcher(tidied).replaceAll(" ").strip())
                .replaceFirst(" $1:$2");
        tidied = DAY_OF_PERSIAN.matcher(tidied).replaceAll(found -> persianDay(found.group(1)));
        tidied = YEAR_MARK.matcher(tidied).replaceAll("");
        tidied = HALF_OF_DAY.matcher(tidied).replaceAll("$1m");
        tidied = HOUR_WITH_COMMA.matcher(tidied).replaceAll("$1:$2");
        tidied = HALF_BEFORE.matcher(tidied).replaceAll("$2 $1m");
        tidied = PartsOfDay.tidied(tidied);
        tidied = BEFORE_HOUR.matcher(tidied).replaceAll(" ").strip();
        tidied = months(SPANISH, tidied, 2, found -> dated(found, 1, 2, 3));
        tidied = months(YEAR_FIRST, tidied, 3, found -> dated(found, 2, 3, 1) + found.group(4));
        tidied = months(GROUP_APART, tidied, 2, found -> dated(found, 1, 2, 3) + clock(found, 4, 5));
        tidied = months(GROUP_TURNED, tidied, 4, found -> dated(found, 3, 4, 5) + clock(found, 1, 2));
        tidied = months(SHORT_YEAR, tidied, 2, found -> dated(found, 1, 2, 3));
        tidied = months(DASHED, tidied, 2, found -> dated(found, 1, 2, 3));
        tidied = months(ORDINAL, tidied, 2, found -> found.group(1) + " ");
        tidied = replaced(WEEKDAY_BEHIND, tidied, found -> WrittenTime.WEEKDAYS.containsKey(found.group(1)), _ -> "");
        return replaced(TWELVE, tidied, found -> ClockWords.named(found.group(1)) != null, found -> found.group(1));
    }

    /** Whether a letter for the day has no number, so that it is taken for the first; {@code text} is plain. */
    static boolean isOnDayWithoutNumber(String text) {
        return D_AND_HOUR.matcher(text).find() || E_DAY.matcher(text).find();
    }

    private static String persianDay(String number) {
        return number.replace('ي', 'ی').replace('ك', 'ک') + "شنبه";
    }

    /** Without the marks that Arabic may write over letters. */
    static String withoutMarks(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    private static String dated(MatchResult found, int day, int month, int year) {
        String named = found.group(year);
        return found.group(day) + " " + found.group(month)
                + (named == null ? "" : " " + (named.length() == 2 ? "20" : "") + named);
    }

    private static String clock(MatchResult found, int hour, int zone) {
        return " " + found.group(hour) + (found.group(zone) == null ? "" : found.group(zone));
    }

    private interface Words {
        String of(MatchResult found);
    }

    private static String months(Pattern pattern, String text, int group, Words words) {
        Map<String, Integer> months = WrittenTime.MONTHS;
        return replaced(pattern, text, found -> months.containsKey(found.group(group)), words);
    }

    private static String replaced(Pattern pattern, String text, Predicate<MatchResult> isMeant, Words words) {
        return pattern.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(isMeant.test(found) ? words.of(found) : found.group()));
    }
}

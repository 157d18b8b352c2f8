package org.livex.sheet.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Months of the common calendar and days of the week in all languages, whole and cut short, in plain letters. */
final class CalendarNames {
    private static final List<String> TAGS = List.of(
            "en", "ru", "uk", "ar", "de", "es", "fa", "fr", "it", "kk", "ro", "tr", "sr", "sr-Latn", "ar-LB", "ar-IQ",
            "ar-DZ", "ar-MA");

    /** Which many leave out. */
    private static final Pattern HAMZA = Pattern.compile("[أإآ]");

    private CalendarNames() {}

    /** Made when first needed, since names are plain only once a time can be read. */
    private static final class OfSeveralWords {
        static final Pattern MONTH = Pattern.compile("(?<!\\p{L})(?:"
                + WrittenTime.MONTHS.keySet().stream()
                        .filter(name -> name.contains(" "))
                        .sorted()
                        .collect(Collectors.joining("|"))
                + ")(?!\\p{L})");
    }

    /** {@code كانون الثاني} as a month of one word; {@code text} is plain. */
    static String inOneWord(String text) {
        return OfSeveralWords.MONTH
                .matcher(text)
                .replaceAll(found -> Month.of(Objects.requireNonNull(WrittenTime.MONTHS.get(found.group())))
                        .name()
                        .toLowerCase(Locale.ROOT));
    }

    /** January is 1. */
    static Map<String, Integer> months() {
        return names(true);
    }

    /** Monday is 1. */
    static Map<String, Integer> weekdays() {
        return names(false);
    }

    private static Map<String, Integer> names(boolean months) {
        Map<String, Integer> names = new HashMap<>();
        for (String tag : TAGS) {
            DateFormatSymbols symbols = new DateFormatSymbols(GregorianCalendar.class, ULocale.forLanguageTag(tag));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] all = months ? symbols.getMonths(context, width) : symbols.getWeekdays(context, width);
                    for (int i = 0; i < all.length; i++) {
                        // ICU counts weekdays from Sunday as 1, we from Monday.
                        int value = months ? i + 1 : i == 1 ? 7 : i - 1;
                        String name =
                                TimeText.withoutMarks(WrittenTime.plain(all[i])).replace(".", "");
                        names.putIfAbsent(name, value);
                        names.putIfAbsent(HAMZA.matcher(name).replaceAll("ا"), value);
                    }
                }
            }
        }
        names.remove("");
        return Map.copyOf(names);
    }
}

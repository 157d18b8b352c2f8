package org.livex.sheet.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Months of the common calendar and days of the week in all languages, whole and cut short, in plain letters. */
final class CalendarNames {
    private static final List<String> TAGS =
            List.of("en", "ru", "uk", "ar", "de", "es", "fa", "fr", "it", "kk", "ro", "tr", "sr", "sr-Latn");

    private CalendarNames() {}

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
                        names.putIfAbsent(
                                TimeText.withoutMarks(WrittenTime.plain(all[i])).replace(".", ""), value);
                    }
                }
            }
        }
        names.remove("");
        return Map.copyOf(names);
    }
}

package org.livex.sheet.file;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a format of numbers shows a date or a time, whatever words stand between: {@code dddd" at "hh:mm}. */
final class DateLooks {
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[(?!h+]|m+]|s+])[^\\]]*]");
    private static final Pattern HALVES = Pattern.compile("am/pm|a/p");
    private static final Pattern FRACTION = Pattern.compile("s[.,]?0+");
    private static final Pattern PARTS = Pattern.compile("[ymdhs]");
    private static final Pattern NUMBERS = Pattern.compile("[0#?%@]|general|e\\+");

    private DateLooks() {}

    static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String bare = WORDS.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        String shown = IN_BRACKETS.matcher(bare).replaceAll("").split(";", -1)[0];
        String parts = FRACTION.matcher(HALVES.matcher(shown).replaceAll("")).replaceAll("s");
        return PARTS.matcher(parts).find() && !NUMBERS.matcher(parts).find();
    }
}

package org.livex.geo;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as files for maps have them: with a point, and read back as the very same. */
final class Numbers {
    private static final Pattern WRITTEN = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{0,400})?([eE][+-]?\\d{1,3})?");

    private Numbers() {}

    static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }

    /** Not a number, for what is none. */
    static double read(String text) {
        String number = text.strip();
        return WRITTEN.matcher(number).matches() ? Double.parseDouble(number) : Double.NaN;
    }
}

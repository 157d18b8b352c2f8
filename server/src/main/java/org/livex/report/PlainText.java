package org.livex.report;

import java.util.regex.Pattern;

/**
 * What every format can hold: no signs that steer a machine, no half of a sign, and none that turns around what is between it and
 * another: which way a text runs is said by the report.
 */
final class PlainText {
    private static final Pattern ENDS_OF_LINES = Pattern.compile("\\R|[\\x1c-\\x1e]");

    private PlainText() {}

    /** Lines are ended by one line feed each. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        ENDS_OF_LINES.matcher(text).replaceAll("\n").codePoints().forEach(sign -> {
            if (sign == '\n') {
                plain.append('\n');
            } else if (Character.isISOControl(sign)) {
                plain.append(' ');
            } else if (isWhole(sign) && !isPartOfAPair(sign)) {
                plain.appendCodePoint(sign);
            }
        });
        return plain.toString();
    }

    private static boolean isPartOfAPair(int sign) {
        return (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    }

    private static boolean isWhole(int sign) {
        return (sign < Character.MIN_SURROGATE || sign > Character.MAX_SURROGATE) && (sign & 0xFFFE) != 0xFFFE;
    }
}

package org.livex.exercise.words;

/**
 * Text without the signs that nobody sees and that steer printers and terminals or turn letters around: control signs but for tab
 * and line end, overrides of the direction, and what is no character at all. What joins letters or says which way a neutral sign
 * reads stays: some languages are written with it.
 */
public final class SeenText {
    /** Control signs and others that end a line or page. */
    private static final String LINE_ENDS = "\013\f\u0085\u2028\u2029";

    private SeenText() {}

    /** The same text where there is nothing to leave out; every sign that ends a line or page is a line feed. */
    public static String of(String written) {
        if (written.codePoints().noneMatch(sign -> isUnseen(sign) || endsLine(sign))) {
            return written;
        }
        StringBuilder text = new StringBuilder(written.length());
        written.codePoints().filter(sign -> !isUnseen(sign)).forEach(sign -> {
            if (endsLine(sign)) {
                text.append('\n');
            } else {
                text.appendCodePoint(sign);
            }
        });
        return text.toString();
    }

    /** Whether there is anything to see. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(SeenText::isSeen);
    }

    /** Whether it is left out; a sign that ends a line or page is not. */
    public static boolean isUnseen(int sign) {
        return (Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t' && !endsLine(sign))
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069)
                || sign == 0xFEFF
                || (sign & 0xFFFE) == 0xFFFE;
    }

    private static boolean endsLine(int sign) {
        return LINE_ENDS.indexOf(sign) >= 0;
    }

    private static boolean isSeen(int sign) {
        int type = Character.getType(sign);
        return !Character.isWhitespace(sign)
                && !Character.isSpaceChar(sign)
                && type != Character.FORMAT
                && type != Character.CONTROL;
    }
}

package org.livex.translate;

/**
 * A text without the signs that nobody sees and that steer printers or turn letters around. Half a character becomes the
 * sign for what cannot be read, and every way to end a line the usual one. {@code isMended} where anything had to change.
 */
record OddSigns(String text, boolean isMended) {
    static final char UNREADABLE = '\uFFFD';

    /** Control signs and others that end a line or page. */
    private static final String LINE_ENDS = "\013\f\u0085\u2028\u2029";

    static OddSigns without(String written) {
        StringBuilder text = new StringBuilder(written.length());
        written.codePoints().forEach(sign -> {
            if (Character.getType(sign) == Character.SURROGATE) {
                text.append(UNREADABLE);
            } else if (LINE_ENDS.indexOf(sign) >= 0) {
                text.append('\n');
            } else if (!isUnseen(sign)) {
                text.appendCodePoint(sign);
            }
        });
        String mended = text.toString();
        return new OddSigns(mended, !mended.equals(written));
    }

    /** Whether there is anything to see. */
    static boolean isBlank(String text) {
        return text.codePoints().noneMatch(OddSigns::isSeen);
    }

    private static boolean isSeen(int sign) {
        int type = Character.getType(sign);
        return !Character.isWhitespace(sign)
                && !Character.isSpaceChar(sign)
                && type != Character.FORMAT
                && type != Character.CONTROL;
    }

    private static boolean isUnseen(int sign) {
        return (Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t')
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069)
                || sign == 0xFEFF
                || (sign & 0xFFFE) == 0xFFFE;
    }
}

package org.livex.geo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a place is called, as one line that every file and screen can hold. {@code isMended} where more than its spaces had
 * to change for it: half a character became U+FFFD, and signs that nobody sees were left out.
 */
record PlaceName(String text, boolean isMended) {
    private static final int LONGEST = 200;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\x{85}]+");
    /** Control signs that are spaces. */
    private static final String BLANKS = "\t\n\013\f\r\u0085";

    static PlaceName of(String written) {
        StringBuilder text = new StringBuilder(written.length());
        boolean isMended = false;
        for (int at = 0; at < written.length(); at += Character.charCount(written.codePointAt(at))) {
            int sign = written.codePointAt(at);
            if (Character.getType(sign) == Character.SURROGATE) {
                text.append('\uFFFD');
                isMended = true;
            } else if (isUnseen(sign)) {
                isMended = true;
            } else {
                text.appendCodePoint(sign);
            }
        }
        return new PlaceName(SPACES.matcher(text).replaceAll(" ").strip(), isMended);
    }

    /** Control signs, what turns letters around whatever script these are of, and what is no character at all. */
    private static boolean isUnseen(int sign) {
        return (Character.isISOControl(sign) && BLANKS.indexOf(sign) < 0)
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069)
                || sign == 0xFEFF
                || (sign & 0xFFFE) == 0xFFFE;
    }

    boolean isNone() {
        return text.isEmpty() || text.length() > LONGEST;
    }

    String shortened() {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** The same for names that differ in capitals alone, or in how an accent is put together. */
    String key() {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}

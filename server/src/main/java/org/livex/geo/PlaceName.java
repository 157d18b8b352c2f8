package org.livex.geo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.livex.exercise.words.SeenText;
import org.livex.exercise.words.Texts;

/**
 * What a place is called, as one line that every file and screen can hold. {@code isMended} where more than its spaces had
 * to change for it: half a character became U+FFFD, and signs that nobody sees were left out.
 */
record PlaceName(String text, boolean isMended) {
    private static final int LONGEST = 200;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\x{85}]+");

    static PlaceName of(String written) {
        StringBuilder text = new StringBuilder(written.length());
        boolean isMended = false;
        for (int at = 0; at < written.length(); at += Character.charCount(written.codePointAt(at))) {
            int sign = written.codePointAt(at);
            if (Character.getType(sign) == Character.SURROGATE) {
                text.append('\uFFFD');
                isMended = true;
            } else if (SeenText.isUnseen(sign)) {
                isMended = true;
            } else {
                text.appendCodePoint(sign);
            }
        }
        return new PlaceName(SPACES.matcher(text).replaceAll(" ").strip(), isMended);
    }

    boolean isNone() {
        return text.isEmpty() || Texts.length(text) > LONGEST;
    }

    String shortened() {
        return Texts.length(text) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /** The same for names that differ in capitals alone, or in how an accent is put together. */
    String key() {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}

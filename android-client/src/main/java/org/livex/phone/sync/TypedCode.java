package org.livex.phone.sync;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The join code that somebody meant by what they typed. The server reads it the same way.
 *
 * @param shown as it is printed, ABCD-EFGH, as far as it was typed
 * @param unknown what no code has, with spaces between
 */
public record TypedCode(String shown, String unknown) {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;

    /** What the same key, or the same shape on paper, gives on Russian and Greek keyboards. */
    private static final String LOOK_ALIKES = "АВСЕНКМРТХУЅЈΑΒΕΖΗΚΜΝΡΤΥΧ";

    private static final String THEIR_LATIN = "ABCEHKMPTXYSJABEZHKMNPTYX";

    /** Leaves out what people write between letters, and nothing else. */
    public static TypedCode read(String typed) {
        StringBuilder letters = new StringBuilder();
        Set<String> unknown = new LinkedHashSet<>();
        typed.toUpperCase(Locale.ROOT).codePoints().filter(c -> !isSeparator(c)).forEach(c -> {
            int meant = meant(c);
            if (ALPHABET.indexOf(meant) >= 0) {
                letters.appendCodePoint(meant);
            } else {
                unknown.add(new String(Character.toChars(meant)));
            }
        });
        String shown = letters.length() > HALF
                ? letters.substring(0, HALF) + "-" + letters.substring(HALF)
                : letters.toString();
        return new TypedCode(shown, String.join(" ", unknown));
    }

    /** Whether it can be a code. */
    public boolean isWhole() {
        return unknown.isEmpty() && shown.length() == LENGTH + 1;
    }

    private static int meant(int c) {
        int lookAlike = LOOK_ALIKES.indexOf(c);
        if (lookAlike >= 0) {
            return THEIR_LATIN.charAt(lookAlike);
        }
        int digit = Character.digit(c, 10);
        return digit < 0 ? c : '0' + digit;
    }

    private static boolean isSeparator(int c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION, Character.SPACE_SEPARATOR, Character.FORMAT, Character.CONTROL -> true;
            default -> c == '_' || c == '.' || c == '\u2212';
        };
    }
}

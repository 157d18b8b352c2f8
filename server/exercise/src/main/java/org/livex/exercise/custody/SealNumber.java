package org.livex.exercise.custody;

import java.text.Normalizer;

/** Compares what is printed on a seal as two people wrote it: with digits of their script, in small letters, with another dash. */
final class SealNumber {
    private static final char BETWEEN = '-';
    private static final int MINUS = '\u2212';

    private SealNumber() {}

    static boolean isSame(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String written) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(written.strip(), Normalizer.Form.NFKC).codePoints().forEach(character -> {
            if (Character.isDigit(character)) {
                folded.append(Character.digit(character, 10));
            } else if (isBetween(character)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != BETWEEN) {
                    folded.append(BETWEEN);
                }
            } else if (Character.getType(character) != Character.FORMAT) {
                folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(character)));
            }
        });
        return folded.toString();
    }

    /** Whichever dash or space a keyboard has. */
    private static boolean isBetween(int character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == MINUS;
    }
}

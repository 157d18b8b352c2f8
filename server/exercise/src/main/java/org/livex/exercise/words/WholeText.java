package org.livex.exercise.words;

/** Text that can be written and read again: of a character that takes two places it never has one alone. */
public final class WholeText {
    private static final char UNREADABLE = '\uFFFD';

    private WholeText() {}

    public static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!isPair(text, i)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Each half of a character is the sign for what cannot be read. */
    public static String mended(String text) {
        if (isWhole(text)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints()
                .forEach(letter ->
                        mended.appendCodePoint(Character.getType(letter) == Character.SURROGATE ? UNREADABLE : letter));
        return mended.toString();
    }

    /** No longer than {@code most}, and no character of it cut through. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, most > 0 && isPair(text, most - 1) ? most - 1 : most);
    }

    static void check(String text) {
        if (!isWhole(text)) {
            throw new IllegalArgumentException("holds half a character");
        }
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }
}

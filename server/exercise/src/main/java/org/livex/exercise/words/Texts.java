package org.livex.exercise.words;

import org.jspecify.annotations.Nullable;

/** Limits of plain texts that people type. */
public final class Texts {
    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_NOTE = 4_000;

    private Texts() {}

    /** In characters as people count them who write a limit down (code points, as JSON Schema's {@code maxLength} does). */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A single line, not blank. */
    public static String line(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is empty");
        }
        if (!isLine(text)) {
            throw new IllegalArgumentException("is longer than one line of " + LONGEST_LINE + " characters");
        }
        WholeText.check(text);
        return text;
    }

    public static @Nullable String lineOrNull(@Nullable String text) {
        return text == null ? null : line(text);
    }

    public static boolean isLine(String text) {
        return length(text) <= LONGEST_LINE && text.chars().noneMatch(Texts::breaksLine);
    }

    public static boolean breaksLine(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }

    /** A note of any number of lines; may be empty. */
    public static String note(String text) {
        if (length(text) > LONGEST_NOTE) {
            throw new IllegalArgumentException("is longer than " + LONGEST_NOTE + " characters");
        }
        WholeText.check(text);
        return text;
    }

    /** A note that says something. */
    public static String filledNote(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is empty");
        }
        return note(text);
    }
}

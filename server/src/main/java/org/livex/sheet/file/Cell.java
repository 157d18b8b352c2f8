package org.livex.sheet.file;

import org.jspecify.annotations.Nullable;

/**
 * A cell as a person sees it. {@code serial} is Excel's number behind a date or time, null for all else; {@code number} is
 * the one behind any other number. {@code colour} is the fill as {@code RRGGBB}, null for none. {@code isStruck} says that its
 * words are crossed out.
 */
public record Cell(
        String text,
        @Nullable Double serial,
        @Nullable Double number,
        @Nullable String colour,
        boolean isStruck) {
    static final Cell EMPTY = new Cell("", null, null, null, false);

    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, null, null, null, false);
    }

    /** Whether nothing of it can be seen. */
    public boolean isBlank() {
        return text.codePoints().noneMatch(Cell::isSeen);
    }

    private static boolean isSeen(int letter) {
        int type = Character.getType(letter);
        return !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && type != Character.FORMAT
                && type != Character.CONTROL;
    }
}

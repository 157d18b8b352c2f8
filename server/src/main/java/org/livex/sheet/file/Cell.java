package org.livex.sheet.file;

import org.jspecify.annotations.Nullable;

/**
 * A cell as a person sees it. {@code serial} is Excel's number behind a date or time, null for all else. {@code colour}
 * is the fill as {@code RRGGBB}, null for none.
 */
public record Cell(
        String text, @Nullable Double serial, @Nullable String colour) {
    static final Cell EMPTY = new Cell("", null, null);

    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, null, null);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}

package org.livex.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A cell as a person sees it. {@code serial} is Excel's number behind a date or time, null for all else. {@code colour}
 * is the fill as {@code RRGGBB}, null for none.
 */
record Cell(String text, @Nullable Double serial, @Nullable String colour) {
    static final Cell EMPTY = new Cell("", null, null);

    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, null, null);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}

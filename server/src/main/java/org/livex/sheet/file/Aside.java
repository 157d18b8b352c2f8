package org.livex.sheet.file;

/**
 * What a file has beside the texts of its cells. {@code row} and {@code column} count from 0, -1 is all of them; {@code text}
 * is what a note says or where a link leads, else empty.
 */
public record Aside(Kind kind, int row, int column, String text) {
    public enum Kind {
        NOTE,
        LINK,
        HIDDEN_ROW,
        HIDDEN_COLUMN,
        /** A cell that says what the one says that is merged over it. */
        MERGED,
        /** A formula that was never calculated. */
        NO_VALUE,
        /** A quotation mark of a text file that nothing closes: what follows it is one cell. */
        OPEN_QUOTE,
        /** A sign that stands for nothing was taken out. */
        NUL,
        /** A line of a text file in other letters than the rest. */
        OTHER_ENCODING
    }

    static Aside at(Kind kind, int row, int column) {
        return new Aside(kind, row, column, "");
    }
}

package org.livex.sheet.file;

/** More than any real MSEL has; a file beyond it is refused before it costs memory. */
public final class SheetLimits {
    public static final int LARGEST_FILE = 8 * 1024 * 1024;

    static final int MOST_ZIP_ENTRIES = 500;
    static final int LARGEST_PART = 32 * 1024 * 1024;
    static final long LARGEST_UNZIPPED = 64L * 1024 * 1024;
    static final int MOST_SHEETS = 40;
    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 300;
    static final int MOST_CELLS = 400_000;
    static final int MOST_LETTERS = 12_000_000;

    /** Excel's own limit of one cell. */
    static final int LONGEST_CELL = 32_767;

    private SheetLimits() {}
}

package org.livex.pack.yaml;

/** How large a pack may be: far above any real one, far below what would hurt the server. */
public final class PackLimits {
    public static final long MOST_BYTES = 200L * 1024 * 1024;
    public static final int MOST_FILES = 5_000;
    public static final int MOST_TEXT_BYTES = 5 * 1024 * 1024;

    /** Of all files together: an exercise has its texts in memory, the files that it carries never. */
    public static final long MOST_TEXT_IN_ALL = 24L * 1024 * 1024;

    public static final int LONGEST_PATH = 300;

    /** Prose deflates to about a fifth, repetitive YAML to a thirtieth; a bomb to a thousandth. */
    public static final int MOST_EXPANSION = 100;

    /** Below this, how well something was compressed does not matter. */
    public static final long HARMLESS_BYTES = 4L * 1024 * 1024;

    /** Lists in lists: the deepest sensible scenario file needs a dozen. */
    static final int DEEPEST_YAML = 40;

    /** Words, lists and maps of one YAML file: its tree takes some 300 bytes for each. A thousand injects have 50,000. */
    static final int MOST_NODES = 200_000;

    /** Entries of one list in a YAML file. */
    public static final int MOST_ITEMS = 5_000;

    private PackLimits() {}
}

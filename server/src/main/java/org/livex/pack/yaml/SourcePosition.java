package org.livex.pack.yaml;

import java.util.Comparator;

/** Where in a pack: the file's path in it, line and column from 1; 0 where it is about the file as a whole. */
public record SourcePosition(String file, int line, int column) implements Comparable<SourcePosition> {
    private static final Comparator<SourcePosition> READING_ORDER = Comparator.comparing(SourcePosition::file)
            .thenComparingInt(SourcePosition::line)
            .thenComparingInt(SourcePosition::column);

    public static SourcePosition of(String file) {
        return new SourcePosition(file, 0, 0);
    }

    @Override
    public int compareTo(SourcePosition other) {
        return READING_ORDER.compare(this, other);
    }
}

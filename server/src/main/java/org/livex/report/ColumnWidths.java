package org.livex.report;

import java.util.ArrayList;
import java.util.List;

/** How the columns of a table share its width, in whatever unit. */
final class ColumnWidths {
    /** No word makes its column wider than one of so many, where others want the room. */
    private static final int OF_A_WORD = 3;

    private ColumnWidths() {}

    /**
     * All of {@code width} is used. Each column is as wide as is {@code wanted} where there is room for that. Else none is narrower than
     * its {@code least}, its longest word, where that can be, and what is left goes to those that want more. Where it cannot be, the
     * longest words are broken and no others.
     */
    static List<Float> shared(List<Float> wanted, List<Float> least, float width) {
        float all = sum(wanted);
        List<Float> words = capped(least, cap(least, width));
        float together = sum(words);
        List<Float> shares = new ArrayList<>();
        for (int column = 0; column < wanted.size(); column++) {
            float want = wanted.get(column);
            float word = words.get(column);
            if (all <= width) {
                shares.add(want + (width - all) / wanted.size());
            } else if (all > together) {
                shares.add(word + (want - word) * (width - together) / (all - together));
            } else {
                shares.add(word);
            }
        }
        return shares;
    }

    /** The widest that a word may make its column. */
    private static float cap(List<Float> least, float width) {
        float cap = width / Math.min(OF_A_WORD, least.size());
        float left = width;
        int columns = least.size();
        for (float word : least.stream().sorted().toList()) {
            float even = left / columns;
            if (word > even) {
                return Math.min(cap, even);
            }
            left -= word;
            columns--;
        }
        return cap;
    }

    private static List<Float> capped(List<Float> widths, float cap) {
        return widths.stream().map(width -> Math.min(width, cap)).toList();
    }

    private static float sum(List<Float> widths) {
        return (float) widths.stream().mapToDouble(Float::doubleValue).sum();
    }
}

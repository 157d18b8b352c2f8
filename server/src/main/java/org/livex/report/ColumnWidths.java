package org.livex.report;

import java.util.ArrayList;
import java.util.List;

/** How the columns of a table share its width, in whatever unit. */
final class ColumnWidths {
    private ColumnWidths() {}

    /**
     * All of {@code width} is used. Each column is as wide as is {@code wanted} where there is room for that. Else none is narrower than
     * its {@code least}, its longest word, where that can be, and what is left goes to those that want more.
     */
    static List<Float> shared(List<Float> wanted, List<Float> least, float width) {
        float all = sum(wanted);
        float words = sum(least);
        List<Float> shares = new ArrayList<>();
        for (int column = 0; column < wanted.size(); column++) {
            float want = wanted.get(column);
            float word = least.get(column);
            if (all <= width) {
                shares.add(want + (width - all) / wanted.size());
            } else if (words <= width) {
                shares.add(word + (want - word) * (width - words) / (all - words));
            } else {
                shares.add(word * width / words);
            }
        }
        return shares;
    }

    private static float sum(List<Float> widths) {
        return (float) widths.stream().mapToDouble(Float::doubleValue).sum();
    }
}

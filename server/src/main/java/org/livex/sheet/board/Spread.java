package org.livex.sheet.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies in the middle of some numbers, and between what the middle half of them lies. */
public record Spread(int count, double median, double from, double to) {
    /** Null of none. */
    public static @Nullable Spread of(List<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        return sorted.isEmpty() ? null : new Spread(sorted.size(), at(sorted, 0.5), at(sorted, 0.25), at(sorted, 0.75));
    }

    /** Between two where it lies between them. */
    private static double at(List<Integer> sorted, double part) {
        double place = (sorted.size() - 1) * part;
        int low = sorted.get((int) Math.floor(place));
        int high = sorted.get((int) Math.ceil(place));
        return low + (high - low) * (place - Math.floor(place));
    }

    /** With a point, as all numbers of tables. */
    public String middle() {
        return number(median);
    }

    public String middleHalf() {
        return number(from) + " – " + number(to);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}

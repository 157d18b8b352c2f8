package org.livex.sheet.foreign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.livex.exercise.words.ExerciseTime;
import org.livex.sheet.Drafting;
import org.livex.sheet.OddLetters;
import org.livex.sheet.Where;

/** Rows of somebody's list that do not stand in the order of their times: named, as few as explain it, and never moved. */
final class TimeOrder {
    private TimeOrder() {}

    /** {@code times} are in our writing, by row; what is none is told by somebody else. */
    static void tell(ForeignTable<Meaning> table, List<Integer> rows, Map<Integer, String> times, Drafting drafting) {
        Integer column = table.column(table.column(Meaning.TIME) == null ? Meaning.DATE : Meaning.TIME);
        if (column == null) {
            return;
        }
        Map<Integer, Long> moments = new TreeMap<>();
        for (int row : rows) {
            moment(times.getOrDefault(row, "")).ifPresent(moment -> moments.put(row, moment));
        }
        OddLetters.named(
                drafting,
                "rows-out-of-order",
                table.grid().name(),
                outOfOrder(moments).stream()
                        .map(row -> new Where(table.grid().name(), row, column).cell())
                        .toList());
    }

    private static Optional<Long> moment(String time) {
        try {
            return Optional.of(ExerciseTime.parse(time).millis());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** All but the most rows that stand in order. */
    private static Set<Integer> outOfOrder(Map<Integer, Long> moments) {
        List<Integer> rows = List.copyOf(moments.keySet());
        List<Long> ends = new ArrayList<>();
        List<Integer> lastOf = new ArrayList<>();
        int[] before = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            long moment = moments.getOrDefault(rows.get(i), 0L);
            int length = behindAllUntil(ends, moment);
            before[i] = length == 0 ? -1 : lastOf.get(length - 1);
            if (length == ends.size()) {
                ends.add(moment);
                lastOf.add(i);
            } else {
                ends.set(length, moment);
                lastOf.set(length, i);
            }
        }
        Set<Integer> left = new TreeSet<>(rows);
        for (int i = lastOf.isEmpty() ? -1 : lastOf.getLast(); i >= 0; i = before[i]) {
            left.remove(rows.get(i));
        }
        return left;
    }

    private static int behindAllUntil(List<Long> ends, long moment) {
        int found = Collections.binarySearch(ends, moment + 1);
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && ends.get(at - 1) > moment) {
            at--;
        }
        return at;
    }
}

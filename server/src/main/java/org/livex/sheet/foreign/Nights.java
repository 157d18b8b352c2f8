package org.livex.sheet.foreign;

import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Times under a day that go on behind its midnight: {@code 00:15} below {@code 23:30} is maybe of the next one. */
final class Nights {
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Set<Integer> passed = new TreeSet<>();
    private @Nullable LocalTime before;
    private boolean hasPassed;

    /** Another day begins. */
    void forget() {
        before = null;
        hasPassed = false;
    }

    /** Row by row. */
    void note(int row, LocalTime clock, boolean saysItsDay) {
        LocalTime last = before;
        hasPassed |= !saysItsDay && last != null && !last.isBefore(EVENING) && clock.isBefore(MORNING);
        if (hasPassed) {
            passed.add(row);
        }
        before = clock;
    }

    /** Rows whose midnight has passed. */
    Set<Integer> passed() {
        return passed;
    }
}

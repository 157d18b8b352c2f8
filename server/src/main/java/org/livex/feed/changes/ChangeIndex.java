package org.livex.feed.changes;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.livex.feed.items.Item;

/** Finds where in a log an item stands, by four bytes for each place of a table that is at most three quarters full. */
final class ChangeIndex {
    static final int NOWHERE = -1;

    private static final int SMALLEST = 8;

    /** 2³² by the golden ratio: ids that are alike come far from each other, so that no long row of places is full. */
    private static final int SPREAD = 0x9E3779B9;

    /** Places in the log, counted from 1: 0 is none. */
    private int[] places = new int[SMALLEST];

    private int size;

    int find(Item item, @Nullable Item[] log) {
        return places[slotOf(item, log)] - 1;
    }

    void put(Item item, int place, @Nullable Item[] log) {
        int slot = slotOf(item, log);
        boolean isNew = places[slot] == 0;
        places[slot] = place + 1;
        size += isNew ? 1 : 0;
        if (isNew && size > places.length / 4 * 3) {
            int[] before = places;
            places = new int[2 * before.length];
            for (int known : before) {
                if (known != 0) {
                    enter(known, log);
                }
            }
        }
    }

    /** Those behind it move up, or they would be found no more. */
    void remove(Item item, @Nullable Item[] log) {
        int slot = slotOf(item, log);
        if (places[slot] == 0) {
            return;
        }
        places[slot] = 0;
        size--;
        for (int next = after(slot); places[next] != 0; next = after(next)) {
            int moved = places[next];
            places[next] = 0;
            enter(moved, log);
        }
    }

    /** Of a log in which everything stands elsewhere now. */
    void rebuild(@Nullable Item[] log, int entries) {
        Arrays.fill(places, 0);
        for (int place = 0; place < entries; place++) {
            enter(place + 1, log);
        }
    }

    private void enter(int known, @Nullable Item[] log) {
        Item item = log[known - 1];
        if (item != null) {
            places[slotOf(item, log)] = known;
        }
    }

    private int slotOf(Item item, @Nullable Item[] log) {
        int slot = (item.hashCode() * SPREAD) >>> (Integer.numberOfLeadingZeros(places.length) + 1);
        while (places[slot] != 0 && !item.equals(log[places[slot] - 1])) {
            slot = after(slot);
        }
        return slot;
    }

    private int after(int slot) {
        return slot + 1 & places.length - 1;
    }
}

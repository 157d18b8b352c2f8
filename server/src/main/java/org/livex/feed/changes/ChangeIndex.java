package org.livex.feed.changes;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.livex.feed.items.Item;

/**
 * Finds where in a log an item stands, by five bytes for each place of a table that is at most three quarters full. One of them is a
 * sign of the item: with half a million of them, to look at an item costs more than all else.
 */
final class ChangeIndex {
    static final int NOWHERE = -1;

    private static final int SMALLEST = 8;

    /** 2³² by the golden ratio: ids that are alike come far from each other, so that no long row of places is full. */
    private static final int SPREAD = 0x9E3779B9;

    /** Places in the log, counted from 1: 0 is none. */
    private int[] places = new int[SMALLEST];

    /** 0 is none, too. */
    private byte[] signs = new byte[SMALLEST];

    private int size;

    int find(Item item, @Nullable Item[] log) {
        int spread = spreadOf(item);
        byte sign = signOf(spread);
        int slot = firstOf(spread);
        while (signs[slot] != 0 && !(signs[slot] == sign && item.equals(log[places[slot] - 1]))) {
            slot = after(slot);
        }
        return places[slot] - 1;
    }

    /** Of one that is not in it yet. */
    void add(Item item, int place, @Nullable Item[] log) {
        enter(item, place + 1);
        size++;
        if (size > places.length / 4 * 3) {
            int[] before = places;
            places = new int[2 * before.length];
            signs = new byte[places.length];
            for (int known : before) {
                if (known != 0) {
                    enter(known, log);
                }
            }
        }
    }

    /** Of one that stands at {@code from}. */
    void move(Item item, int from, int place) {
        places[slotOf(item, from)] = place + 1;
    }

    /** Of one that stands at {@code place}. Those behind it move up, or they would be found no more. */
    void remove(Item item, int place, @Nullable Item[] log) {
        int slot = slotOf(item, place);
        empty(slot);
        size--;
        for (int next = after(slot); places[next] != 0; next = after(next)) {
            int moved = places[next];
            empty(next);
            enter(moved, log);
        }
    }

    /** Of a log in which everything stands elsewhere now. */
    void rebuild(@Nullable Item[] log, int entries) {
        Arrays.fill(places, 0);
        Arrays.fill(signs, (byte) 0);
        for (int place = 0; place < entries; place++) {
            enter(place + 1, log);
        }
    }

    private void empty(int slot) {
        places[slot] = 0;
        signs[slot] = 0;
    }

    private void enter(int known, @Nullable Item[] log) {
        Item item = log[known - 1];
        if (item != null) {
            enter(item, known);
        }
    }

    private void enter(Item item, int known) {
        int spread = spreadOf(item);
        int slot = firstOf(spread);
        while (places[slot] != 0) {
            slot = after(slot);
        }
        places[slot] = known;
        signs[slot] = signOf(spread);
    }

    private int slotOf(Item item, int place) {
        int slot = firstOf(spreadOf(item));
        while (places[slot] != place + 1) {
            slot = after(slot);
        }
        return slot;
    }

    private static int spreadOf(Item item) {
        return item.hashCode() * SPREAD;
    }

    private static byte signOf(int spread) {
        return (byte) (spread | 1);
    }

    private int firstOf(int spread) {
        return spread >>> (Integer.numberOfLeadingZeros(places.length) + 1);
    }

    private int after(int slot) {
        return slot + 1 & places.length - 1;
    }
}

package org.livex.feed.changes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.livex.feed.items.Item;

/** Remembers every change of each item, not only the latest: what there was after any entry, and what differs between two. */
public final class ChangeHistory extends ChangeList {
    public static final long NEVER = 0;

    private final Map<Item, Times> times = new HashMap<>();
    private Item[] changed = new Item[1_024];
    private long[] seqs = new long[1_024];
    private int size;

    @Override
    public void changed(Item item, long seq) {
        note(item, seq, false);
        super.changed(item, seq);
    }

    @Override
    public void forget(Item item, long seq) {
        note(item, seq, true);
        super.forget(item, seq);
    }

    /** At which seq it was last changed before the one after {@code seq}; {@link #NEVER} where nobody was told of it by then. */
    public long changeOf(Item item, long seq) {
        Times known = times.get(item);
        return known == null ? NEVER : known.latest(seq);
    }

    /** All that changed after the one and not after the other, in the order of their first change. */
    public Set<Item> between(long after, long until) {
        Set<Item> found = new LinkedHashSet<>();
        for (int i = firstAfter(after); i < size && seqs[i] <= until; i++) {
            found.add(changed[i]);
        }
        return found;
    }

    private void note(Item item, long seq, boolean forgotten) {
        Times known = times.get(item);
        if (known == null) {
            known = new Times(item);
            times.put(item, known);
        }
        known.add(seq, forgotten);
        if (size == seqs.length) {
            changed = Arrays.copyOf(changed, 2 * size);
            seqs = Arrays.copyOf(seqs, 2 * size);
        }
        changed[size] = known.item;
        seqs[size++] = seq;
    }

    private int firstAfter(long seq) {
        int found = Arrays.binarySearch(seqs, 0, size, seq + 1);
        if (found < 0) {
            return -found - 1;
        }
        // Of several in one entry the search finds any.
        while (found > 0 && seqs[found - 1] == seq + 1) {
            found--;
        }
        return found;
    }

    /** When one item changed, and when it was forgotten: that as its seq below zero. */
    private static final class Times {
        private final Item item;
        private long[] seqs = new long[2];
        private int size;

        private Times(Item item) {
            this.item = item;
        }

        private void add(long seq, boolean forgotten) {
            if (size > 0 && Math.abs(seqs[size - 1]) == seq) {
                size--;
            }
            if (size == seqs.length) {
                seqs = Arrays.copyOf(seqs, 2 * size);
            }
            seqs[size++] = forgotten ? -seq : seq;
        }

        private long latest(long seq) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (Math.abs(seqs[middle]) <= seq) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == 0 ? NEVER : Math.max(NEVER, seqs[low - 1]);
        }
    }
}

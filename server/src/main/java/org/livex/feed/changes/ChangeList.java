package org.livex.feed.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.livex.feed.items.Item;

/** The latest change of each item, in the order of the journal. Costs what has changed, not how long the journal is. */
public class ChangeList {
    private static final int SMALLEST_TO_COMPACT = 64;

    private final Map<Item, Change> latest = new HashMap<>();
    private List<Change> log = new ArrayList<>();

    public Change changed(Item item, long seq) {
        Change before = latest.get(item);
        if (before != null && before.seq() == seq) {
            return before;
        }
        if (before != null) {
            before.supersede();
        }
        Change change = new Change(item, seq);
        latest.put(item, change);
        log.add(change);
        if (log.size() > SMALLEST_TO_COMPACT + 2 * latest.size()) {
            compact();
        }
        return change;
    }

    /** From this seq on nobody is told of it any more. */
    public void forget(Item item, long seq) {
        Change change = latest.remove(item);
        if (change != null) {
            change.supersede();
        }
    }

    public Stream<Change> after(long seq) {
        return log.subList(firstAfter(seq), log.size()).stream().filter(change -> !change.isSuperseded());
    }

    /** Those that changed in the entry that was followed last. */
    public Stream<Change> at(long seq) {
        return after(seq - 1);
    }

    private int firstAfter(long seq) {
        int low = 0;
        int high = log.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (log.get(middle).seq() <= seq) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void compact() {
        List<Change> kept = new ArrayList<>(latest.size());
        for (Change change : log) {
            if (!change.isSuperseded()) {
                kept.add(change);
            }
        }
        log = kept;
    }
}

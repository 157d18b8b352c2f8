package org.livex.feed.changes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;
import org.livex.i18n.Language;

/**
 * The latest change of each item, in the order of the journal. Costs what has changed, not how long the journal is: some twenty
 * bytes and the item. Remembers how items were written, too, for each list of languages.
 */
public class ChangeList {
    private static final int MOST_RENDERINGS = 64;
    private static final int SMALLEST = 8;

    /** Null where the item changed again, or is told to nobody any more. */
    private @Nullable Item[] items = new Item[SMALLEST];

    private int[] seqs = new int[SMALLEST];
    private int size;
    private int superseded;
    private final ChangeIndex index = new ChangeIndex();
    private final Map<Item, Map<List<Language>, byte[]>> renderings = new HashMap<>();

    public void changed(Item item, long seq) {
        int before = index.find(item, items);
        if (before != ChangeIndex.NOWHERE && seqs[before] == seq) {
            return;
        }
        if (size == items.length) {
            makeRoom();
            before = index.find(item, items);
        }
        Item known = before == ChangeIndex.NOWHERE ? item : Objects.requireNonNull(items[before]);
        items[size] = known;
        seqs[size] = Math.toIntExact(seq);
        if (before == ChangeIndex.NOWHERE) {
            index.add(known, size, items);
        } else {
            index.move(known, before, size);
            supersede(before, known);
        }
        size++;
    }

    /** From this seq on nobody is told of it any more. */
    public void forget(Item item, long seq) {
        int place = index.find(item, items);
        if (place != ChangeIndex.NOWHERE) {
            index.remove(item, place, items);
            supersede(place, item);
        }
    }

    KeptChanges kept() {
        return new KeptChanges((long) size - superseded, size);
    }

    public Stream<Change> after(long seq) {
        return IntStream.range(firstAfter(seq), size).mapToObj(this::at).filter(Objects::nonNull);
    }

    /** Those that changed in the entry that was followed last. */
    public Stream<Change> at(long seq) {
        return after(seq - 1);
    }

    /** Not kept of how far each came with an inject: there may be half a million, and few see them. */
    byte[] rendering(Change change, List<Language> languages, Function<List<Language>, byte[]> render) {
        int place = index.find(change.item(), items);
        boolean isLatest = place != ChangeIndex.NOWHERE && seqs[place] == change.seq();
        if (!isLatest || change.item().kind() == ItemKind.PROGRESS) {
            return render.apply(languages);
        }
        Map<List<Language>, byte[]> written = renderings.computeIfAbsent(change.item(), _ -> new HashMap<>(4));
        byte[] known = written.get(languages);
        if (known != null) {
            return known;
        }
        byte[] rendered = render.apply(languages);
        if (written.size() < MOST_RENDERINGS) {
            written.put(languages, rendered);
        }
        return rendered;
    }

    private @Nullable Change at(int place) {
        Item item = items[place];
        return item == null ? null : new Change(this, item, seqs[place]);
    }

    private void supersede(int place, Item item) {
        items[place] = null;
        superseded++;
        renderings.remove(item);
    }

    private int firstAfter(long seq) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seqs[middle] <= seq) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A fifth of it at least is room after that: what is moved for it costs each change little. */
    private void makeRoom() {
        if (superseded > size / 4) {
            compact();
        } else {
            int length = size + size / 4 + SMALLEST;
            items = Arrays.copyOf(items, length);
            seqs = Arrays.copyOf(seqs, length);
        }
    }

    private void compact() {
        int kept = 0;
        for (int place = 0; place < size; place++) {
            if (items[place] != null) {
                items[kept] = items[place];
                seqs[kept++] = seqs[place];
            }
        }
        Arrays.fill(items, kept, size, null);
        size = kept;
        superseded = 0;
        index.rebuild(items, size);
    }
}

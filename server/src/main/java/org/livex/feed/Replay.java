package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.media.Media;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.changes.ChangeBook;
import org.livex.feed.changes.ChangeHistory;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.Reader;
import org.livex.journal.Entry;
import org.livex.json.DomainJson;
import org.pcollections.PMap;

/**
 * Shows an exercise as control would have had it after any entry of its journal, and what differs between two of them. Keeps the
 * state after every so many entries; those in between are read from the journal once more. For one thread at a time.
 */
public final class Replay {
    static final int KEPT_EVERY = 256;

    private final ChangeHistory history = new ChangeHistory();
    private final ChangeBook book = new ChangeBook(history);
    private final ItemTable table = new ItemTable(book);
    private final FeedChanges changes = new FeedChanges(book, table::admits);
    private final NavigableMap<Long, Exercise> kept = new TreeMap<>(Map.of(0L, Exercise.EMPTY));
    private final NavigableMap<Instant, Long> latestAt = new TreeMap<>();
    private After newest = new After(0, Exercise.EMPTY);
    private After shown = newest;

    /** The exercise after the entry with this seq. */
    public record After(long seq, Exercise exercise) {
        private After next(Entry entry) {
            if (entry.seq() != seq + 1) {
                throw new IllegalArgumentException("entry " + entry.seq() + " does not follow " + seq);
            }
            Stamp stamp = new Stamp(entry.seq(), entry.at(), entry.by());
            Exercise after = exercise;
            for (Fact fact : entry.facts()) {
                after = after.apply(fact, stamp);
            }
            return new After(entry.seq(), after);
        }
    }

    public void note(Entry entry) {
        After before = newest;
        newest = before.next(entry);
        changes.follow(entry, before.exercise(), newest.exercise());
        if (newest.seq() % KEPT_EVERY == 0) {
            kept.put(newest.seq(), newest.exercise());
        }
        // A clock that was set back does not take play back.
        Instant latest = latestAt.isEmpty() || entry.at().isAfter(latestAt.lastKey()) ? entry.at() : latestAt.lastKey();
        latestAt.put(latest, entry.seq());
    }

    public After newest() {
        return newest;
    }

    /** How far the journal was at that moment; 0 before its first entry. */
    public long seqAt(Instant at) {
        Map.Entry<Instant, Long> latest = latestAt.floorEntry(at);
        return latest == null ? 0 : latest.getValue();
    }

    /** The latest state that is kept of those not after {@code seq}: what follows it is wanted to show that seq. */
    public After keptBefore(long seq) {
        if (newest.seq() <= seq) {
            return newest;
        }
        Map.Entry<Long, Exercise> before = kept.floorEntry(seq);
        return shown.seq() <= seq && shown.seq() > before.getKey()
                ? shown
                : new After(before.getKey(), before.getValue());
    }

    /** What whoever had all as of {@code from} needs to have it as of {@code to}; {@code entries} lead there from what is kept. */
    public ReplayPage page(Reader control, long from, long to, List<Entry> entries) {
        After after = keptBefore(to);
        for (Entry entry : entries) {
            if (entry.seq() > after.seq() && entry.seq() <= to) {
                after = after.next(entry);
            }
        }
        if (after.seq() != to) {
            throw new IllegalArgumentException("entries end at " + after.seq() + " and not at " + to);
        }
        shown = after;
        List<Shown> differ = new ArrayList<>();
        List<Item> gone = new ArrayList<>();
        for (Item item : history.between(Math.min(from, to), Math.max(from, to))) {
            long changed = history.changeOf(item, to);
            if (changed != ChangeHistory.NEVER) {
                differ.add(new Shown(item, changed));
            } else if (history.changeOf(item, from) != ChangeHistory.NEVER) {
                gone.add(item);
            }
        }
        differ.sort(Shown.ORDER);
        Exercise exercise = withoutHidden(after.exercise());
        List<byte[]> items =
                differ.stream().map(one -> bytes(one, exercise, control)).toList();
        return new ReplayPage(to, items, gone);
    }

    /** What was hidden later is hidden in all that was before. */
    private Exercise withoutHidden(Exercise exercise) {
        Media media = newest.exercise().media();
        Exercise next = exercise;
        for (Map.Entry<MediaHash, Stamp> one : media.hidden().entrySet()) {
            next = hiding(next, one.getKey(), null, one.getValue());
        }
        for (Map.Entry<MediaHash, PMap<PersonId, Stamp>> one : media.withdrawn().entrySet()) {
            for (Map.Entry<PersonId, Stamp> by : one.getValue().entrySet()) {
                next = hiding(next, one.getKey(), by.getKey(), by.getValue());
            }
        }
        return next;
    }

    private static Exercise hiding(Exercise exercise, MediaHash sha256, @Nullable PersonId of, Stamp stamp) {
        return exercise.media().isHidden(sha256, of)
                ? exercise
                : exercise.apply(new MediaFact.MediaHidden(sha256, of), stamp);
    }

    private record Shown(Item item, long changed) {
        private static final Comparator<Shown> ORDER = Comparator.comparingLong(Shown::changed)
                .thenComparing(one -> one.item().kind())
                .thenComparing(one -> one.item().id());
    }

    private byte[] bytes(Shown one, Exercise exercise, Reader control) {
        ObjectNode json = ItemJson.start(one.item(), one.changed());
        table.write(json, exercise, one.item(), control);
        return DomainJson.write(json);
    }
}

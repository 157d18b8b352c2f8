package org.livex.journal.chain;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.room.DamageKind;
import org.livex.exercise.words.ids.ExerciseId;

/**
 * Follows the entries of one exercise in the order of their seqs and finds what is not as it was written. Entries without a hash
 * can be proved by nothing; behind the first that has one, all must.
 */
public final class ChainCheck {
    private static final int MOST_STRAYS = 8;

    private final ExerciseId exercise;
    private final @Nullable ChainHead told;
    private final List<Damage> found = new ArrayList<>();
    private ChainHead head = ChainHead.NONE;
    private long begins;
    private long rewritten;
    private boolean meetsTold;

    /** Of what is missing right before the next entry: its first number, 0 where nothing is, and the time before it. */
    private long missingFrom;

    private @Nullable Instant missingAfter;

    /** The hashes of the last entries that are not as written: one behind them may well be, and follow another of them. */
    private final Deque<String> strays = new ArrayDeque<>();

    /** {@code told}: an entry that is known to have been there, as the last that was answered is. */
    public ChainCheck(ExerciseId exercise, @Nullable ChainHead told) {
        this.exercise = exercise;
        this.told = told;
    }

    public void follow(StoredEntry entry) {
        follow(entry, null);
    }

    /** The same of many, whose hashes were worked out before. */
    public void follow(HashedPage page) {
        for (int i = 0; i < page.entries().size(); i++) {
            follow(page.entries().get(i), page.links().get(i));
        }
    }

    private void follow(StoredEntry entry, HashedPage.@Nullable Link link) {
        boolean comesInOrder = entry.seq() > head.seq();
        if (missingFrom == 0 && comesInOrder && (entry.standsForLost() || entry.seq() != head.seq() + 1)) {
            missingFrom = head.seq() + 1;
            missingAfter = timeOfHead();
        }
        if (!comesInOrder) {
            change(entry);
        } else if (missingFrom == 0) {
            compare(entry, link);
        } else if (!entry.standsForLost()) {
            // What it was hashed with is gone: it proves nothing, and what is behind it is held to its hash.
            found.add(new Damage(
                    exercise,
                    DamageKind.LOST,
                    missingFrom,
                    entry.seq() - 1,
                    missingAfter,
                    entry.head().at()));
            missingFrom = 0;
        }
        if (begins == 0 && entry.hash() != null) {
            begins = entry.seq();
        }
        rewritten += entry.rewritten() && !entry.standsForLost() ? 1 : 0;
        meetsTold |= told != null && told.seq() == entry.seq();
        if (comesInOrder) {
            head = entry.head();
        }
    }

    /** After the last entry. */
    public ChainReport end() {
        List<Damage> all = new ArrayList<>(found);
        if (missingFrom != 0) {
            all.add(new Damage(exercise, DamageKind.LOST, missingFrom, head.seq(), missingAfter, head.at()));
        }
        if (told != null && !meetsTold && told.seq() > head.seq()) {
            all.add(new Damage(exercise, DamageKind.LOST, head.seq() + 1, told.seq(), timeOfHead(), told.at()));
        }
        return new ChainReport(exercise, head, begins, rewritten, all);
    }

    private void compare(StoredEntry entry, HashedPage.@Nullable Link link) {
        if (isAsWritten(entry, link) && isAsTold(entry)) {
            strays.clear();
        } else {
            change(entry);
        }
    }

    private boolean isAsWritten(StoredEntry entry, HashedPage.@Nullable Link link) {
        String hash = entry.hash();
        if (hash == null) {
            return begins == 0;
        }
        boolean followsOneWithout = begins != 0 && head.hash() == null;
        return entry.rewritten()
                || followsOneWithout
                || hash.equals(hashBehindHead(entry, link))
                || followsStray(hash, entry);
    }

    private String hashBehindHead(StoredEntry entry, HashedPage.@Nullable Link link) {
        return link != null && Objects.equals(link.before(), head.hash())
                ? link.hash()
                : EntryHash.of(head.hash(), entry);
    }

    private boolean followsStray(String hash, StoredEntry entry) {
        for (String before : strays) {
            if (hash.equals(EntryHash.of(before, entry))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsTold(StoredEntry entry) {
        return told == null || told.seq() != entry.seq() || Objects.equals(told.hash(), entry.hash());
    }

    /** Neighbours are told as one. */
    private void change(StoredEntry entry) {
        String hash = entry.hash();
        if (hash != null) {
            strays.addLast(hash);
        }
        if (strays.size() > MOST_STRAYS) {
            strays.removeFirst();
        }
        // Numbers that nobody gave come of a damaged file alone.
        long seq = Math.max(1, entry.seq());
        Damage last = found.isEmpty() ? null : found.getLast();
        boolean goesOn = last != null && last.kind() == DamageKind.CHANGED && last.to() == seq - 1;
        if (goesOn) {
            found.removeLast();
        }
        long from = goesOn && last != null ? last.from() : seq;
        Instant after = goesOn && last != null ? last.after() : timeOfHead();
        // Its own time proves nothing.
        found.add(new Damage(exercise, DamageKind.CHANGED, from, seq, after, null));
    }

    private @Nullable Instant timeOfHead() {
        return head.seq() == 0 ? null : head.at();
    }
}

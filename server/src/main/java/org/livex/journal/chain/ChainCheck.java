package org.livex.journal.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.room.DamageKind;
import org.livex.exercise.words.ExerciseId;

/**
 * Follows the entries of one exercise in the order of their seqs and finds what is not as it was written. Entries without a hash
 * can be proved by nothing; behind the first that has one, all must.
 */
public final class ChainCheck {
    private final ExerciseId exercise;
    private final @Nullable ChainHead told;
    private final List<Damage> found = new ArrayList<>();
    private ChainHead head = ChainHead.NONE;
    private long begins;
    private long rewritten;
    private boolean meetsTold;

    /** {@code told}: an entry that is known to have been there, as the last that was answered is. */
    public ChainCheck(ExerciseId exercise, @Nullable ChainHead told) {
        this.exercise = exercise;
        this.told = told;
    }

    public void follow(StoredEntry entry) {
        if (entry.seq() != head.seq() + 1) {
            found.add(new Damage(
                    exercise,
                    DamageKind.LOST,
                    head.seq() + 1,
                    entry.seq() - 1,
                    timeOfHead(),
                    entry.head().at()));
        } else if (!isAsWritten(entry) || !isAsTold(entry)) {
            change(entry);
        }
        if (begins == 0 && entry.hash() != null) {
            begins = entry.seq();
        }
        rewritten += entry.rewritten() ? 1 : 0;
        meetsTold |= told != null && told.seq() == entry.seq();
        head = entry.head();
    }

    /** After the last entry. */
    public ChainReport end() {
        List<Damage> all = new ArrayList<>(found);
        if (told != null && !meetsTold && told.seq() > head.seq()) {
            all.add(new Damage(exercise, DamageKind.LOST, head.seq() + 1, told.seq(), timeOfHead(), told.at()));
        }
        return new ChainReport(exercise, head, begins, rewritten, all);
    }

    private boolean isAsWritten(StoredEntry entry) {
        if (entry.hash() == null) {
            return begins == 0;
        }
        boolean followsOneWithout = begins != 0 && head.hash() == null;
        return entry.rewritten() || followsOneWithout || entry.hash().equals(EntryHash.of(head.hash(), entry));
    }

    private boolean isAsTold(StoredEntry entry) {
        return told == null || told.seq() != entry.seq() || Objects.equals(told.hash(), entry.hash());
    }

    /** Neighbours are told as one. */
    private void change(StoredEntry entry) {
        Damage last = found.isEmpty() ? null : found.getLast();
        boolean goesOn = last != null && last.kind() == DamageKind.CHANGED && last.to() == entry.seq() - 1;
        if (goesOn) {
            found.removeLast();
        }
        long from = goesOn && last != null ? last.from() : entry.seq();
        Instant after = goesOn && last != null ? last.after() : timeOfHead();
        // Its own time proves nothing.
        found.add(new Damage(exercise, DamageKind.CHANGED, from, entry.seq(), after, null));
    }

    private @Nullable Instant timeOfHead() {
        return head.seq() == 0 ? null : head.at();
    }
}

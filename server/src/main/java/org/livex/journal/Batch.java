package org.livex.journal;

import java.util.List;
import org.livex.exercise.words.ids.ExerciseId;

/** What one append asks for. A sequence that is broken in itself is a bug of the caller, not a conflict. */
public record Batch(ExerciseId exercise, List<Entry> entries) {
    public Batch {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("nothing to append");
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!entry.exercise().equals(exercise)) {
                throw new IllegalArgumentException("entry " + entry.seq() + " is of another exercise");
            }
            if (entry.seq() != firstSeq(entries) + i) {
                throw new IllegalArgumentException("seqs do not follow each other at " + entry.seq());
            }
        }
    }

    public long firstSeq() {
        return firstSeq(entries);
    }

    public long lastSeq() {
        return entries.getLast().seq();
    }

    /** Entries are appended only behind their predecessor: a journal with a hole could never be read past it. */
    public IllegalArgumentException wouldLeaveAGap() {
        return new IllegalArgumentException("seq " + firstSeq() + " of " + exercise + " would leave a gap before it");
    }

    public static void checkLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least one entry");
        }
    }

    private static long firstSeq(List<Entry> entries) {
        return entries.getFirst().seq();
    }
}

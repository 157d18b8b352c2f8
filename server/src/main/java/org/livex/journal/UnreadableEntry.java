package org.livex.journal;

import java.util.List;
import java.util.function.Supplier;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseId;
import org.livex.json.FactCodec;
import org.livex.json.MalformedJson;

/** Tells which entry it is that cannot be read: a state without it would be wrong, so nothing is skipped. */
public final class UnreadableEntry {
    private UnreadableEntry() {}

    /** What {@code read} makes of a row; ids and numbers that nobody could have written are damage. */
    public static Entry read(ExerciseId exercise, long seq, Supplier<Entry> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw damaged(exercise, seq, "", e);
        }
    }

    public static List<Fact> factsOf(ExerciseId exercise, long seq, byte[] json) {
        try {
            return FactCodec.read(json);
        } catch (MalformedJson e) {
            if (!e.isUnknown()) {
                throw damaged(exercise, seq, " (" + e.getMessage() + ")", e);
            }
            throw new JournalUnavailable(
                    "entry " + seq + " of exercise " + exercise + " cannot be read, " + e.getMessage()
                            + ": was it written by a newer Livex?",
                    e);
        }
    }

    private static JournalUnavailable damaged(ExerciseId exercise, long seq, String how, RuntimeException cause) {
        return new JournalUnavailable(
                "entry " + seq + " of exercise " + exercise + " is damaged" + how
                        + ": put a copy back, ops/restore makes a data folder of a backup",
                cause);
    }
}

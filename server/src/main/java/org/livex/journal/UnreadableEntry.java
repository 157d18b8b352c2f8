package org.livex.journal;

import java.util.List;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseId;

/** Tells which entry it is where facts cannot be read: a state without them would be wrong, so nothing is skipped. */
final class UnreadableEntry {
    private UnreadableEntry() {}

    static List<Fact> factsOf(ExerciseId exercise, long seq, byte[] json) {
        try {
            return FactCodec.read(json);
        } catch (MalformedJson e) {
            throw new JournalUnavailable(
                    "entry " + seq + " of exercise " + exercise + " cannot be read, " + e.getMessage()
                            + ": was it written by a newer Livex?",
                    e);
        }
    }
}

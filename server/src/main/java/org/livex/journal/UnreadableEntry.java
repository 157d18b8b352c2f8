package org.livex.journal;

import java.util.List;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ExerciseId;
import org.livex.json.FactCodec;
import org.livex.json.MalformedJson;

/** Tells which entry it is where facts cannot be read: a state without them would be wrong, so nothing is skipped. */
public final class UnreadableEntry {
    private UnreadableEntry() {}

    public static List<Fact> factsOf(ExerciseId exercise, long seq, byte[] json) {
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

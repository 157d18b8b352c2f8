package org.livex.journal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.json.FactCodec;
import org.livex.json.MalformedJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells which entry it is that cannot be read: a state without it would be wrong, so nothing is skipped. Half a character is
 * no such hindrance.
 */
public final class UnreadableEntry {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableEntry.class);

    /** Many read an entry; who reads the log is told once. */
    private static final Set<String> MENDED = ConcurrentHashMap.newKeySet();

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
            if (e.isHalfACharacter()) {
                return mended(exercise, seq, json);
            }
            throw unreadable(exercise, seq, e);
        }
    }

    /** The fact is whole but for that: it is said, and costs nobody their start. */
    private static List<Fact> mended(ExerciseId exercise, long seq, byte[] json) {
        try {
            List<Fact> facts = FactCodec.readMending(json);
            if (MENDED.add(exercise + "/" + seq)) {
                LOG.warn("entry {} of exercise {} holds half a character: it is shown as \uFFFD", seq, exercise);
            }
            return facts;
        } catch (MalformedJson e) {
            throw unreadable(exercise, seq, e);
        }
    }

    private static JournalUnavailable unreadable(ExerciseId exercise, long seq, MalformedJson e) {
        return e.isMaybeNewer()
                ? new JournalUnavailable(
                        "entry " + seq + " of exercise " + exercise + " cannot be read, " + e.getMessage()
                                + ": was it written by a newer Livex?",
                        e)
                : damaged(exercise, seq, " (" + e.getMessage() + ")", e);
    }

    private static JournalUnavailable damaged(ExerciseId exercise, long seq, String how, RuntimeException cause) {
        return new JournalUnavailable(
                "entry " + seq + " of exercise " + exercise + " is damaged" + how
                        + ": put a copy back, ops/restore makes a data folder of a backup",
                cause);
    }
}

package org.livex.journal;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.chain.ChainReport;

/**
 * The append-only truth of all exercises on this server. An append that succeeded survives kill -9 and power loss. Fails
 * its futures with {@link JournalUnavailable} when the store cannot be read or written; the caller may try again.
 */
public interface Journal {
    /**
     * Whether no other server can have written since this one read. While that is not sure, nothing may be answered, not
     * even a refusal: it would rest on what may be outdated.
     */
    default boolean isOurs() {
        return true;
    }

    /**
     * Appends entries of one exercise whose seqs follow each other, in order. On a conflict the entries before it may be
     * durable already ({@link AppendResult.Conflict#durable()}) and none after it is.
     */
    Future<AppendResult> append(ExerciseId exercise, List<Entry> entries);

    /** At most {@code limit} entries with seq greater than {@code seq}, in order. */
    Future<List<Entry>> readAfter(ExerciseId exercise, long seq, int limit);

    /** The seq at which each of these commands was accepted; those never seen are absent. */
    Future<Map<CommandId, Long>> seqsOf(ExerciseId exercise, Collection<CommandId> commands);

    /**
     * Puts other facts in the place of those of an entry that is there. For erasing what an older build wrote in the clear, and
     * for nothing else: what happened stays as it was told. The entry keeps its hash, and says that it was written over.
     */
    Future<Void> rewrite(Entry entry);

    /**
     * Puts entries without facts where numbers are missing between others or before them, since nobody reads past a hole. They
     * have no hash and say that they stand for what was lost, so every look at the chain finds them. What is there stays.
     */
    Future<Void> fill(ExerciseId exercise, List<Entry> missing);

    /**
     * Reads every entry and says of each exercise what is not as it was written, also of one of which nothing is left. Before
     * anything is appended.
     */
    Future<List<ChainReport>> check();

    /**
     * Up to which entry nothing is lost by a fault at the end of the store; whoever sent what is behind it does well to keep it
     * until then.
     */
    default long settled(ExerciseId exercise) {
        return Long.MAX_VALUE;
    }

    /** Every exercise that has an entry. */
    Future<List<ExerciseId>> exercises();

    Future<Void> close();
}

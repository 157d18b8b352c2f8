package org.livex.journal.mongo;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.AppendResult;
import org.livex.journal.Entry;
import org.livex.journal.Journal;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.chain.ChainReport;

/**
 * A journal that only the holder of the lease appends to. An append that comes back when the lease is in doubt fails: it
 * may have happened, and its sender asks again. Not thread-safe: call it on the server's event loop only.
 */
public final class LeasedJournal implements Journal {
    private final Journal journal;
    private final MongoLease lease;
    private final Set<Future<AppendResult>> onTheirWay = new HashSet<>();
    private boolean closing;

    public LeasedJournal(Journal journal, MongoLease lease) {
        this.journal = journal;
        this.lease = lease;
    }

    @Override
    public boolean isOurs() {
        return !closing && lease.isHeld();
    }

    @Override
    public Future<AppendResult> append(ExerciseId exercise, List<Entry> entries) {
        if (!isOurs()) {
            return Future.failedFuture(JournalUnavailable.notOurs());
        }
        Future<AppendResult> append = journal.append(exercise, entries);
        onTheirWay.add(append);
        return append.compose(result -> lease.isHeld()
                        ? Future.succeededFuture(result)
                        : Future.failedFuture(JournalUnavailable.notOurs()))
                .onComplete(_ -> onTheirWay.remove(append));
    }

    @Override
    public Future<List<Entry>> readAfter(ExerciseId exercise, long seq, int limit) {
        return journal.readAfter(exercise, seq, limit);
    }

    @Override
    public Future<Map<CommandId, Long>> seqsOf(ExerciseId exercise, Collection<CommandId> commands) {
        return journal.seqsOf(exercise, commands);
    }

    @Override
    public Future<Void> rewrite(Entry entry) {
        return isOurs() ? journal.rewrite(entry) : Future.failedFuture(JournalUnavailable.notOurs());
    }

    @Override
    public Future<Void> fill(ExerciseId exercise, List<Entry> missing) {
        return isOurs() ? journal.fill(exercise, missing) : Future.failedFuture(JournalUnavailable.notOurs());
    }

    @Override
    public Future<List<ChainReport>> check() {
        return journal.check();
    }

    @Override
    public Future<List<ExerciseId>> exercises() {
        return journal.exercises();
    }

    /** The lease goes back only when no append is on its way any more. */
    @Override
    public Future<Void> close() {
        closing = true;
        return Future.join(new ArrayList<>(onTheirWay))
                .transform(_ -> lease.giveBack())
                .eventually(journal::close);
    }
}

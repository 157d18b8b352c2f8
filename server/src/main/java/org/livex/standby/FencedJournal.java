package org.livex.standby;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.AppendResult;
import org.livex.journal.Entry;
import org.livex.journal.Journal;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.chain.ChainReport;

/** A journal that takes nothing any more once another server has taken over; an append that was on its way then fails. */
public final class FencedJournal implements Journal {
    private final Journal journal;
    private final Fence fence;

    public FencedJournal(Journal journal, Fence fence) {
        this.journal = journal;
        this.fence = fence;
    }

    @Override
    public boolean isOurs() {
        return !fence.isDown() && journal.isOurs();
    }

    @Override
    public Future<AppendResult> append(ExerciseId exercise, List<Entry> entries) {
        return whileOurs(() -> journal.append(exercise, entries))
                .compose(result ->
                        isOurs() ? Future.succeededFuture(result) : Future.failedFuture(JournalUnavailable.notOurs()));
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
        return whileOurs(() -> journal.rewrite(entry));
    }

    @Override
    public Future<Void> fill(ExerciseId exercise, List<Entry> missing) {
        return whileOurs(() -> journal.fill(exercise, missing));
    }

    @Override
    public Future<List<ChainReport>> check() {
        return journal.check();
    }

    @Override
    public long settled(ExerciseId exercise) {
        return journal.settled(exercise);
    }

    @Override
    public Future<List<ExerciseId>> exercises() {
        return journal.exercises();
    }

    @Override
    public Future<Void> close() {
        return journal.close();
    }

    private <T> Future<T> whileOurs(Supplier<Future<T>> work) {
        return isOurs() ? work.get() : Future.failedFuture(JournalUnavailable.notOurs());
    }
}

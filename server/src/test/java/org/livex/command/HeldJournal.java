package org.livex.command;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.AppendResult;
import org.livex.journal.Entry;
import org.livex.journal.Journal;
import org.livex.journal.MemoryJournal;
import org.livex.journal.chain.ChainReport;

/** A journal that is asked for pages at once and answers each when it is told to. */
final class HeldJournal implements Journal {
    private final MemoryJournal memory = new MemoryJournal(new MemoryJournal.Disk());
    private final List<Long> asked = new ArrayList<>();
    private final List<Promise<Void>> answers = new ArrayList<>();

    /** After which entries it was asked for a page, in this order. */
    List<Long> asked() {
        return List.copyOf(asked);
    }

    /** The page that was asked for as this one, counted from 0. */
    void answer(int number) {
        answers.get(number).complete();
    }

    @Override
    public Future<List<Entry>> readAfter(ExerciseId exercise, long seq, int limit) {
        Promise<Void> answer = Promise.promise();
        asked.add(seq);
        answers.add(answer);
        return answer.future().compose(_ -> memory.readAfter(exercise, seq, limit));
    }

    @Override
    public Future<AppendResult> append(ExerciseId exercise, List<Entry> entries) {
        return memory.append(exercise, entries);
    }

    @Override
    public Future<Map<CommandId, Long>> seqsOf(ExerciseId exercise, Collection<CommandId> commands) {
        return memory.seqsOf(exercise, commands);
    }

    @Override
    public Future<Void> rewrite(Entry entry) {
        return memory.rewrite(entry);
    }

    @Override
    public Future<Void> fill(ExerciseId exercise, List<Entry> missing) {
        return memory.fill(exercise, missing);
    }

    @Override
    public Future<List<ChainReport>> check() {
        return memory.check();
    }

    @Override
    public Future<List<ExerciseId>> exercises() {
        return memory.exercises();
    }

    @Override
    public Future<Void> close() {
        return memory.close();
    }
}

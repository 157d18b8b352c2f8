package org.livex.journal;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.chain.ChainHead;
import org.livex.journal.chain.ChainReport;
import org.livex.json.FactCodec;

/**
 * A journal whose disk is a map, for stories that go through thousands of restarts. Answers at once; what it keeps has been
 * written and read as JSON, as on a real disk; on demand its next append fails as a real one can.
 */
public final class MemoryJournal implements Journal {
    /** What the next append comes to. */
    public enum Trouble {
        NONE,
        /** It fails, and nothing was written. */
        LOST,
        /** It fails, and all was written. */
        UNANSWERED
    }

    /** Outlives the journal that is opened on it. */
    public static final class Disk {
        private final Map<ExerciseId, List<Stored>> entries = new HashMap<>();
    }

    private record Stored(Entry entry, String facts) {
        private Entry read() {
            return new Entry(
                    entry.exercise(),
                    entry.seq(),
                    entry.command(),
                    entry.at(),
                    entry.by(),
                    FactCodec.read(facts.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private final Disk disk;
    private Trouble next = Trouble.NONE;
    private boolean closed;
    private boolean ours = true;

    public MemoryJournal(Disk disk) {
        this.disk = disk;
    }

    public void next(Trouble trouble) {
        next = trouble;
    }

    /** Another server may write it now. */
    public void ours(boolean stillOurs) {
        ours = stillOurs;
    }

    @Override
    public boolean isOurs() {
        return ours;
    }

    public Trouble next() {
        return next;
    }

    @Override
    public Future<AppendResult> append(ExerciseId exercise, List<Entry> entries) {
        if (closed) {
            return refused();
        }
        Batch batch = new Batch(exercise, entries);
        Trouble trouble = next;
        next = Trouble.NONE;
        if (trouble == Trouble.LOST) {
            return failed("is full");
        }
        AppendResult result = write(batch);
        return trouble == Trouble.UNANSWERED ? failed("does not answer") : Future.succeededFuture(result);
    }

    private AppendResult write(Batch batch) {
        List<Stored> stored = disk.entries.getOrDefault(batch.exercise(), List.of());
        if (batch.firstSeq() > stored.size() + 1L) {
            throw batch.wouldLeaveAGap();
        }
        int durable = 0;
        for (Entry entry : batch.entries()) {
            if (stored.stream().anyMatch(old -> old.entry().command().equals(entry.command()))) {
                return new AppendResult.Conflict(durable, AppendResult.Kind.COMMAND_KNOWN);
            }
            if (entry.seq() <= stored.size()) {
                return new AppendResult.Conflict(durable, AppendResult.Kind.SEQ_TAKEN);
            }
            stored = disk.entries.computeIfAbsent(batch.exercise(), _ -> new ArrayList<>());
            stored.add(new Stored(entry, new String(FactCodec.write(entry.facts()), StandardCharsets.UTF_8)));
            durable++;
        }
        return new AppendResult.Durable();
    }

    @Override
    public Future<List<Entry>> readAfter(ExerciseId exercise, long seq, int limit) {
        return closed
                ? refused()
                : Future.succeededFuture(disk.entries.getOrDefault(exercise, List.of()).stream()
                        .skip(seq)
                        .limit(limit)
                        .map(Stored::read)
                        .toList());
    }

    @Override
    public Future<Map<CommandId, Long>> seqsOf(ExerciseId exercise, Collection<CommandId> commands) {
        Map<CommandId, Long> seqs = new HashMap<>();
        for (Stored stored : disk.entries.getOrDefault(exercise, List.of())) {
            if (commands.contains(stored.entry().command())) {
                seqs.put(stored.entry().command(), stored.entry().seq());
            }
        }
        return closed ? refused() : Future.succeededFuture(seqs);
    }

    @Override
    public Future<Void> rewrite(Entry entry) {
        if (closed) {
            return refused();
        }
        String facts = new String(FactCodec.write(entry.facts()), StandardCharsets.UTF_8);
        disk.entries
                .getOrDefault(entry.exercise(), List.of())
                .replaceAll(old -> old.entry().seq() == entry.seq() ? new Stored(entry, facts) : old);
        return Future.succeededFuture();
    }

    /** Nothing is ever missing in it. */
    @Override
    public Future<Void> fill(ExerciseId exercise, List<Entry> missing) {
        return closed ? refused() : Future.succeededFuture();
    }

    /** Nothing happens to it. */
    @Override
    public Future<List<ChainReport>> check() {
        return Future.succeededFuture(disk.entries.entrySet().stream()
                .map(one -> {
                    Entry last = one.getValue().getLast().entry();
                    return new ChainReport(one.getKey(), new ChainHead(last.seq(), null, last.at()), 0, 0, List.of());
                })
                .toList());
    }

    @Override
    public Future<List<ExerciseId>> exercises() {
        return closed ? refused() : Future.succeededFuture(List.copyOf(disk.entries.keySet()));
    }

    @Override
    public Future<Void> close() {
        closed = true;
        return Future.succeededFuture();
    }

    private static <T> Future<T> refused() {
        return failed("is closed");
    }

    private static <T> Future<T> failed(String how) {
        return Future.failedFuture(new JournalUnavailable("the journal " + how));
    }
}

package org.livex.journal.sqlite;

import io.vertx.core.Future;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.CommandId;
import org.livex.exercise.words.ExerciseId;
import org.livex.exercise.words.PersonId;
import org.livex.journal.AppendResult;
import org.livex.journal.AppendResult.Conflict;
import org.livex.journal.AppendResult.Durable;
import org.livex.journal.AppendResult.Kind;
import org.livex.journal.Batch;
import org.livex.journal.Entry;
import org.livex.journal.Journal;
import org.livex.journal.UnreadableEntry;
import org.livex.json.FactCodec;

/** The journal of a server that stands alone. Appends of all exercises that wait at the same time share one sync. */
public final class SqliteJournal implements Journal {
    private static final String SCHEMA = """
            create table if not exists entries (
                exercise text not null,
                seq integer not null check (seq > 0),
                command text not null,
                at integer not null, -- milliseconds since 1970
                person text, -- null: the server itself
                facts blob not null, -- JSON
                primary key (exercise, seq),
                unique (exercise, command)
            ) without rowid""";

    private static final String APPEND = """
            insert into entries (exercise, seq, command, at, person, facts)
            select ?1, ?2, ?3, ?4, ?5, ?6
            where ?2 = 1 or exists (select 1 from entries where exercise = ?1 and seq = ?2 - 1)
            on conflict do nothing""";

    private static final String READ_AFTER = """
            select seq, command, at, person, facts from entries
            where exercise = ? and seq > ? order by seq limit ?""";

    private static final String REWRITE = "update entries set facts = ? where exercise = ? and seq = ?";
    private static final String SEQ_OF_COMMAND = "select seq from entries where exercise = ? and command = ?";
    private static final String SEQ = "select seq from entries where exercise = ? and seq = ?";

    /** Leaps from one exercise to the next through the primary key; {@code distinct} would walk every entry. */
    private static final String EXERCISES = """
            with recursive found(exercise) as (
                select min(exercise) from entries
                union all
                select (select min(exercise) from entries where exercise > found.exercise)
                from found where found.exercise is not null)
            select exercise from found where exercise is not null""";

    private final SqliteFile file;

    private SqliteJournal(SqliteFile file) {
        this.file = file;
    }

    /** The journal closes the file when it is closed itself. */
    public static Future<SqliteJournal> open(SqliteFile file) {
        return file.write(sql -> {
            sql.execute(SCHEMA);
            return new SqliteJournal(file);
        });
    }

    @Override
    public Future<AppendResult> append(ExerciseId exercise, List<Entry> entries) {
        Batch batch = new Batch(exercise, entries);
        // Encoded by the caller: the only writer thread has better things to do.
        List<byte[]> facts =
                entries.stream().map(entry -> FactCodec.write(entry.facts())).toList();
        return file.write(sql -> append(sql, batch, facts));
    }

    private static AppendResult append(SqlSession sql, Batch batch, List<byte[]> facts) throws SQLException {
        int durable = 0;
        for (Entry entry : batch.entries()) {
            PersonId by = entry.by();
            int added = sql.update(
                    APPEND,
                    entry.exercise().value(),
                    entry.seq(),
                    entry.command().value(),
                    entry.at().toEpochMilli(),
                    by == null ? null : by.value(),
                    facts.get(durable));
            if (added == 0) {
                return new Conflict(durable, reason(sql, entry, batch));
            }
            durable++;
        }
        return new Durable();
    }

    private static Kind reason(SqlSession sql, Entry entry, Batch batch) throws SQLException {
        String exercise = entry.exercise().value();
        if (seq(sql, SEQ_OF_COMMAND, exercise, entry.command().value()) != null) {
            return Kind.COMMAND_KNOWN;
        }
        if (seq(sql, SEQ, exercise, entry.seq()) != null) {
            return Kind.SEQ_TAKEN;
        }
        throw batch.wouldLeaveAGap();
    }

    @Override
    public Future<List<Entry>> readAfter(ExerciseId exercise, long seq, int limit) {
        Batch.checkLimit(limit);
        return file.read(sql -> sql.query(
                READ_AFTER,
                columns -> {
                    String by = columns.getString(4);
                    return new Entry(
                            exercise,
                            columns.getLong(1),
                            new CommandId(columns.getString(2)),
                            Instant.ofEpochMilli(columns.getLong(3)),
                            by == null ? null : new PersonId(by),
                            UnreadableEntry.factsOf(exercise, columns.getLong(1), columns.getBytes(5)));
                },
                exercise.value(),
                seq,
                limit));
    }

    @Override
    public Future<Map<CommandId, Long>> seqsOf(ExerciseId exercise, Collection<CommandId> commands) {
        List<CommandId> asked = new ArrayList<>(commands);
        return file.read(sql -> {
            Map<CommandId, Long> seqs = new HashMap<>();
            for (CommandId command : asked) {
                Long seq = seq(sql, SEQ_OF_COMMAND, exercise.value(), command.value());
                if (seq != null) {
                    seqs.put(command, seq);
                }
            }
            return seqs;
        });
    }

    @Override
    public Future<Void> rewrite(Entry entry) {
        byte[] facts = FactCodec.write(entry.facts());
        return file.write(sql -> sql.update(REWRITE, facts, entry.exercise().value(), entry.seq()))
                .mapEmpty();
    }

    @Override
    public Future<List<ExerciseId>> exercises() {
        return file.read(sql -> sql.query(EXERCISES, columns -> new ExerciseId(columns.getString(1))));
    }

    @Override
    public Future<Void> close() {
        return file.close();
    }

    private static @Nullable Long seq(SqlSession sql, String query, Object... parameters) throws SQLException {
        List<Long> found = sql.query(query, columns -> columns.getLong(1), parameters);
        return found.isEmpty() ? null : found.getFirst();
    }
}

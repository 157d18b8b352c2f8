package org.livex.journal.sqlite;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.AppendResult;
import org.livex.journal.AppendResult.Conflict;
import org.livex.journal.AppendResult.Durable;
import org.livex.journal.AppendResult.Kind;
import org.livex.journal.Batch;
import org.livex.journal.Entry;
import org.livex.journal.Journal;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.UnreadableEntry;
import org.livex.journal.chain.ChainHead;
import org.livex.journal.chain.ChainReport;
import org.livex.journal.chain.EntryHash;
import org.livex.journal.chain.Told;
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
                hash text, -- over this and the hash before it; null: an older build wrote it
                rewritten integer, -- 1: somebody was erased from its facts
                primary key (exercise, seq),
                unique (exercise, command)
            ) without rowid""";

    /** Whoever copies the journal looks for them often, and there are next to none. */
    private static final String REWRITTEN =
            "create index if not exists entries_rewritten on entries (exercise, seq) where rewritten = 1";

    /** What databases of older builds lack. */
    private static final List<String> LATER_COLUMNS = List.of("hash text", "rewritten integer");

    private static final String APPEND = """
            insert into entries (exercise, seq, command, at, person, facts, hash)
            select ?1, ?2, ?3, ?4, ?5, ?6, ?7
            where ?2 = 1 or exists (select 1 from entries where exercise = ?1 and seq = ?2 - 1)
            on conflict do nothing""";

    private static final String READ_AFTER = """
            select seq, command, at, person, facts from entries
            where exercise = ? and seq > ? order by seq limit ?""";

    private static final String HEAD = "select seq, hash, at from entries where exercise = ? and seq = ?";
    private static final String REWRITE = "update entries set facts = ?, rewritten = 1 where exercise = ? and seq = ?";
    private static final String FILL = """
            insert into entries (exercise, seq, command, at, facts, rewritten)
            values (?, ?, ?, ?, ?, 1) on conflict do nothing""";

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
    private final Told told;
    private volatile Map<ExerciseId, ChainHead> settled = Map.of();

    private SqliteJournal(SqliteFile file, Told told) {
        this.file = file;
        this.told = told;
    }

    /** What one append came to, and which entry is the last of it; null: none is in. */
    private record Appended(AppendResult result, @Nullable ChainHead last) {}

    /** The journal closes the file when it is closed itself. */
    public static Future<SqliteJournal> open(SqliteFile file) {
        return file.write(sql -> {
            sql.execute(SCHEMA);
            addLaterColumns(sql);
            sql.execute(REWRITTEN);
            SqliteJournal journal = new SqliteJournal(file, Told.open(toldBeside(file.path())));
            file.whenLogIsEmpty(journal::noteSettled);
            return journal;
        });
    }

    private void noteSettled() {
        settled = told.heads();
    }

    /** What lies in the log alone is gone with the first byte of it that is damaged. */
    @Override
    public long settled(ExerciseId exercise) {
        ChainHead head = settled.get(exercise);
        return head == null ? 0 : head.seq();
    }

    static Path toldBeside(Path database) {
        return database.resolveSibling(database.getFileName() + "-told");
    }

    static void addLaterColumns(SqlSession sql) throws SQLException {
        List<String> there = sql.query("select name from pragma_table_info('entries')", row -> row.getString(1));
        for (String column : LATER_COLUMNS) {
            if (!there.contains(column.substring(0, column.indexOf(' ')))) {
                sql.execute("alter table entries add column " + column);
            }
        }
    }

    @Override
    public Future<AppendResult> append(ExerciseId exercise, List<Entry> entries) {
        Batch batch = new Batch(exercise, entries);
        // Encoded by the caller: the only writer thread has better things to do.
        List<byte[]> facts =
                entries.stream().map(entry -> FactCodec.write(entry.facts())).toList();
        return file.write(sql -> append(sql, batch, facts), appended -> {
                    if (appended.last() != null) {
                        told.note(exercise, appended.last());
                    }
                })
                .map(Appended::result);
    }

    private static Appended append(SqlSession sql, Batch batch, List<byte[]> facts) throws SQLException {
        int durable = 0;
        String before = head(sql, batch.exercise(), batch.firstSeq() - 1).hash();
        ChainHead last = null;
        for (Entry entry : batch.entries()) {
            PersonId by = entry.by();
            String hash = EntryHash.of(before, entry, facts.get(durable));
            int added = sql.update(
                    APPEND,
                    entry.exercise().value(),
                    entry.seq(),
                    entry.command().value(),
                    entry.at().toEpochMilli(),
                    by == null ? null : by.value(),
                    facts.get(durable),
                    hash);
            if (added == 0) {
                return new Appended(new Conflict(durable, reason(sql, entry, batch)), last);
            }
            last = new ChainHead(entry.seq(), hash, entry.at());
            before = hash;
            durable++;
        }
        return new Appended(new Durable(), last);
    }

    private static ChainHead head(SqlSession sql, ExerciseId exercise, long seq) throws SQLException {
        List<ChainHead> found = sql.query(
                HEAD,
                row -> new ChainHead(row.getLong(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))),
                exercise.value(),
                seq);
        return found.isEmpty() ? ChainHead.NONE : found.getFirst();
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
        return file.read(
                sql -> sql.query(READ_AFTER, columns -> entry(exercise, columns), exercise.value(), seq, limit));
    }

    private static Entry entry(ExerciseId exercise, ResultSet columns) throws SQLException {
        long seq = columns.getLong(1);
        // Not null but in a damaged file, where its id is no id.
        String command = Objects.requireNonNullElse(SqlSession.text(columns, 2), "");
        Instant at = Instant.ofEpochMilli(columns.getLong(3));
        String by = SqlSession.text(columns, 4);
        byte[] facts = columns.getBytes(5);
        return UnreadableEntry.read(
                exercise,
                seq,
                () -> new Entry(
                        exercise,
                        seq,
                        new CommandId(command),
                        at,
                        by == null ? null : new PersonId(by),
                        UnreadableEntry.factsOf(exercise, seq, facts)));
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
    public Future<Void> fill(ExerciseId exercise, List<Entry> missing) {
        return file.write(sql -> {
                    for (Entry entry : missing) {
                        sql.update(
                                FILL,
                                exercise.value(),
                                entry.seq(),
                                entry.command().value(),
                                entry.at().toEpochMilli(),
                                FactCodec.write(entry.facts()));
                    }
                    return missing;
                })
                .mapEmpty();
    }

    @Override
    public Future<List<ChainReport>> check() {
        return file.read(sql -> SqliteChain.check(sql, ids(sql), told.heads()))
                .compose(reports -> file.write(_ -> {
                    Set<ExerciseId> withoutEnd = told.withoutEnd(reports);
                    List<ChainReport> all = reports.stream()
                            .map(report -> withoutEnd.contains(report.exercise()) ? report.withoutEnd() : report)
                            .toList();
                    all.forEach(this::noteAll);
                    return all;
                }));
    }

    /** What the database was without until now, such as one that was restored or that an older build wrote. */
    private void noteAll(ChainReport report) {
        if (report.head().seq() == 0) {
            told.forget(report.exercise());
        } else if (report.isWhole()) {
            told.note(report.exercise(), report.head());
        }
    }

    @Override
    public Future<List<ExerciseId>> exercises() {
        return file.read(SqliteJournal::ids);
    }

    static List<ExerciseId> ids(SqlSession sql) throws SQLException {
        List<ExerciseId> ids = new ArrayList<>();
        for (String id : sql.query(EXERCISES, columns -> columns.getString(1))) {
            if (!Id.isWellFormed(id)) {
                throw new JournalUnavailable(
                        "the journal names an exercise as nobody could have called it, it is damaged:"
                                + " restore it from a copy");
            }
            ids.add(new ExerciseId(id));
        }
        return ids;
    }

    @Override
    public Future<Void> close() {
        return file.write(_ -> {
                    told.close();
                    return told;
                })
                .transform(_ -> file.close());
    }

    private static @Nullable Long seq(SqlSession sql, String query, Object... parameters) throws SQLException {
        List<Long> found = sql.query(query, columns -> columns.getLong(1), parameters);
        return found.isEmpty() ? null : found.getFirst();
    }
}

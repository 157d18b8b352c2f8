package org.livex.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.chain.EntryHash;
import org.livex.journal.chain.StoredEntry;

/**
 * A database that is being filled with the rows of another server's, and that no server may open meanwhile. What a call wrote is
 * durable when it returns. One thread at a time; all of it blocks.
 */
public final class MirrorTarget extends MirrorReading implements AutoCloseable {
    private static final String APPEND = """
            insert into entries (exercise, seq, command, at, person, facts, hash, rewritten) select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
            where ?2 = 1 or exists (select 1 from entries where exercise = ?1 and seq = ?2 - 1)""";

    private static final String REWRITE =
            "update entries set facts = ?6, rewritten = ?8 where exercise = ?1 and seq = ?2 and command = ?3";

    private final Path file;
    private final FileChannel lock;

    private MirrorTarget(Path file, FileChannel lock) {
        super(file, SqliteOpening.writer(file));
        this.file = file;
        this.lock = lock;
    }

    /** Fails where a server, or another copying, has it open. */
    public static MirrorTarget open(Path file) {
        FileChannel lock = SqliteOpening.lock(file);
        try {
            return new MirrorTarget(file, lock);
        } catch (RuntimeException e) {
            release(lock, file);
            throw e;
        }
    }

    /** Makes the tables that are not there yet. */
    public void create(List<MirrorTable> tables) {
        List<String> there = tables().stream().map(MirrorTable::name).toList();
        for (MirrorTable table : tables) {
            if (!there.contains(table.name())) {
                run(sql -> {
                    sql.execute(table.sql());
                    return table;
                });
            }
        }
    }

    /** Adds entries behind what is there; says which is the first that its hash does not prove. */
    public Optional<Long> append(List<MirrorRow> entries) {
        return commit(sql -> {
            Long doubtful = null;
            for (MirrorRow row : entries) {
                StoredEntry entry = stored(row);
                if (doubtful == null && !isAsWritten(entry)) {
                    doubtful = entry.seq();
                }
                if (sql.update(APPEND, row.parameters()) != 1) {
                    throw new JournalUnavailable(
                            "entry " + entry.seq() + " of " + entry.exercise() + " would leave a gap");
                }
            }
            return Optional.ofNullable(doubtful);
        });
    }

    private boolean isAsWritten(StoredEntry entry) throws SQLException {
        String before = entry.seq() == 1 ? "" : hashOf(entry.exercise().value(), entry.seq() - 1);
        String hash = entry.hash();
        boolean followsOneWithout = entry.seq() > 1 && "".equals(before);
        return hash == null
                || entry.rewritten()
                || followsOneWithout
                || hash.equals(EntryHash.of("".equals(before) ? null : before, entry));
    }

    /** Puts what was written over elsewhere in the place of what was there. */
    public void rewrite(List<MirrorRow> entries) {
        commit(sql -> {
            for (MirrorRow row : entries) {
                sql.update(REWRITE, row.parameters());
            }
            return entries;
        });
    }

    /** Puts these rows in the place of all that a small table had. */
    public void replace(MirrorTable table, List<MirrorRow> rows) {
        commit(sql -> {
            sql.update("delete from " + table.name());
            insert(sql, table.name(), rows);
            return rows;
        });
    }

    /** Adds positions; those that are there stay. */
    public void addFixes(List<MirrorRow> rows) {
        commit(sql -> {
            insert(sql, FIXES, rows);
            return rows;
        });
    }

    /** Forgets all positions: some were erased at the first server, and they are copied again. */
    public void clearFixes() {
        commit(sql -> sql.update("delete from " + FIXES));
    }

    /** When the latest position came, in milliseconds since 1970; 0: there is none. */
    public long latestFix() {
        return run(sql -> sql.query("select coalesce(max(at), 0) from fixes", row -> row.getLong(1)))
                .getFirst();
    }

    private static void insert(SqlSession sql, String table, List<MirrorRow> rows) throws SQLException {
        for (MirrorRow row : rows) {
            String marks = String.join(", ", Collections.nCopies(row.values().size(), "?"));
            sql.update("insert or ignore into " + table + " values (" + marks + ")", row.parameters());
        }
    }

    private <T> T commit(SqlWork<T> work) {
        return run(sql -> {
            sql.execute("begin immediate");
            try {
                T result = work.run(sql);
                sql.execute("commit");
                return result;
            } catch (SQLException | RuntimeException e) {
                undo(sql, e);
                throw e;
            }
        });
    }

    /** After a full disk or an I/O error SQLite has rolled back already; then there is nothing to undo. */
    private static void undo(SqlSession sql, Exception cause) {
        try {
            sql.execute("rollback");
        } catch (SQLException nothing) {
            cause.addSuppressed(nothing);
        }
    }

    private static StoredEntry stored(MirrorRow row) {
        List<@Nullable Object> values = row.values();
        try {
            return new StoredEntry(
                    new ExerciseId((String) Objects.requireNonNull(values.get(0))),
                    (Long) Objects.requireNonNull(values.get(1)),
                    (String) values.get(2),
                    (Long) Objects.requireNonNull(values.get(3)),
                    (String) values.get(4),
                    new String((byte[]) Objects.requireNonNull(values.get(5)), UTF_8),
                    (String) values.get(6),
                    Long.valueOf(1).equals(values.get(7)));
        } catch (ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
            throw new JournalUnavailable(
                    "the first server has an entry that is damaged: ops/verify-journal tells which", e);
        }
    }

    @Override
    public void close() {
        try {
            closeSession();
        } finally {
            release(lock, file);
        }
    }

    private static void release(FileChannel lock, Path file) {
        try {
            lock.close();
        } catch (IOException e) {
            throw SqliteProblem.of(file, e);
        }
    }
}

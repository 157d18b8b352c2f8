package org.livex.journal.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.journal.JournalUnavailable;

/** What both ends of a copy read of their database. One thread at a time; all of it blocks. */
public abstract sealed class MirrorReading permits MirrorSource, MirrorTarget {
    /** Entries and positions grow without end: what is new of them is asked for. All else is compared as a whole. */
    private static final String TABLES = """
            select name, sql from sqlite_schema
            where type = 'table' and name not like 'sqlite_%' order by name""";

    private static final String HEADS = """
            with recursive found(exercise) as (
                select min(exercise) from entries
                union all
                select (select min(exercise) from entries where exercise > found.exercise)
                from found where found.exercise is not null)
            select entries.exercise, seq, hash, at from found join entries
                on entries.exercise = found.exercise
                and seq = (select max(seq) from entries where entries.exercise = found.exercise)
            where found.exercise is not null order by 1""";

    static final String ENTRIES = "entries";
    static final String FIXES = "fixes";

    /** In this order a row of an entry has its values. */
    static final String ENTRY = "exercise, seq, command, at, person, facts, hash, rewritten";

    private static final String REWRITTEN =
            "select " + ENTRY + " from entries where rewritten = 1 order by exercise, seq";

    private final Path file;
    private final SqlSession sql;

    MirrorReading(Path file, SqlSession sql) {
        this.file = file;
        this.sql = sql;
    }

    /** The last entry of each exercise. */
    public List<MirrorHead> heads() {
        return run(sql -> sql.query(
                HEADS, row -> new MirrorHead(row.getString(1), row.getLong(2), row.getString(3), row.getLong(4))));
    }

    /** All tables, with the two that grow. */
    public List<MirrorTable> tables() {
        return run(sql -> sql.query(TABLES, row -> new MirrorTable(row.getString(1), row.getString(2))));
    }

    /** Whether a table is compared as a whole. */
    public static boolean isSmall(MirrorTable table) {
        return !table.name().equals(ENTRIES) && !table.name().equals(FIXES);
    }

    /** All rows of a small table. */
    public List<MirrorRow> rows(MirrorTable table) {
        return run(sql -> sql.query(table.inOrder(), MirrorRow::of));
    }

    /** Entries that were written over when somebody was erased. */
    public List<MirrorRow> rewritten() {
        return run(sql -> sql.query(REWRITTEN, MirrorRow::of));
    }

    /** How many positions came before a moment, in milliseconds since 1970. */
    public long fixesBefore(long at) {
        return run(sql -> sql.query("select count(*) from fixes where at < ?", row -> row.getLong(1), at))
                .getFirst();
    }

    /** The hash of one entry: empty where it has none; null where the entry is not there. */
    @Nullable String hashOf(String exercise, long seq) throws SQLException {
        List<String> found = sql.query(
                "select coalesce(hash, '') from entries where exercise = ? and seq = ?",
                row -> row.getString(1),
                exercise,
                seq);
        return found.isEmpty() ? null : found.getFirst();
    }

    final <T> T run(SqlWork<T> work) {
        try {
            return work.run(sql);
        } catch (SQLException e) {
            throw SqliteProblem.of(file, e);
        } catch (IllegalArgumentException e) {
            throw new JournalUnavailable(file + " has a table that no Livex made", e);
        }
    }

    final void closeSession() {
        try {
            sql.close();
        } catch (SQLException e) {
            throw SqliteProblem.of(file, e);
        }
    }

    /** As many from the beginning as have room, and at least one. */
    public static List<MirrorRow> upTo(int bytes, List<MirrorRow> rows) {
        List<MirrorRow> page = new ArrayList<>();
        long taken = 0;
        for (MirrorRow row : rows) {
            taken += row.size();
            if (taken > bytes && !page.isEmpty()) {
                break;
            }
            page.add(row);
        }
        return page;
    }
}

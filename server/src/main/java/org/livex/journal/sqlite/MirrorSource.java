package org.livex.journal.sqlite;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The database of a server as a second one copies it row by row, read beside the server that writes. One thread at a time; all of
 * it blocks.
 */
public final class MirrorSource extends MirrorReading implements AutoCloseable {
    private static final int MOST_ROWS = 1_000;
    private static final String AFTER =
            "select " + ENTRY + " from entries where exercise = ? and seq > ? order by seq limit ?";
    private static final String FIXES_FROM = "select * from fixes where at >= ? order by at limit ?";

    private MirrorSource(Path file) {
        super(file, SqliteOpening.reader(file));
    }

    public static MirrorSource open(Path file) {
        return new MirrorSource(file);
    }

    /** Whether an entry is there with this hash; empty: it has none. Before the first entry all journals are alike. */
    public boolean has(String exercise, long seq, String hash) {
        return seq == 0 || run(_ -> Objects.equals(hashOf(exercise, seq), hash));
    }

    /** The next entries, as they are stored. */
    public List<MirrorRow> entriesAfter(String exercise, long seq, int bytes) {
        return upTo(bytes, run(sql -> sql.query(AFTER, MirrorRow::of, exercise, seq, MOST_ROWS)));
    }

    /** Positions from a moment on, in milliseconds since 1970; those of one moment come together. */
    public List<MirrorRow> fixesFrom(long at) {
        return run(sql -> sql.query(FIXES_FROM, MirrorRow::of, at, MOST_ROWS));
    }

    /** A part of a small table, beginning at that row. */
    public List<MirrorRow> part(String table, int from, int bytes) {
        MirrorTable found = find(table);
        List<MirrorRow> rows = found == null ? List.of() : rows(found);
        return upTo(bytes, rows.subList(Math.min(from, rows.size()), rows.size()));
    }

    private @Nullable MirrorTable find(String name) {
        return tables().stream()
                .filter(MirrorReading::isSmall)
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        closeSession();
    }
}

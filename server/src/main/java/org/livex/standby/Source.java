package org.livex.standby;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.livex.journal.sqlite.MirrorDigest;
import org.livex.journal.sqlite.MirrorReading;
import org.livex.journal.sqlite.MirrorRow;
import org.livex.journal.sqlite.MirrorSource;
import org.livex.journal.sqlite.MirrorTable;

/** What a stand-by reads of the first server's data folder. One thread at a time; all of it blocks. */
final class Source implements AutoCloseable {
    private static final int PAGE = 512 * 1024;

    private final MirrorSource database;
    private final CopiedFiles files;
    private final InstantSource clock;
    private long number;

    Source(Path data, InstantSource clock) {
        this.database = MirrorSource.open(data.resolve("livex.db"));
        this.files = new CopiedFiles(data);
        this.clock = clock;
    }

    Standing standing(long latestFix) throws IOException {
        // First of all: what it says is there was there then, or comes later.
        long at = clock.millis();
        var heads = database.heads();
        List<Standing.Compared> tables = new ArrayList<>();
        for (MirrorTable table : database.tables()) {
            String digest = MirrorReading.isSmall(table) ? MirrorDigest.of(database.rows(table)) : "";
            tables.add(new Standing.Compared(table, digest));
        }
        Set<String> names = tables.stream().map(one -> one.table().name()).collect(Collectors.toSet());
        long fixes = names.contains("fixes") ? database.fixesBefore(latestFix) : 0;
        return new Standing(
                ++number,
                at,
                heads,
                tables,
                MirrorDigest.of(database.rewritten()),
                fixes,
                String.valueOf(files.all().hashCode()));
    }

    Rows entries(Question.Entries wanted) {
        boolean same = database.has(wanted.exercise(), wanted.after(), wanted.hash());
        return new Rows(same, same ? database.entriesAfter(wanted.exercise(), wanted.after(), PAGE) : List.of());
    }

    Rows table(Question.Table wanted) {
        return new Rows(true, database.part(wanted.name(), wanted.from(), PAGE));
    }

    Rows rewritten(int from) {
        List<MirrorRow> rows = database.rewritten();
        return new Rows(true, MirrorReading.upTo(PAGE, rows.subList(Math.min(from, rows.size()), rows.size())));
    }

    Rows fixes(long from) {
        return new Rows(true, database.fixesFrom(from));
    }

    byte[] files() throws IOException {
        return CopiedFiles.write(files.all());
    }

    byte[] piece(Question.Piece wanted) throws IOException {
        return files.piece(wanted.path(), wanted.from(), PAGE);
    }

    @Override
    public void close() {
        database.close();
    }
}

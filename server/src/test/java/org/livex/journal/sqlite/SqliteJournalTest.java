package org.livex.journal.sqlite;

import io.vertx.core.Future;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.livex.journal.JournalContract;

class SqliteJournalTest extends JournalContract {
    @TempDir
    Path folder;

    @Override
    protected Future<SqliteJournal> open() {
        return SqliteFile.open(vertx, folder.resolve("livex.db")).compose(SqliteJournal::open);
    }

    @Override
    protected void remove() {}
}

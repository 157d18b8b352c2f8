package org.livex.journal;

import io.vertx.core.Future;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest extends JournalContract {
    @TempDir
    Path folder;

    @Override
    Future<SqliteJournal> open() {
        return SqliteFile.open(vertx, folder.resolve("livex.db")).compose(SqliteJournal::open);
    }

    @Override
    void remove() {}
}

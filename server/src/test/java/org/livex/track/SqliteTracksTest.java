package org.livex.track;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.livex.journal.sqlite.SqliteFile;

class SqliteTracksTest extends TracksContract {
    @TempDir
    private Path folder;

    private @Nullable SqliteFile file;

    @Override
    Future<? extends Tracks> open() {
        file = soon(SqliteFile.open(vertx, folder.resolve("livex.db")));
        return SqliteTracks.open(file);
    }

    @Override
    void remove() {
        soon(Objects.requireNonNull(file).close());
    }
}

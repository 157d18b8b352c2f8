package org.livex.catalogue;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.livex.journal.sqlite.SqliteFile;

class SqliteCatalogueTest extends CatalogueContract {
    @TempDir
    private Path folder;

    private @Nullable SqliteFile file;

    @Override
    Future<? extends Catalogue> open() {
        file = soon(SqliteFile.open(vertx, folder.resolve("livex.db")));
        return SqliteCatalogue.open(file);
    }

    @Override
    void remove() {
        soon(Objects.requireNonNull(file).close());
    }
}

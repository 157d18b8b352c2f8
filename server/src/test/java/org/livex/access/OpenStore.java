package org.livex.access;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.livex.journal.sqlite.SqliteFile;

/** A store on a file of its own. */
record OpenStore(SqliteFile file, AccessStore store) {
    static OpenStore in(Vertx vertx, Path folder) throws Exception {
        SqliteFile file = SqliteFile.open(vertx, folder.resolve("livex.db")).await(20, SECONDS);
        return new OpenStore(file, SqliteAccessStore.open(file).await(20, SECONDS));
    }

    void close() throws Exception {
        file.close().await(20, SECONDS);
    }
}

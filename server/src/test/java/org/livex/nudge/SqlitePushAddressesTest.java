package org.livex.nudge;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.livex.journal.sqlite.SqliteFile;

class SqlitePushAddressesTest extends PushAddressesContract {
    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();

    @Override
    PushAddresses open() throws Exception {
        SqliteFile file = SqliteFile.open(vertx, folder.resolve("livex.db")).await(20, SECONDS);
        return SqlitePushAddresses.open(file).await(20, SECONDS);
    }

    @Override
    void close() throws Exception {
        vertx.close().await(20, SECONDS);
    }
}

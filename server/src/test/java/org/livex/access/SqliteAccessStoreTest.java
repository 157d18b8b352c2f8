package org.livex.access;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccessStoreTest extends AccessStoreContract {
    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private @Nullable OpenStore opened;

    @Override
    AccessStore open() throws Exception {
        opened = OpenStore.in(vertx, folder);
        return opened.store();
    }

    @Override
    void close() throws Exception {
        requireNonNull(opened).close();
    }

    @Override
    void release() throws Exception {
        vertx.close().await(20, SECONDS);
    }
}

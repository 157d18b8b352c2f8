package org.livex.access;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccessStoreTest extends AccessStoreContract {
    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private @Nullable OpenStore opened;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_files_with_the_keys_are_the_owners_alone() throws Exception {
        for (String name : List.of("livex.db", "livex.db-wal")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

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

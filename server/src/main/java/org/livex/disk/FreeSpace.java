package org.livex.disk;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says how much room a disk has. May block. */
@FunctionalInterface
public interface FreeSpace {
    Room now() throws IOException;

    /** In bytes; {@code free} is what this user may still write. */
    record Room(long free, long total) {}

    /** Where nothing is kept that could fill it. */
    static FreeSpace endless() {
        return () -> new Room(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** Of the disk on which this folder lies, also when another one is mounted there later. */
    static FreeSpace of(Path folder) {
        return () -> {
            FileStore store = Files.getFileStore(folder);
            return new Room(store.getUsableSpace(), store.getTotalSpace());
        };
    }
}

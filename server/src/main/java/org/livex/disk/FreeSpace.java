package org.livex.disk;

import java.io.IOException;
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
            // Not by a file store: that wants to know where it is mounted, which nobody may in a chroot.
            long total = folder.toFile().getTotalSpace();
            if (total == 0) {
                throw new IOException("no disk is known for " + folder);
            }
            return new Room(folder.toFile().getUsableSpace(), total);
        };
    }
}

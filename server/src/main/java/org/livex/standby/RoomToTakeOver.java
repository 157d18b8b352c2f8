package org.livex.standby;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.livex.disk.OwnerOnly;

/** Whether a data folder takes what a take-over writes: asked while the first server still goes on. */
final class RoomToTakeOver {
    /** What it writes, and the start of a server after it. */
    private static final int BYTES = 2 * 1024 * 1024;

    private RoomToTakeOver() {}

    /** Fails where it has not that much room, or may not be written. */
    static void in(Path data) throws StandbyProblem {
        Path room = data.resolve("room.next");
        try {
            Files.deleteIfExists(room);
            try {
                fill(room);
            } finally {
                Files.deleteIfExists(room);
            }
        } catch (IOException e) {
            throw new StandbyProblem(
                    StandbyProblem.Kind.REFUSED,
                    "This laptop cannot write to " + data + " (" + e.getMessage()
                            + "): free some space, then take over. Nothing was changed, and the first one goes on.");
        }
    }

    private static void fill(Path room) throws IOException {
        try (FileChannel channel = OwnerOnly.create(room)) {
            ByteBuffer bytes = ByteBuffer.allocate(BYTES);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}

package org.livex.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.livex.disk.OwnerOnly;

/**
 * On which disk the folder of the backups lay when it was last another one than the data folder's. A stick that is drawn may leave
 * the folder that it was mounted on, and what is written there then is on the laptop's own disk.
 */
record StickDisk(Path data, Path to, Backup.Disks disks) {
    private static final String FILE = "backup-disk";

    boolean isOfData() throws IOException {
        return disks.of(data).equals(disks.of(to));
    }

    /** Fails where the folder was on another disk, and no longer is. */
    void mustBeThere() throws IOException {
        List<String> lines = Files.exists(file()) ? Files.readAllLines(file(), StandardCharsets.UTF_8) : List.of();
        if (!isOfData()) {
            remember(lines, folder() + disks.of(to));
            return;
        }
        for (String line : lines) {
            if (line.startsWith(folder())) {
                throw new BackupProblem(
                        BackupProblem.Kind.AWAY,
                        "The stick is not there: " + to + " is on the disk of the data folder now, and was on "
                                + line.substring(folder().length())
                                + ". Mount it again; if backups are to lie on this disk, remove " + file() + ".");
            }
        }
    }

    private void remember(List<String> lines, String line) throws IOException {
        if (lines.contains(line)) {
            return;
        }
        List<String> next = new ArrayList<>(lines);
        next.removeIf(one -> one.startsWith(folder()));
        next.add(line);
        Path written = data.resolve(FILE + ".next");
        Files.deleteIfExists(written);
        try (FileChannel channel = OwnerOnly.create(written)) {
            ByteBuffer left = ByteBuffer.wrap((String.join("\n", next) + "\n").getBytes(StandardCharsets.UTF_8));
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(written, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file() {
        return data.resolve(FILE);
    }

    /** As nobody writes a space or an end of a line into it. */
    private String folder() {
        return to.toAbsolutePath().normalize().toUri().getRawPath() + " ";
    }
}

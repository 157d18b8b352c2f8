package org.livex.standby;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a data folder a stand-by gets besides the database: certificates, how far statements have got, attachments. Not the boxes of
 * anonymous surveys that are open, nor phone numbers.
 */
record CopiedFiles(Path data) {
    private static final String MEDIA = "media/";
    private static final List<String> FOLDERS = List.of("tls", "records", "media");

    /** {@code changed} in milliseconds since 1970. */
    record Listed(String path, long size, long changed) {
        /** Attachments only grow, and never change. */
        boolean grows() {
            return path.startsWith(MEDIA);
        }

        /** A photo or recording that a participant brought; what control and the scenario attached has nobody's name behind its hash. */
        boolean isOfSomebody() {
            return grows() && !path.endsWith("-");
        }
    }

    List<Listed> all() throws IOException {
        List<Listed> all = new ArrayList<>();
        for (String name : FOLDERS) {
            Path folder = data.resolve(name);
            if (Files.isDirectory(folder)) {
                list(folder, all);
            }
        }
        // Phones bring theirs again; nobody has what control and the scenario attached but this folder.
        all.sort(Comparator.comparing(Listed::isOfSomebody));
        return all;
    }

    private void list(Path folder, List<Listed> all) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
                    .filter(one -> !one.toString().endsWith(".next"))
                    .sorted()
                    .toList()) {
                try {
                    all.add(new Listed(
                            data.relativize(file).toString().replace('\\', '/'),
                            Files.size(file),
                            Files.getLastModifiedTime(file).toMillis()));
                } catch (NoSuchFileException _) {
                    // Erased while it was looked at.
                }
            }
        }
    }

    /** At most so many bytes; none where the file ends there, or is gone. */
    byte[] piece(String path, long from, int bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(inside(path), StandardOpenOption.READ)) {
            ByteBuffer read = ByteBuffer.allocate(Math.clamp(channel.size() - from, 0, bytes));
            while (read.hasRemaining() && channel.read(read, from + read.position()) >= 0) {
                // Until it is full, or the file ends.
            }
            byte[] piece = new byte[read.position()];
            read.flip().get(piece);
            return piece;
        } catch (NoSuchFileException _) {
            return new byte[0];
        }
    }

    /** Whoever names it has the keys; all the same nothing else is read or written. */
    Path inside(String path) throws StandbyProblem {
        Path file = data.resolve(path).normalize();
        boolean isOne = FOLDERS.stream().anyMatch(name -> file.startsWith(data.resolve(name)))
                && !file.equals(data.resolve(path.split("/", 2)[0]));
        if (!isOne) {
            throw new StandbyProblem(StandbyProblem.Kind.REFUSED, "A file outside of what is copied was named.");
        }
        return file;
    }

    static byte[] write(List<Listed> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(files.size());
            for (Listed file : files) {
                out.writeUTF(file.path());
                out.writeLong(file.size());
                out.writeLong(file.changed());
            }
        }
        return bytes.toByteArray();
    }

    static List<Listed> read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<Listed> files = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                files.add(new Listed(in.readUTF(), in.readLong(), in.readLong()));
            }
            return files;
        }
    }
}

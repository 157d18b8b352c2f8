package org.livex.journal.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseId;
import org.livex.journal.JournalUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last entry of each exercise that was answered, in a file beside the database: by it a start sees what the database has lost
 * since. Written when an entry is durable and before it is answered, so it may lag behind and never tells of one that was not
 * there. One line a time, each with a checksum; a line that is damaged is passed over. One thread writes.
 */
public final class Told implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Told.class);
    private static final long LARGEST = 256 * 1024;
    private static final String NO_HASH = "-";

    /** Sum, exercise, seq, milliseconds since 1970, hash. */
    private static final int WORDS = 5;

    private final Path file;
    private final Map<ExerciseId, ChainHead> heads;
    private FileChannel channel;
    private final boolean wasThere;
    private boolean isSaid;

    private Told(Path file, boolean wasThere, Map<ExerciseId, ChainHead> heads, FileChannel channel) {
        this.file = file;
        this.wasThere = wasThere;
        this.heads = heads;
        this.channel = channel;
    }

    /** Goes on with what stands in the file; begins it where there is none. */
    public static Told open(Path file) {
        try {
            boolean wasThere = Files.exists(file);
            return new Told(file, wasThere, new ConcurrentHashMap<>(read(file)), appending(file));
        } catch (IOException e) {
            throw new JournalUnavailable(file + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    /** Nothing where there is no such file. */
    public static Map<ExerciseId, ChainHead> read(Path file) throws IOException {
        Map<ExerciseId, ChainHead> heads = new ConcurrentHashMap<>();
        if (Files.exists(file)) {
            for (String line : new String(Files.readAllBytes(file), UTF_8).split("\n", -1)) {
                take(line.split(" ", -1), line, heads);
            }
        }
        return heads;
    }

    private static void take(String[] words, String line, Map<ExerciseId, ChainHead> heads) {
        if (words.length != WORDS || !line.equals(summed(line.substring(words[0].length() + 1)))) {
            return;
        }
        ExerciseId exercise = new ExerciseId(words[1]);
        long seq = Long.parseLong(words[2]);
        if (seq == 0) {
            heads.remove(exercise);
        } else {
            Instant at = Instant.ofEpochMilli(Long.parseLong(words[3]));
            heads.put(exercise, new ChainHead(seq, words[4].equals(NO_HASH) ? null : words[4], at));
        }
    }

    /** Empty where the file was there, or where no build that knows hashes, and so this file, has written an entry yet. */
    public Optional<String> whatNobodyCanKnow(List<ChainReport> reports) {
        return wasThere ? Optional.empty() : withoutIt(file, reports);
    }

    /** What is to be said where there is no such file. */
    public static Optional<String> withoutIt(Path file, List<ChainReport> reports) {
        return reports.stream().anyMatch(report -> report.begins() > 0)
                ? Optional.of(file.getFileName()
                        + " is not beside the database, which says what was answered last: nobody can"
                        + " know whether entries are missing at the end of the journal.")
                : Optional.empty();
    }

    public Map<ExerciseId, ChainHead> heads() {
        return Map.copyOf(heads);
    }

    /** Not of one before the last that is known: numbers only grow. Where the disk is full it lags behind. */
    public void note(ExerciseId exercise, ChainHead head) {
        @Nullable ChainHead known = heads.get(exercise);
        if (known != null && (known.seq() > head.seq() || known.equals(head))) {
            return;
        }
        heads.put(exercise, head);
        write(line(exercise, head));
    }

    /** Of an exercise of which nothing is left: what comes next under its id begins anew. */
    public void forget(ExerciseId exercise) {
        if (heads.remove(exercise) != null) {
            write(line(exercise, ChainHead.NONE));
        }
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                channel.force(false);
                channel.close();
            }
        } catch (IOException e) {
            say(e);
        }
    }

    private void write(String line) {
        if (!channel.isOpen()) {
            return;
        }
        try {
            put(channel, line);
            if (channel.size() > LARGEST) {
                writeAnew();
            }
        } catch (IOException e) {
            say(e);
        }
    }

    /** The old one stays until the new one is whole and safe from power loss. */
    private void writeAnew() throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (FileChannel anew = appending(next)) {
            for (Map.Entry<ExerciseId, ChainHead> one : heads.entrySet()) {
                put(anew, line(one.getKey(), one.getValue()));
            }
            anew.force(true);
        }
        channel.close();
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel = appending(file);
    }

    private void say(IOException e) {
        if (!isSaid) {
            isSaid = true;
            LOG.warn("{} lags behind the journal: {}. Nothing is lost by it.", file, e.getMessage());
        }
    }

    private static void put(FileChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** What a crash cut off in the middle must not swallow the line behind it. */
    private static FileChannel appending(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), forItsOwnerAlone(file));
        if (channel.size() > 0) {
            put(channel, "");
        }
        return channel;
    }

    private static FileAttribute<?>[] forItsOwnerAlone(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String line(ExerciseId exercise, ChainHead head) {
        @Nullable String hash = head.hash();
        return summed(String.join(
                " ",
                exercise.value(),
                String.valueOf(head.seq()),
                String.valueOf(head.at().toEpochMilli()),
                hash == null ? NO_HASH : hash));
    }

    private static String summed(String words) {
        CRC32 sum = new CRC32();
        sum.update(words.getBytes(UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue()) + " " + words;
    }
}

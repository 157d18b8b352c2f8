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
import org.livex.exercise.words.ids.ExerciseId;
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

    /** Sum, exercise, this: nobody knows its end, and no entry has said so yet. Builds that do not know such a line pass it over. */
    private static final String UNKNOWN = "unknown";

    private static final int WORDS_OF_UNKNOWN = 3;

    /** What a file says. */
    private record Content(Map<ExerciseId, ChainHead> heads, Set<ExerciseId> unknown) {
        Content() {
            this(new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet());
        }
    }

    private final Path file;
    private final Content content;

    /** Null where there is no file yet: only {@link #withoutEnd} begins one that says of what it does not know. */
    private @Nullable FileChannel channel;

    private boolean wasThere;
    private boolean isClosed;
    private boolean isSaid;

    private Told(Path file, boolean wasThere, Content content, @Nullable FileChannel channel) {
        this.file = file;
        this.wasThere = wasThere;
        this.content = content;
        this.channel = channel;
    }

    /** Goes on with what stands in the file; where there is none, the first note begins it. */
    public static Told open(Path file) {
        try {
            boolean wasThere = Files.exists(file);
            return new Told(file, wasThere, content(file), wasThere ? appending(file) : null);
        } catch (IOException e) {
            throw new JournalUnavailable(file + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    /** Nothing where there is no such file. */
    public static Map<ExerciseId, ChainHead> read(Path file) throws IOException {
        return content(file).heads();
    }

    private static Content content(Path file) throws IOException {
        Content content = new Content();
        if (Files.exists(file)) {
            for (String line : new String(Files.readAllBytes(file), UTF_8).split("\n", -1)) {
                take(line.split(" ", -1), line, content);
            }
        }
        return content;
    }

    private static void take(String[] words, String line, Content content) {
        if (words.length < WORDS_OF_UNKNOWN || !line.equals(summed(line.substring(words[0].length() + 1)))) {
            return;
        }
        ExerciseId exercise = new ExerciseId(words[1]);
        if (words.length == WORDS) {
            content.unknown().remove(exercise);
            take(words, exercise, content.heads());
        } else if (words.length == WORDS_OF_UNKNOWN && words[2].equals(UNKNOWN)) {
            content.unknown().add(exercise);
        }
    }

    private static void take(String[] words, ExerciseId exercise, Map<ExerciseId, ChainHead> heads) {
        long seq = Long.parseLong(words[2]);
        if (seq == 0) {
            heads.remove(exercise);
        } else {
            Instant at = Instant.ofEpochMilli(Long.parseLong(words[3]));
            heads.put(exercise, new ChainHead(seq, words[4].equals(NO_HASH) ? null : words[4], at));
        }
    }

    /**
     * The exercises whose end nobody can know, since the file was not there when a server began to write this one: that stays so until
     * the next entry of theirs is noted. Written down before anything else is: a start that ends in between says so again.
     */
    public Set<ExerciseId> withoutEnd(List<ChainReport> reports) {
        if (!wasThere) {
            reports.stream()
                    .filter(report -> report.begins() > 0)
                    .map(ChainReport::exercise)
                    .filter(exercise -> !content.heads().containsKey(exercise))
                    .forEach(content.unknown()::add);
            begin();
        }
        return Set.copyOf(content.unknown());
    }

    private void begin() {
        wasThere = true;
        try {
            writeAnew();
        } catch (IOException e) {
            say(e);
        }
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
        return Map.copyOf(content.heads());
    }

    /** Not of one before the last that is known: numbers only grow. Where the disk is full it lags behind. */
    public void note(ExerciseId exercise, ChainHead head) {
        @Nullable ChainHead known = content.heads().get(exercise);
        if (known != null && (known.seq() > head.seq() || known.equals(head))) {
            return;
        }
        content.unknown().remove(exercise);
        content.heads().put(exercise, head);
        write(line(exercise, head));
    }

    /** Of an exercise of which nothing is left: what comes next under its id begins anew. */
    public void forget(ExerciseId exercise) {
        boolean wasUnknown = content.unknown().remove(exercise);
        if (content.heads().remove(exercise) != null || wasUnknown) {
            write(line(exercise, ChainHead.NONE));
        }
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            if (channel != null && channel.isOpen()) {
                channel.force(false);
                channel.close();
            }
        } catch (IOException e) {
            say(e);
        }
    }

    private void write(String line) {
        if (isClosed) {
            return;
        }
        try {
            FileChannel open = channel == null ? appending(file) : channel;
            channel = open;
            if (!open.isOpen()) {
                return;
            }
            put(open, line);
            if (open.size() > LARGEST) {
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
            for (Map.Entry<ExerciseId, ChainHead> one : content.heads().entrySet()) {
                put(anew, line(one.getKey(), one.getValue()));
            }
            for (ExerciseId exercise : content.unknown()) {
                put(anew, summed(exercise.value() + " " + UNKNOWN));
            }
            anew.force(true);
        }
        if (channel != null) {
            channel.close();
        }
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

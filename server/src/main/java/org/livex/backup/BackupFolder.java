package org.livex.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.livex.disk.OwnerOnly;

/**
 * The backups of one data folder, in a folder of theirs. The latest stay, and of each hour of the last day the last one;
 * attachments lie beside, once, for as long as one of those backups names them.
 */
final class BackupFolder {
    static final String MEDIA = "media";
    private static final int LATEST = 6;
    private static final int HOURS = 24;
    private static final int NEVER_DROPPED = 2;
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);
    private static final String ENDING = ".backup";
    private static final String LIST = ".list";
    private static final String PART = ".part";

    /** In UTC: they are in order also in the night in which clocks are set back. */
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'livex-'uuuuMMdd-HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Pattern BACKUP = Pattern.compile("livex-\\d{8}-\\d{6}Z\\.backup");

    private final Path folder;

    private BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes what is missing below the folder that the operator named, and never that one: it may be a disk that is away. */
    static BackupFolder below(Path to, Lineage lineage) throws IOException {
        if (!Files.isDirectory(to)) {
            throw new BackupProblem(
                    BackupProblem.Kind.AWAY, "The folder " + to + " is not there: is its disk or stick mounted?");
        }
        Path folder = to.resolve(lineage.folder());
        OwnerOnly.folder(folder.resolve(MEDIA));
        return new BackupFolder(folder);
    }

    Path media() {
        return folder.resolve(MEDIA);
    }

    /** Where one is written until it is whole. */
    Path part(Instant at) {
        return folder.resolve(NAME.format(at) + ENDING + PART);
    }

    /** Gives it its name, from which on it counts. */
    Path keep(Path part, Manifest manifest) throws IOException {
        String name = part.getFileName().toString().replace(ENDING + PART, "");
        write(folder.resolve(name + LIST), manifest);
        Path file = folder.resolve(name + ENDING);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.sync(folder);
        return file;
    }

    /** Which attachments it needs, in the clear: their names there tell nothing. */
    private static void write(Path file, Manifest manifest) throws IOException {
        StringBuilder names = new StringBuilder();
        manifest.media().forEach(attachment -> names.append(attachment.stored()).append('\n'));
        Files.deleteIfExists(file);
        try (FileChannel channel = OwnerOnly.create(file)) {
            ByteBuffer left = ByteBuffer.wrap(names.toString().getBytes(StandardCharsets.US_ASCII));
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** When the latest was made. */
    Optional<Instant> latest() throws IOException {
        return backups().stream().findFirst().map(BackupFolder::madeAt);
    }

    /** Removes what need not stay, and what was not finished. */
    void tidy(Instant now) throws IOException {
        List<Path> staying = staying(backups());
        for (Path backup : backups()) {
            if (!staying.contains(backup)) {
                drop(backup);
            }
        }
        removeLeftBehind(folder, now);
        removeLeftBehind(media(), now);
        dropUnnamedMedia();
    }

    /** For room. False where only such are left as are never dropped. */
    boolean dropOldest() throws IOException {
        List<Path> all = backups();
        if (all.size() <= NEVER_DROPPED) {
            return false;
        }
        drop(all.getLast());
        dropUnnamedMedia();
        return true;
    }

    /** Where nothing came of it, nobody is to think that there is a backup. */
    void removeIfEmpty() throws IOException {
        try {
            Files.deleteIfExists(media());
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException _) {
            // There are some from before.
        }
    }

    static List<Path> staying(List<Path> newestFirst) {
        List<Path> staying = new ArrayList<>(newestFirst.stream().limit(LATEST).toList());
        Set<Instant> hours = new HashSet<>();
        for (Path backup : newestFirst) {
            boolean isLastOfItsHour = hours.add(madeAt(backup).truncatedTo(ChronoUnit.HOURS));
            if (isLastOfItsHour && hours.size() <= HOURS && !staying.contains(backup)) {
                staying.add(backup);
            }
        }
        return staying;
    }

    /** Newest first. */
    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            BACKUP.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        }
    }

    private static Instant madeAt(Path backup) {
        return NAME.parse(backup.getFileName().toString().replace(ENDING, ""), Instant::from);
    }

    private static Path list(Path backup) {
        return backup.resolveSibling(backup.getFileName().toString().replace(ENDING, LIST));
    }

    private static void drop(Path backup) throws IOException {
        Files.deleteIfExists(backup);
        Files.deleteIfExists(list(backup));
    }

    /** Where one backup does not say what it needs, all of them stay. */
    private void dropUnnamedMedia() throws IOException {
        Set<String> named = new HashSet<>();
        for (Path backup : backups()) {
            if (!Files.exists(list(backup))) {
                return;
            }
            named.addAll(Files.readAllLines(list(backup), StandardCharsets.US_ASCII));
        }
        if (named.isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.list(media())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!named.contains(name) && !name.endsWith(PART)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void removeLeftBehind(Path folder, Instant now) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(PART)).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LEFT_BEHIND))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}

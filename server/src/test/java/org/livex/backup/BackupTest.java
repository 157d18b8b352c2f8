package org.livex.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.disk.FreeSpace;

/** A data folder of the demo, as a server left it, goes to a stick and comes back. */
class BackupTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String PASSPHRASE = "correct horse battery staple";
    private static final long GIGABYTE = 1_000_000_000;

    @TempDir
    Path folder;

    private Path data;
    private Path stick;
    private final Keyring keys = new Keyring(PASSPHRASE, 1);

    @BeforeEach
    void play() throws IOException {
        data = folder.resolve("data");
        stick = Files.createDirectory(folder.resolve("stick"));
        TestServer.start(data).close();
        Files.createDirectories(data.resolve("tls"));
        Files.writeString(data.resolve("tls/certificates.p12"), "a certificate");
        Files.createDirectories(data.resolve("records"));
        Files.writeString(data.resolve("records/demo.json"), "{}");
        Files.createDirectories(data.resolve("ballots"));
        Files.writeString(data.resolve("ballots/64-65"), "who answered what");
        attachment("a photo of the gate");
    }

    @Test
    void what_comes_back_is_the_same_byte_for_byte_and_of_its_owner_alone() throws IOException {
        Backup.Made made = backup().make(() -> NOON);
        Path back = folder.resolve("back");

        Restore.Restored restored = Restore.into(back, made.file(), new Keyring(PASSPHRASE, 1));

        assertThat(restored.missing()).isZero();
        assertThat(back.resolve("livex.db-told")).as("no start is to miss it").isEmptyFile();
        assertThat(restored.manifest()).isEqualTo(made.manifest());
        assertThat(made.manifest().made()).isEqualTo(NOON);
        assertThat(made.manifest().exercises())
                .singleElement()
                .satisfies(head -> assertThat(head.exercise()).isEqualTo(TestServer.DEMO))
                .satisfies(head -> assertThat(head.seq()).isPositive());
        assertThat(made.manifest().files())
                .extracting(Manifest.Kept::path)
                .containsExactly("livex.db", "tls/certificates.p12", "records/demo.json");
        for (Manifest.Kept kept : made.manifest().files()) {
            assertThat(DataFolder.sha256(back.resolve(kept.path()))).isEqualTo(kept.sha256());
        }
        for (Manifest.Attachment attachment : made.manifest().media()) {
            assertThat(back.resolve(attachment.path())).hasSameBinaryContentAs(data.resolve(attachment.path()));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(back)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(back.resolve("livex.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_backup_says_up_to_when_all_is_in_it_and_not_when_it_was_begun() throws IOException {
        Instant last =
                backup().make(() -> NOON).manifest().exercises().getFirst().at();

        Iterator<Instant> withTheLast = List.of(last.minusSeconds(9), last.minusSeconds(1), last.plusSeconds(1))
                .iterator();
        assertThat(backup().make(withTheLast::next).manifest().made()).isEqualTo(last);
        Iterator<Instant> afterAll = List.of(last.plusSeconds(1), last.plusSeconds(9), last.plusSeconds(10))
                .iterator();
        Backup.Made later = backup().make(afterAll::next);
        assertThat(later.manifest().made()).isEqualTo(last.plusSeconds(9));
        assertThat(backup().latest()).contains(last.plusSeconds(9).truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void a_server_starts_with_what_came_back() throws IOException {
        Path back = folder.resolve("back");
        Restore.into(back, backup().make(() -> NOON).file(), keys);

        try (TestServer server = TestServer.start(back)) {
            assertThat(server.codeFor("inv-01")).isNotEmpty();
        }

        assertThat(RestoredMark.of(back)).isEmpty();
    }

    @Test
    void ballot_boxes_are_counted_and_left_out() throws IOException {
        Backup.Made made = backup().make(() -> NOON);

        Restore.into(folder.resolve("back"), made.file(), keys);

        assertThat(made.manifest().ballotBoxes()).isEqualTo(1);
        assertThat(folder.resolve("back/ballots")).doesNotExist();
    }

    @Test
    void an_attachment_is_written_once_and_one_that_is_still_arriving_later() throws IOException {
        Path half = data.resolve("media/00").resolve("0".repeat(64) + "-01");
        Files.writeString(half, "half of it");
        Backup.Made first = backup().make(() -> NOON);
        Path stored = first.file()
                .resolveSibling("media")
                .resolve(first.manifest().media().getFirst().stored());
        Object written = Files.getAttribute(stored, "lastModifiedTime");
        attachment("another photo");

        Backup.Made second = backup().make(() -> NOON.plusSeconds(600));

        assertThat(second.manifest().media())
                .hasSize(first.manifest().media().size() + 1)
                .noneMatch(kept -> kept.path().contains(half.getFileName().toString()));
        assertThat(Files.getAttribute(stored, "lastModifiedTime")).isEqualTo(written);
    }

    @Test
    void with_another_passphrase_attachments_are_written_anew() throws IOException {
        backup().make(() -> NOON);
        Keyring others = new Keyring("another passphrase", 1);

        Backup.Made second = Backup.of(data, stick, others).make(() -> NOON.plusSeconds(600));

        Restore.Restored restored = Restore.into(folder.resolve("back"), second.file(), others);
        assertThat(restored.missing()).isZero();
        assertThatThrownBy(() -> Restore.into(folder.resolve("other"), second.file(), keys))
                .isInstanceOf(BackupProblem.class)
                .hasMessageStartingWith("The passphrase is wrong");
    }

    @Test
    void nothing_in_the_clear_is_left_on_the_stick_or_beside_the_database() throws IOException {
        backup().make(() -> NOON);

        for (Path file : files(stick)) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("SQLite format", "a photo of the gate", "a certificate");
        }
        assertThat(files(data)).noneMatch(file -> file.getFileName().toString().startsWith("copy-of-database"));
    }

    @Test
    void a_damaged_backup_is_refused_and_nothing_is_changed() throws IOException {
        Path file = backup().make(() -> NOON).file();
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(file.toFile().length() / 2);
            int was = damaged.read();
            damaged.seek(file.toFile().length() / 2);
            damaged.write(was ^ 1);
        }

        assertThatThrownBy(() -> Restore.into(folder.resolve("back"), file, keys))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("use the one before it");
        assertThat(folder.resolve("back")).doesNotExist();
        assertThat(folder.resolve("back.restoring")).doesNotExist();
    }

    @Test
    void a_data_folder_that_is_not_empty_is_not_touched() throws IOException {
        Path file = backup().make(() -> NOON).file();
        List<Path> before = files(data);

        assertThatThrownBy(() -> Restore.into(data, file, keys))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("is not empty");

        assertThat(files(data)).isEqualTo(before);
    }

    @Test
    void an_attachment_that_is_missing_or_damaged_is_counted_and_the_rest_comes_back() throws IOException {
        attachment("another photo");
        Backup.Made made = backup().make(() -> NOON);
        Path media = made.file().resolveSibling("media");
        Files.delete(media.resolve(made.manifest().media().getFirst().stored()));
        Files.writeString(media.resolve(made.manifest().media().getLast().stored()), "scratched");

        Restore.Restored restored = Restore.into(folder.resolve("back"), made.file(), keys);

        assertThat(restored.missing()).isEqualTo(2);
        assertThat(folder.resolve("back/livex.db")).exists();
        assertThat(files(folder.resolve("back/media")))
                .hasSize(made.manifest().media().size() - 2);
    }

    @Test
    void a_restored_folder_begins_backups_of_its_own() throws IOException {
        Path first = backup().make(() -> NOON).file();
        Path back = folder.resolve("back");
        Restore.into(back, first, keys);

        Path second =
                Backup.of(back, stick, keys).make(() -> NOON.plusSeconds(600)).file();

        assertThat(second.getParent()).isNotEqualTo(first.getParent());
        assertThat(first).exists();
    }

    @Test
    void a_disk_is_never_filled() {
        FreeSpace little = () -> new FreeSpace.Room(100_000_000, GIGABYTE);
        FreeSpace enough = () -> new FreeSpace.Room(GIGABYTE, GIGABYTE);

        for (Backup.Space space : List.of(new Backup.Space(little, enough), new Backup.Space(enough, little))) {
            assertThatThrownBy(() -> new Backup(data, stick, keys, space, Path::toString).make(() -> NOON))
                    .isInstanceOfSatisfying(
                            BackupProblem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(BackupProblem.Kind.NO_ROOM));
            assertThat(stick).isEmptyDirectory();
        }
    }

    @Test
    void what_a_disk_says_is_told_without_the_words_of_a_programmer() {
        assertThat(BackupProblem.sentence(new FileSystemException("/media/stick/a", null, "Read-only file system")))
                .isEqualTo("/media/stick/a cannot be read or written: Read-only file system.");
        assertThat(BackupProblem.sentence(new IOException("Is a directory")))
                .isEqualTo("It cannot be read or written: Is a directory.");
    }

    @Test
    void a_folder_without_a_database_is_named() {
        assertThatThrownBy(
                        () -> Backup.of(folder.resolve("nowhere"), stick, keys).make(() -> NOON))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("nowhere has no livex.db");
    }

    private Backup backup() {
        return Backup.of(data, stick, keys);
    }

    /** As the library keeps it: under the hash of what is in it and its owner. */
    private void attachment(String content) throws IOException {
        Path written = Files.writeString(folder.resolve("attachment"), content);
        Path media = Files.createDirectories(data.resolve("media/00"));
        Files.move(written, media.resolve(DataFolder.sha256(written) + "-01"));
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
    }
}

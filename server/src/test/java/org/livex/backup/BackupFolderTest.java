package org.livex.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which backups stay on the stick. */
class BackupFolderTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Lineage OURS = new Lineage("a".repeat(64));
    private static final Lineage THEIRS = new Lineage("b".repeat(64));

    @TempDir
    Path stick;

    @Test
    void the_latest_stay_and_of_each_hour_of_the_last_day_the_last_one() throws IOException {
        BackupFolder folder = BackupFolder.below(stick, OURS);
        for (int minutes = 0; minutes <= 30 * 60; minutes += 10) {
            keep(folder, NOON.plus(Duration.ofMinutes(minutes)), List.of());
        }

        folder.tidy(NOON);

        List<String> left = names(OURS);
        assertThat(left)
                .hasSize(6 + 22)
                .contains("livex-20261125-180000Z.backup", "livex-20261125-171000Z.backup")
                .contains("livex-20261125-165000Z.backup", "livex-20261124-195000Z.backup")
                .doesNotContain("livex-20261125-164000Z.backup", "livex-20261124-185000Z.backup");
    }

    @Test
    void attachments_stay_for_as_long_as_a_backup_names_them() throws IOException {
        BackupFolder folder = BackupFolder.below(stick, OURS);
        Path old = Files.createFile(folder.media().resolve("old.age"));
        Path current = Files.createFile(folder.media().resolve("current.age"));
        keep(folder, NOON, List.of("old.age", "current.age"));
        keep(folder, NOON.plusSeconds(60), List.of("current.age"));
        folder.tidy(NOON);
        assertThat(old).exists();

        keep(folder, NOON.plusSeconds(120), List.of("current.age"));
        while (folder.dropOldest()) {
            assertThat(current).exists();
        }

        assertThat(old).doesNotExist();
        assertThat(current).exists();
        assertThat(names(OURS)).hasSize(2);
    }

    @Test
    void where_a_backup_does_not_say_what_it_needs_no_attachment_goes() throws IOException {
        BackupFolder folder = BackupFolder.below(stick, OURS);
        Path one = Files.createFile(folder.media().resolve("one.age"));
        keep(folder, NOON, List.of("another.age"));
        Files.delete(stick.resolve(OURS.folder()).resolve("livex-20261124-120000Z.list"));

        folder.tidy(NOON);

        assertThat(one).exists();
    }

    @Test
    void a_server_leaves_the_backups_of_another_one_alone() throws IOException {
        BackupFolder theirs = BackupFolder.below(stick, THEIRS);
        keep(theirs, NOON, List.of());
        BackupFolder ours = BackupFolder.below(stick, OURS);
        for (int minutes = 0; minutes < 600; minutes += 10) {
            keep(ours, NOON.plus(Duration.ofMinutes(minutes)), List.of());
        }

        ours.tidy(NOON);

        assertThat(names(THEIRS)).containsExactly("livex-20261124-120000Z.backup");
    }

    @Test
    void a_stick_that_is_away_is_said_and_no_folder_is_made_in_its_place() {
        Path away = stick.resolve("not-mounted");

        assertThatThrownBy(() -> BackupFolder.below(away, OURS))
                .isInstanceOfSatisfying(
                        BackupProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(BackupProblem.Kind.AWAY));
        assertThat(away).doesNotExist();
    }

    @Test
    void the_latest_is_known_by_its_name() throws IOException {
        BackupFolder folder = BackupFolder.below(stick, OURS);
        assertThat(folder.latest()).isEmpty();

        keep(folder, NOON, List.of());
        keep(folder, NOON.plusSeconds(61), List.of());

        assertThat(folder.latest()).contains(NOON.plusSeconds(61));
    }

    private static void keep(BackupFolder folder, Instant at, List<String> media) throws IOException {
        List<Manifest.Attachment> attachments = media.stream()
                .map(stored -> new Manifest.Attachment("media/00/" + stored, 0, stored))
                .toList();
        Path part = Files.createFile(folder.part(at));
        folder.keep(part, new Manifest(Manifest.FORMAT, at, List.of(), List.of(), attachments, 0));
    }

    private List<String> names(Lineage lineage) throws IOException {
        try (Stream<Path> files = Files.list(stick.resolve(lineage.folder()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".backup"))
                    .sorted()
                    .toList();
        }
    }
}

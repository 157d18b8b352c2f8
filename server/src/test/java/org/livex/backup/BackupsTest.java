package org.livex.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.TestServer.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.SettableClock;
import org.livex.journal.sqlite.SqliteFile;
import org.livex.journal.sqlite.SqliteJournal;

/** A stick that comes and goes. */
@ExtendWith(VertxExtension.class)
class BackupsTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private final List<Backups.Report> heard = new ArrayList<>();
    private Path stick;
    private Backups backups;

    @BeforeEach
    void open(Vertx vertx) {
        Path data = folder.resolve("data");
        stick = folder.resolve("stick");
        await(SqliteFile.open(vertx, data.resolve("livex.db"))
                .compose(SqliteJournal::open)
                .compose(SqliteJournal::close));
        backups = new Backups(vertx, Backup.of(data, stick, new Keyring("a passphrase", 1)), TEN_MINUTES, clock);
        backups.onLook(heard::add);
    }

    @Test
    void one_is_made_at_once_and_the_next_when_it_is_time() throws IOException {
        Files.createDirectory(stick);
        await(backups.begin());
        assertThat(backups.report().age())
                .hasValueSatisfying(age -> assertThat(age).isLessThan(TEN_MINUTES));

        clock.pass(Duration.ofMinutes(9));
        await(backups.look());
        assertThat(backups.report().age())
                .hasValueSatisfying(age -> assertThat(age).isGreaterThanOrEqualTo(Duration.ofMinutes(9)));

        clock.pass(Duration.ofMinutes(1));
        await(backups.look());
        assertThat(backups.report().age())
                .hasValueSatisfying(age -> assertThat(age).isLessThan(Duration.ofMinutes(9)));
        assertThat(heard).hasSize(3).noneMatch(Backups.Report::isLate).noneMatch(Backups.Report::isFailing);
    }

    @Test
    void without_its_stick_it_fails_and_goes_on_when_the_stick_is_back() throws IOException {
        await(backups.begin());
        assertThat(backups.report().isFailing()).isTrue();
        assertThat(backups.report().isLate()).isFalse();
        assertThat(backups.report().age()).isEmpty();

        Files.createDirectory(stick);
        clock.pass(Duration.ofMinutes(1));
        await(backups.look());

        assertThat(backups.report().isFailing()).isFalse();
        assertThat(backups.report().age()).isPresent();
    }

    @Test
    void one_a_minute_is_made_at_each_look_also_at_one_that_is_a_moment_early(Vertx vertx) throws IOException {
        Files.createDirectory(stick);
        Backups often = new Backups(
                vertx,
                Backup.of(folder.resolve("data"), stick, new Keyring("a passphrase", 1)),
                Duration.ofMinutes(1),
                clock);
        await(often.begin());

        clock.pass(Duration.ofMillis(59_990));
        await(often.look());

        assertThat(often.report().age())
                .hasValueSatisfying(age -> assertThat(age).isLessThan(Duration.ofSeconds(30)));
        await(often.close());
    }

    @Test
    void a_stick_that_is_drawn_and_leaves_its_folder_is_not_there(Vertx vertx) throws IOException {
        Files.createDirectory(stick);
        Path data = folder.resolve("data");
        Set<Path> mounted = new HashSet<>(Set.of(stick));
        Keyring keys = new Keyring("a passphrase", 1);
        Backups drawn = new Backups(
                vertx,
                new Backup(
                        data,
                        stick,
                        keys,
                        Backup.of(data, stick, keys).space(),
                        of -> mounted.contains(of) ? "the stick" : "the laptop"),
                TEN_MINUTES,
                clock);
        await(drawn.begin());
        assertThat(drawn.report().isOnSameDisk()).isFalse();
        long before = files(stick);

        mounted.clear();
        clock.pass(TEN_MINUTES);
        await(drawn.look());

        assertThat(drawn.report().isFailing()).isTrue();
        assertThat(files(stick)).isEqualTo(before);

        mounted.add(stick);
        clock.pass(Duration.ofMinutes(1));
        await(drawn.look());

        assertThat(drawn.report().isFailing()).isFalse();
        await(drawn.close());
    }

    @Test
    void a_folder_that_was_on_the_disk_of_the_data_folder_from_the_beginning_is_used_and_said() throws IOException {
        Files.createDirectory(stick);

        await(backups.begin());

        assertThat(backups.report().isFailing()).isFalse();
        assertThat(backups.report().isOnSameDisk()).isTrue();
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.count();
        }
    }

    @Test
    void it_is_late_when_three_were_missed() {
        await(backups.begin());
        clock.pass(Duration.ofMinutes(29));
        await(backups.look());
        assertThat(backups.report().isLate()).isFalse();

        clock.pass(Duration.ofMinutes(2));
        await(backups.look());

        assertThat(heard.getLast().isLate()).isTrue();
    }

    @Test
    void a_start_knows_the_latest_and_makes_none_before_its_time(Vertx vertx) throws IOException {
        Files.createDirectory(stick);
        await(backups.begin());
        await(backups.close());
        clock.pass(Duration.ofMinutes(5));
        Backups next = new Backups(
                vertx, Backup.of(folder.resolve("data"), stick, new Keyring("a passphrase", 1)), TEN_MINUTES, clock);

        await(next.begin());

        assertThat(next.report().age())
                .hasValueSatisfying(age -> assertThat(age).isGreaterThanOrEqualTo(Duration.ofMinutes(4)));
        await(next.close());
    }
}

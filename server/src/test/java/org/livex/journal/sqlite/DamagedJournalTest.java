package org.livex.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.journal.SampleEntries.NOW;
import static org.livex.journal.SampleEntries.entry;
import static org.livex.journal.Soon.soon;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.Seeds;
import org.livex.exercise.room.ControlFact.JournalDamaged;
import org.livex.exercise.room.DamageKind;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.AppendResult.Durable;
import org.livex.journal.Entry;
import org.livex.journal.JournalUnavailable;
import org.livex.journal.chain.ChainReport;
import org.livex.journal.chain.Damage;
import org.livex.journal.chain.Mending;

/** Whatever happens to the files: what was acknowledged and is not there any more is said. */
class DamagedJournalTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final String DATABASE = "livex.db";
    private static final String LOG = "livex.db-wal";
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final String TOLD = "livex.db-told";

    /** The first half is in the database, the rest in its log alone. */
    private static final int ENTRIES = 60;

    private static final int FLIPS = Seeds.howMany(40, 600);

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final List<Entry> written = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private int tries;

    private record Start(List<Damage> damages, List<Entry> entries) {}

    @BeforeEach
    void write() throws IOException, SQLException {
        Path database = folder.resolve("first").resolve(DATABASE);
        SqliteFile file = soon(SqliteFile.open(vertx, database));
        SqliteJournal journal = soon(SqliteJournal.open(file));
        append(journal, 1, ENTRIES / 2);
        assertThat(soon(file.emptyLog())).isTrue();
        try (var reader = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement sql = reader.createStatement()) {
            // While somebody reads the database as it is now, nothing more goes from the log into it.
            sql.execute("begin");
            sql.execute("select count(*) from entries");
            append(journal, ENTRIES / 2 + 1, ENTRIES);
            for (String name : List.of(DATABASE, LOG, TOLD)) {
                byte[] bytes = Files.readAllBytes(database.resolveSibling(name));
                assertThat(bytes).as(name).isNotEmpty();
                files.put(name, bytes);
            }
            sql.execute("rollback");
        }
        soon(journal.close());
    }

    private void append(SqliteJournal journal, int from, int to) {
        for (int seq = from; seq <= to; seq++) {
            Entry entry = entry(DEMO, seq, "said in entry " + seq);
            assertThat(soon(journal.append(DEMO, List.of(entry)))).isEqualTo(new Durable());
            written.add(entry);
        }
    }

    @AfterEach
    void close() {
        soon(vertx.close());
    }

    @Test
    void files_to_which_nothing_happened_are_whole() throws IOException {
        assertThat(start(files)).isEqualTo(new Start(List.of(), written));
    }

    @Test
    void a_byte_that_is_flipped_anywhere_loses_nothing_in_silence() throws IOException {
        for (String name : files.keySet()) {
            Random random = new Random(Seeds.first() + name.hashCode());
            for (int flip = 0; flip < FLIPS; flip++) {
                Map<String, byte[]> damaged = copy();
                byte[] bytes = bytes(damaged, name);
                int at = random.nextInt(bytes.length);
                bytes[at] ^= (byte) (1 << random.nextInt(8));

                assertThat(isSaidOrWhole(damaged)).as("%s, byte %d", name, at).isTrue();
            }
        }
    }

    @Test
    void a_log_that_is_cut_anywhere_loses_nothing_in_silence() throws IOException {
        Random random = new Random(Seeds.first());
        for (int cut = 0; cut < FLIPS; cut++) {
            byte[] log = bytes(files, LOG);
            int length = random.nextInt(log.length);
            Map<String, byte[]> damaged = copy();
            damaged.put(LOG, Arrays.copyOf(log, length));

            assertThat(isSaidOrWhole(damaged)).as("cut to %d", length).isTrue();
        }
    }

    @Test
    void a_log_that_is_gone_is_said_with_what_went_with_it() throws IOException {
        Map<String, byte[]> damaged = copy();
        damaged.remove(LOG);

        Start start = start(damaged);

        assertThat(start.damages())
                .containsExactly(new Damage(DEMO, DamageKind.LOST, ENTRIES / 2 + 1, ENTRIES, NOW, NOW));
        assertThat(start.damages().getFirst().sentence())
                .startsWith("Entries 31 to 60 of exercise demo (between " + NOW + " and " + NOW
                        + ") are not in the journal");
    }

    @Test
    void a_database_that_is_gone_is_said_and_what_comes_next_begins_anew() throws IOException {
        Map<String, byte[]> damaged = copy();
        damaged.remove(DATABASE);
        damaged.remove(LOG);
        Path place = place(damaged);

        assertThat(start(place).damages()).containsExactly(new Damage(DEMO, DamageKind.LOST, 1, ENTRIES, null, NOW));
        assertThat(start(place)).isEqualTo(new Start(List.of(), List.of()));
    }

    @Test
    void no_number_is_given_twice_and_the_journal_itself_tells_of_the_damage() throws IOException {
        Map<String, byte[]> damaged = copy();
        damaged.remove(LOG);
        Path place = place(damaged);

        List<Entry> entries = start(place).entries();

        assertThat(entries).hasSize(ENTRIES + 1);
        assertThat(entries.subList(0, ENTRIES / 2)).isEqualTo(written.subList(0, ENTRIES / 2));
        assertThat(entries.subList(ENTRIES / 2, ENTRIES))
                .allMatch(entry -> entry.facts().isEmpty());
        assertThat(entries.getLast().facts())
                .containsExactly(new JournalDamaged(DamageKind.LOST, ENTRIES / 2 + 1, ENTRIES, NOW, NOW));
        assertThat(start(place)).as("it is said once").isEqualTo(new Start(List.of(), entries));
    }

    @Test
    void an_entry_that_somebody_changed_is_said_at_every_start_and_written_down_once()
            throws IOException, SQLException {
        Path place = place(files);
        change(place, "update entries set person = 'boris' where seq in (7, 8)");
        Damage changed = new Damage(DEMO, DamageKind.CHANGED, 7, 8, NOW, null);

        Start first = start(place);
        Start second = start(place);

        assertThat(first.damages()).containsExactly(changed);
        assertThat(second.damages()).containsExactly(changed);
        assertThat(first.entries()).hasSize(ENTRIES + 1);
        assertThat(second.entries()).isEqualTo(first.entries());
    }

    @Test
    void a_last_entry_that_somebody_took_out_is_said() throws IOException, SQLException {
        Path place = place(files);
        change(place, "delete from entries where seq = " + ENTRIES);

        assertThat(start(place).damages())
                .containsExactly(new Damage(DEMO, DamageKind.LOST, ENTRIES, ENTRIES, NOW, NOW));
    }

    @Test
    void entries_that_are_gone_in_the_middle_are_filled_said_at_every_start_and_written_down_once()
            throws IOException, SQLException {
        Path place = place(files);
        change(place, "delete from entries where seq in (1, 20, 21, 40)");
        List<Damage> lost = List.of(
                new Damage(DEMO, DamageKind.LOST, 1, 1, null, NOW),
                new Damage(DEMO, DamageKind.LOST, 20, 21, NOW, NOW),
                new Damage(DEMO, DamageKind.LOST, 40, 40, NOW, NOW));

        Start first = start(place);
        Start second = start(place);

        assertThat(first.damages()).isEqualTo(lost);
        assertThat(second).isEqualTo(first);
        assertThat(first.entries())
                .extracting(Entry::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, ENTRIES + 1L).boxed().toList());
        assertThat(first.entries())
                .filteredOn(entry -> entry.facts().isEmpty())
                .extracting(Entry::seq)
                .containsExactly(1L, 20L, 21L, 40L);
        assertThat(first.entries().getLast().facts())
                .isEqualTo(lost.stream()
                        .map(one -> new JournalDamaged(one.kind(), one.from(), one.to(), one.after(), one.until()))
                        .toList());
    }

    @Test
    void a_number_that_nobody_gave_is_not_counted_up_to() throws IOException, SQLException {
        Path place = place(files);
        change(place, "update entries set seq = 1000000000000 where seq = " + ENTRIES);

        assertThat(start(place).entries()).hasSize(ENTRIES);
    }

    @Test
    void an_end_that_somebody_wrote_anew_with_hashes_of_its_own_is_not_what_was_answered()
            throws IOException, SQLException {
        Path place = place(files);
        change(place, "delete from entries where seq = " + ENTRIES);
        byte[] told = Files.readAllBytes(place.resolveSibling(TOLD));
        Files.delete(place.resolveSibling(TOLD));
        with(place, journal -> journal.append(DEMO, List.of(entry(DEMO, ENTRIES, "said otherwise"))));
        Files.write(place.resolveSibling(TOLD), told);

        assertThat(start(place).damages())
                .containsExactly(new Damage(DEMO, DamageKind.CHANGED, ENTRIES, ENTRIES, NOW, null));
    }

    @Test
    void a_note_of_what_was_answered_that_lags_behind_is_no_damage() throws IOException {
        Map<String, byte[]> behind = copy();
        byte[] told = bytes(behind, TOLD);
        behind.put(TOLD, Arrays.copyOf(told, told.length / 2));

        assertThat(start(behind)).isEqualTo(new Start(List.of(), written));
    }

    @Test
    void without_the_note_of_what_was_answered_it_is_written_down_once_that_nobody_knows_the_end() throws IOException {
        Map<String, byte[]> without = copy();
        without.remove(TOLD);
        Path place = place(without);

        Start first = start(place);
        Start second = start(place);

        assertThat(first.damages())
                .containsExactly(new Damage(DEMO, DamageKind.END_UNKNOWN, ENTRIES + 1, ENTRIES + 1, NOW, null));
        assertThat(first.entries()).startsWith(written.toArray(Entry[]::new)).hasSize(ENTRIES + 1);
        assertThat(first.entries().getLast().at()).isEqualTo(LATER);
        assertThat(first.entries().getLast().facts())
                .containsExactly(new JournalDamaged(DamageKind.END_UNKNOWN, ENTRIES + 1, ENTRIES + 1, NOW, LATER));
        assertThat(second).isEqualTo(new Start(List.of(), first.entries()));
    }

    @Test
    void a_start_that_ends_before_it_has_written_that_down_leaves_it_to_the_next() throws IOException {
        Map<String, byte[]> without = copy();
        without.remove(TOLD);
        Path place = place(without);

        with(place, SqliteJournal::check);

        assertThat(start(place).damages()).extracting(Damage::kind).containsExactly(DamageKind.END_UNKNOWN);
    }

    @Test
    void what_an_older_build_wrote_is_read_and_the_chain_begins_behind_it() throws IOException, SQLException {
        Path place = place(Map.of());
        change(place, """
                create table entries (
                    exercise text not null, seq integer not null, command text not null, at integer not null,
                    person text, facts blob not null, primary key (exercise, seq), unique (exercise, command)
                ) without rowid""");
        change(place, "pragma application_id = 0x4c697665");
        change(place, "pragma user_version = 1");
        change(
                place,
                "insert into entries values ('demo', 1, 'c-1', 0, null, '[]'), ('demo', 2, 'c-2', 0, null, '[]')");

        List<ChainReport> before = with(place, SqliteJournal::check);
        with(place, journal -> journal.append(DEMO, List.of(entry(DEMO, 3, "the first with a hash"))));
        List<ChainReport> after = with(place, SqliteJournal::check);

        assertThat(before.getFirst().isWhole()).isTrue();
        assertThat(before.getFirst().begins()).isZero();
        assertThat(after.getFirst().isWhole()).isTrue();
        assertThat(after.getFirst().begins()).isEqualTo(3);
    }

    /** Either it says so, or all that was acknowledged is there. */
    private boolean isSaidOrWhole(Map<String, byte[]> damaged) throws IOException {
        try {
            Start start = start(damaged);
            return !start.damages().isEmpty() || start.entries().equals(written);
        } catch (JournalUnavailable _) {
            return true;
        }
    }

    private Start start(Map<String, byte[]> damaged) throws IOException {
        return start(place(damaged));
    }

    private Start start(Path database) {
        return with(
                database,
                journal -> Mending.of(journal, InstantSource.fixed(LATER))
                        .compose(damages ->
                                journal.readAfter(DEMO, 0, 1_000).map(entries -> new Start(damages, entries))));
    }

    private interface Use<T> {
        Future<T> of(SqliteJournal journal);
    }

    private <T> T with(Path database, Use<T> use) {
        SqliteFile file = soon(SqliteFile.open(vertx, database));
        try {
            return soon(
                    SqliteJournal.open(file).compose(journal -> use.of(journal).eventually(journal::close)));
        } finally {
            soon(file.close());
        }
    }

    private Path place(Map<String, byte[]> content) throws IOException {
        Path place = Files.createDirectory(folder.resolve("try-" + tries++));
        for (Map.Entry<String, byte[]> one : content.entrySet()) {
            Files.write(place.resolve(one.getKey()), one.getValue());
        }
        return place.resolve(DATABASE);
    }

    private Map<String, byte[]> copy() {
        Map<String, byte[]> copy = new TreeMap<>();
        files.forEach((name, bytes) -> copy.put(name, bytes.clone()));
        return copy;
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name));
    }

    private static void change(Path database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

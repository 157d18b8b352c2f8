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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.AppendResult.Durable;
import org.livex.journal.Entry;
import org.livex.journal.chain.Damage;
import org.livex.journal.chain.Mending;

/** The files of a journal of which half is in the database and half in its log, to be damaged and started from. */
abstract class JournalFiles {
    static final ExerciseId DEMO = new ExerciseId("demo");
    static final String DATABASE = "livex.db";
    static final String LOG = "livex.db-wal";
    static final Instant LATER = NOW.plusSeconds(60);
    static final String TOLD = "livex.db-told";

    /** The first half is in the database, the rest in its log alone. */
    static final int ENTRIES = 60;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    final List<Entry> written = new ArrayList<>();
    final Map<String, byte[]> files = new TreeMap<>();
    private int tries;

    record Start(List<Damage> damages, List<Entry> entries) {}

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

    Start start(Map<String, byte[]> damaged) throws IOException {
        return start(place(damaged));
    }

    Start start(Path database) {
        return with(
                database,
                journal -> Mending.of(journal, InstantSource.fixed(LATER))
                        .compose(damages ->
                                journal.readAfter(DEMO, 0, 1_000).map(entries -> new Start(damages, entries))));
    }

    interface Use<T> {
        Future<T> of(SqliteJournal journal);
    }

    <T> T with(Path database, Use<T> use) {
        SqliteFile file = soon(SqliteFile.open(vertx, database));
        try {
            return soon(
                    SqliteJournal.open(file).compose(journal -> use.of(journal).eventually(journal::close)));
        } finally {
            soon(file.close());
        }
    }

    Path place(Map<String, byte[]> content) throws IOException {
        Path place = Files.createDirectory(folder.resolve("try-" + tries++));
        for (Map.Entry<String, byte[]> one : content.entrySet()) {
            Files.write(place.resolve(one.getKey()), one.getValue());
        }
        return place.resolve(DATABASE);
    }

    Map<String, byte[]> copy() {
        Map<String, byte[]> copy = new TreeMap<>();
        files.forEach((name, bytes) -> copy.put(name, bytes.clone()));
        return copy;
    }

    static byte[] bytes(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name));
    }

    static void change(Path database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

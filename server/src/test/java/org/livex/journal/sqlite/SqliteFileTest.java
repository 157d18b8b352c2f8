package org.livex.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.journal.Soon.soon;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.journal.JournalUnavailable;

class SqliteFileTest {
    private static final String ADD = "insert into notes (text) values (?)";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final List<SqliteFile> opened = new ArrayList<>();
    private Path path = Path.of("");

    @BeforeEach
    void choosePath() {
        path = folder.resolve("data/livex.db");
    }

    @AfterEach
    void close() {
        opened.forEach(file -> soon(file.close()));
        soon(vertx.close());
    }

    @Test
    void writes_happen_in_the_order_in_which_they_were_asked() {
        SqliteFile file = openWithNotes();

        List<Future<Integer>> writes = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String text = String.valueOf(i);
            writes.add(file.write(sql -> sql.update(ADD, text)));
        }
        soon(Future.all(writes));

        List<String> notes = notes(file);
        assertThat(notes).hasSize(2_000);
        for (int i = 0; i < notes.size(); i++) {
            assertThat(notes.get(i)).isEqualTo(String.valueOf(i));
        }
    }

    @Test
    void work_that_throws_is_undone_without_its_neighbours() {
        SqliteFile file = openWithNotes();
        CountDownLatch gathered = new CountDownLatch(1);
        Future<Object> holdsTheWriter = file.write(sql -> {
            await(gathered);
            return "done";
        });

        Future<Integer> before = file.write(sql -> sql.update(ADD, "before"));
        Future<Integer> broken = file.write(sql -> {
            sql.update(ADD, "half");
            throw new IllegalStateException("changed my mind");
        });
        Future<Integer> wrong = file.write(sql -> {
            sql.update(ADD, "half");
            return sql.update("insert into nowhere values (1)");
        });
        Future<Integer> after = file.write(sql -> sql.update(ADD, "after"));
        gathered.countDown();

        soon(holdsTheWriter);
        soon(before);
        soon(after);
        assertThatThrownBy(() -> soon(broken)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> soon(wrong)).isInstanceOf(JournalUnavailable.class);
        assertThat(notes(file)).containsExactly("before", "after");
    }

    @Test
    void every_commit_waits_for_the_disk() {
        SqliteFile file = open();

        assertThat(setting(file, "journal_mode")).isEqualTo("wal");
        assertThat(setting(file, "synchronous")).as("2 is FULL").isEqualTo("2");
    }

    @Test
    void a_reader_cannot_write() {
        SqliteFile file = openWithNotes();

        assertThatThrownBy(() -> soon(file.read(sql -> sql.update(ADD, "sneaked in"))))
                .isInstanceOf(JournalUnavailable.class);

        assertThat(notes(file)).isEmpty();
    }

    @Test
    void a_full_disk_fails_all_that_waited_and_once_there_is_space_it_goes_on() {
        SqliteFile file = openWithNotes();
        int pages = soon(file.read(sql -> sql.query("pragma page_count", row -> row.getInt(1))))
                .getFirst();
        limitPages(file, pages + 1);

        List<Future<Integer>> tooMuch = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tooMuch.add(file.write(sql -> sql.update(ADD, "x".repeat(3_000))));
        }

        assertThatThrownBy(() -> soon(Future.all(tooMuch)))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("disk is full");
        soon(Future.join(tooMuch).otherwiseEmpty());
        long kept = tooMuch.stream().filter(Future::succeeded).count();
        assertThat(notes(file)).hasSize((int) kept);

        limitPages(file, 1_000_000);
        soon(file.write(sql -> sql.update(ADD, "y".repeat(3_000))));
        assertThat(notes(file)).hasSize((int) kept + 1);
    }

    @Test
    void a_second_server_is_kept_out() {
        open();

        assertThatThrownBy(this::open)
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageEndingWith("livex.db is in use by another Livex server: stop that one first");
    }

    @Test
    void it_can_be_opened_again_once_it_is_closed() {
        soon(openWithNotes().close());

        assertThat(notes(open())).isEmpty();
        assertThat(folder.resolve("data/livex.db-wal")).isEmptyFile();
    }

    @Test
    void a_database_of_another_program_is_left_alone() throws SQLException, IOException {
        prepare("create table songs (title text)");
        byte[] before = Files.readAllBytes(path);

        assertThatThrownBy(this::open)
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining("is a database of another program");

        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void a_database_of_a_newer_version_is_left_alone() throws SQLException, IOException {
        soon(open().close());
        prepare("pragma user_version = 7");

        assertThatThrownBy(this::open)
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining("was written by a newer Livex (schema 7, this one knows 2)");
    }

    @Test
    void a_database_of_an_older_version_is_kept_as_it_was_before_it_is_changed() throws SQLException, IOException {
        SqliteFile file = openWithNotes();
        soon(file.write(sql -> sql.update(ADD, "old")));
        soon(file.close());
        prepare("pragma user_version = 1");
        Path copy = path.resolveSibling("livex.db-schema-1");

        SqliteFile changed = open();
        soon(changed.write(sql -> sql.update(ADD, "new")));
        soon(changed.close());

        assertThat(notesIn(copy)).containsExactly("old");
        assertThat(notesIn(path)).containsExactly("old", "new");
        assertThat(Files.getPosixFilePermissions(copy)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        byte[] kept = Files.readAllBytes(copy);

        soon(open().close());

        assertThat(Files.readAllBytes(copy)).isEqualTo(kept);
        assertThat(path.resolveSibling("livex.db-schema-2")).doesNotExist();
    }

    private static List<String> notesIn(Path file) throws SQLException {
        List<String> notes = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select text from notes order by rowid")) {
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
        }
        return notes;
    }

    @Test
    void what_is_not_a_database_is_said_to_be_none() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "This is a letter to my aunt, and long enough for SQLite to look at it. ".repeat(20));

        assertThatThrownBy(this::open)
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining("is not a database: is it the right file?");
    }

    @Test
    void a_damaged_database_is_said_to_be_damaged() throws IOException {
        SqliteFile file = openWithNotes();
        for (int i = 0; i < 50; i++) {
            soon(file.write(sql -> sql.update(ADD, "z".repeat(2_000))));
        }
        soon(file.close());
        byte[] bytes = Files.readAllBytes(path);
        for (int i = 8_192; i < bytes.length; i += 7) {
            bytes[i] = 0x5a;
        }
        Files.write(path, bytes);

        assertThatThrownBy(() -> notes(open()))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining("is damaged: restore it from a backup");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");

        assertThatThrownBy(this::open)
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining(folder.resolve("data").toString());
    }

    @Test
    void a_folder_in_place_of_the_file_is_named() throws IOException {
        Files.createDirectories(path);

        assertThatThrownBy(this::open)
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageContaining(path + " cannot be opened");
    }

    private SqliteFile open() {
        SqliteFile file = soon(SqliteFile.open(vertx, path));
        opened.add(file);
        return file;
    }

    private SqliteFile openWithNotes() {
        SqliteFile file = open();
        soon(file.write(sql -> {
            sql.execute("create table if not exists notes (text text not null)");
            return "created";
        }));
        return file;
    }

    private static String setting(SqliteFile file, String pragma) {
        return soon(file.write(sql -> sql.query("pragma " + pragma, row -> row.getString(1))))
                .getFirst();
    }

    private static List<String> notes(SqliteFile file) {
        return soon(file.read(sql -> sql.query("select text from notes order by rowid", row -> row.getString(1))));
    }

    private static void limitPages(SqliteFile file, int pages) {
        soon(file.write(sql -> {
            sql.execute("pragma max_page_count = " + pages);
            return "limited";
        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void prepare(String statement) throws SQLException, IOException {
        Files.createDirectories(path.getParent());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

package org.livex.journal.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.journal.SampleEntries.entry;
import static org.livex.journal.Soon.soon;

import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.words.ids.ExerciseId;

class VerifyJournalTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path file = Path.of("");

    @BeforeEach
    void write() {
        file = folder.resolve("livex.db");
        SqliteJournal journal = soon(SqliteFile.open(vertx, file).compose(SqliteJournal::open));
        soon(journal.append(DEMO, List.of(entry(DEMO, 1, "one"), entry(DEMO, 2, "two"), entry(DEMO, 3, "three"))));
        soon(journal.close());
    }

    @AfterEach
    void close() {
        soon(vertx.close());
    }

    @Test
    void a_journal_that_nobody_touched_is_as_it_was_written() throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertThat(verify()).isEqualTo(VerifyJournal.WHOLE);

        assertThat(text()).contains("demo: entries 1 to 3", "demo:3:", "All of it is as it was written.");
        assertThat(Files.readAllBytes(file))
                .as("it stays the evidence that it is")
                .isEqualTo(before);
    }

    @Test
    void an_entry_that_was_changed_is_named() throws SQLException {
        change("update entries set person = 'boris' where seq = 2");

        assertThat(verify()).isEqualTo(VerifyJournal.DAMAGED);

        assertThat(text()).contains("Entry 2 of exercise demo", "is not as written");
    }

    @Test
    void without_the_note_of_what_was_answered_nobody_knows_the_end() throws IOException {
        verify();
        assertThat(text()).doesNotContain("nobody can know");

        Files.delete(folder.resolve("livex.db-told"));

        assertThat(verify()).isEqualTo(VerifyJournal.WHOLE);
        assertThat(text()).contains("livex.db-told is not beside the database", "missing at the end of the journal");
    }

    @Test
    void entries_that_are_gone_are_not_laid_on_an_older_build() throws SQLException {
        change("delete from entries where seq = 1");
        assertThat(verify()).isEqualTo(VerifyJournal.DAMAGED);
        assertThat(text()).contains("Those before 2 are missing.").doesNotContain("older build");

        change("delete from entries");
        assertThat(verify()).isEqualTo(VerifyJournal.DAMAGED);
        assertThat(text()).contains("demo: no entry", "Entries 1 to 3").doesNotContain("older build");
    }

    @Test
    void a_file_alone_is_held_to_what_somebody_wrote_down() throws IOException {
        Files.delete(folder.resolve("livex.db-told"));
        verify();
        String last = text().lines()
                .flatMap(line -> List.of(line.split(" ", -1)).stream())
                .filter(word -> word.startsWith("demo:3:"))
                .findFirst()
                .orElseThrow();

        assertThat(verify(last)).isEqualTo(VerifyJournal.WHOLE);
        assertThat(verify("demo:3:" + "0".repeat(64))).isEqualTo(VerifyJournal.DAMAGED);
        assertThat(verify("demo:4:" + "0".repeat(64))).isEqualTo(VerifyJournal.DAMAGED);
        assertThat(text()).contains("Entry 4 of exercise demo");
    }

    @Test
    void a_file_that_a_server_writes_is_not_looked_at() {
        SqliteFile open = soon(SqliteFile.open(vertx, file));

        assertThat(verify()).isEqualTo(VerifyJournal.CANNOT_TELL);
        assertThat(text()).contains("is in use by a Livex server");

        soon(open.close());
        assertThat(verify()).isEqualTo(VerifyJournal.WHOLE);
    }

    @Test
    void what_cannot_be_looked_at_is_said() throws IOException {
        assertThat(verify("demo:three:")).isEqualTo(VerifyJournal.CANNOT_TELL);
        assertThat(text()).contains("demo:three: is not EXERCISE:SEQ:HASH");

        Path letter = folder.resolve("letter");
        Files.writeString(letter, "Dear aunt, this is long enough for a database to look at it. ".repeat(20));
        assertThat(VerifyJournal.verify(List.of(letter.toString()), out())).isEqualTo(VerifyJournal.CANNOT_TELL);
        assertThat(text()).contains(letter + " is not a database");

        Path nothing = folder.resolve("nothing");
        assertThat(VerifyJournal.verify(List.of(nothing.toString()), out())).isEqualTo(VerifyJournal.CANNOT_TELL);
        assertThat(text()).contains(nothing + " is not there");

        assertThat(VerifyJournal.verify(List.of(), out())).isEqualTo(VerifyJournal.CANNOT_TELL);
        assertThat(text()).contains("Exit codes");
    }

    private int verify(String... writtenDown) {
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(writtenDown));
        return VerifyJournal.verify(arguments, out());
    }

    private PrintStream out() {
        said.reset();
        return new PrintStream(said, true, UTF_8);
    }

    private String text() {
        return said.toString(UTF_8);
    }

    private void change(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** The end of the journal is gone when the server starts again. */
class LostEntriesStoryTest {
    private static final String SYNC = "/api/exercises/demo/sync";

    @TempDir
    Path data;

    @Test
    void every_device_starts_anew_and_control_reads_what_is_lost() throws SQLException {
        long readUpTo = playAndStop();
        loseTheLastEntries(2);

        try (TestServer server = TestServer.start(data)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            TestPhone phone = TestPhone.joined(server, "inv-01");
            control.sync();
            JsonNode answer = syncFrom(phone, readUpTo);

            assertThat(answer.path("reset").asBoolean()).isTrue();
            assertThat(answer.path("cursor").asLong()).isGreaterThan(readUpTo);
            assertThat(control.items("shift-entry"))
                    .anyMatch(line -> line.path("what").asText().equals("entries-lost"));
            assertThat(syncFrom(phone, answer.path("cursor").asLong())
                            .path("reset")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Test
    void without_the_note_of_what_was_answered_phones_bring_what_is_gone_and_control_reads_that_nobody_knows()
            throws SQLException, IOException {
        ObjectNode lost = action("Seen at the gate");
        long readUpTo;
        String name;
        try (TestServer server = TestServer.start(data)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            TestPhone phone = TestPhone.joined(server, "inv-01");
            control.does(TestPhone.command("start-exercise"));
            JsonNode accepted = TestPhone.json(phone.post(SYNC, phone.syncBody(lost), phone.accessToken()));
            assertThat(accepted.at("/results/0/outcome").asText()).isEqualTo("accepted");
            readUpTo = accepted.path("cursor").asLong();
            name = accepted.path("journal").asText();
        }
        change("delete from entries where exercise = 'demo' and seq > " + (readUpTo - 1));
        Files.delete(data.resolve("livex.db-told"));

        for (int start = 0; start < 2; start++) {
            try (TestServer server = TestServer.start(data)) {
                TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
                TestPhone phone = TestPhone.joined(server, "inv-01");
                // The journal goes on past all that the phone has read: only its name tells by then.
                for (int time = 0; time < 10; time++) {
                    control.does(TestPhone.command("pause-exercise"));
                    control.does(TestPhone.command("resume-exercise"));
                }
                ObjectNode body = JsonNodeFactory.instance
                        .objectNode()
                        .put("cursor", readUpTo)
                        .put("journal", name);
                JsonNode answer = TestPhone.json(phone.post(SYNC, body, phone.accessToken()));
                assertThat(answer.path("cursor").asLong()).isGreaterThan(readUpTo);
                assertThat(answer.path("reset").asBoolean()).isTrue();

                assertThat(phone.sync(lost).path(0).path("outcome").asText()).isEqualTo("accepted");
                control.sync();
                assertThat(control.items("action"))
                        .extracting(one -> one.path("id").asText())
                        .containsExactly(lost.path("id").asText());
                assertThat(control.items("shift-entry"))
                        .filteredOn(line -> line.path("what").asText().equals("entries-unknown"))
                        .hasSize(1);
            }
        }
    }

    private static ObjectNode action(String note) {
        ObjectNode command = TestPhone.command("record-action");
        command.putObject("action")
                .put("kind", "interviewed")
                .put("note", note)
                .put("takenAt", Instant.now().toString());
        return command;
    }

    @Test
    void an_exercise_that_is_planned_anew_since_nothing_was_left_says_so_in_its_shift_log() throws SQLException {
        playAndStop();
        change("delete from entries");

        for (int start = 0; start < 2; start++) {
            try (TestServer server = TestServer.start(data)) {
                TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
                control.sync();

                assertThat(control.items("shift-entry"))
                        .filteredOn(line -> line.path("what").asText().equals("entries-lost"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void an_exercise_goes_on_without_what_is_missing_in_its_middle() throws SQLException {
        playAndStop();
        change("delete from entries where exercise = 'demo' and seq = (select max(seq) - 1 from entries"
                + " where exercise = 'demo')");

        try (TestServer server = TestServer.start(data)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.sync();

            assertThat(control.items("shift-entry"))
                    .filteredOn(line -> line.path("what").asText().equals("entries-lost"))
                    .hasSize(1);
        }
    }

    /** As far as the phone has read. */
    private long playAndStop() {
        try (TestServer server = TestServer.start(data)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            TestPhone phone = TestPhone.joined(server, "inv-01");
            control.does(TestPhone.command("start-exercise"));
            control.does(TestPhone.command("pause-exercise"));
            phone.sync();
            return phone.cursor();
        }
    }

    private void loseTheLastEntries(int count) throws SQLException {
        change("delete from entries where exercise = 'demo' and seq > "
                + "(select max(seq) from entries where exercise = 'demo') - " + count);
    }

    private void change(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("livex.db"));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static JsonNode syncFrom(TestPhone phone, long cursor) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("cursor", cursor);
        return TestPhone.json(phone.post(SYNC, body, phone.accessToken()));
    }
}

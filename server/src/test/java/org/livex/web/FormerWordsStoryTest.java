package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.TestServer;

/** What phones show of what a message said before: only what it once said, subject and body of one moment together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormerWordsStoryTest {
    private TestServer server;
    private TestPhone control;
    private TestPhone phone;
    private int messages;

    @BeforeAll
    void start(@TempDir Path data) {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01").reading("en");
        control.does(TestPhone.command("start-exercise"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** Each word is a subject and a body; behind a tilde it is a small correction. A dash stands for what is as it is now. */
    @ParameterizedTest
    @CsvSource({
        "A1 A2 C1 A1, -2 C-",
        "A1 A2 B1 A1, -2 B-",
        "A1 B2 A3, -1 B2",
        "A1 B2 C1 A3, -1 B2 C1",
        "A1 B1 B2, A1 -1",
        "A1 A2 A3 A2 A1, -2 -3",
        "A1 ~A2 B1 ~B2 A1, -2 B2",
        "A1 ~A2 B1, A- A2",
        "A1 ~A2 B3 C4, A1 A2 B3",
        "A1 B1 ~A1, B-",
        "A1 ~A2, -1",
    })
    void are_those_that_it_said(String said, String before) {
        String id = "former-" + ++messages;
        List<String> wordings = List.of(said.split(" "));
        control.does(message("send-inject", id, wordings.getFirst()));
        for (int i = 1; i < wordings.size(); i++) {
            boolean small = wordings.get(i).startsWith("~");
            control.does(message("revise-inject", id, wordings.get(i).replace("~", ""))
                    .put("basedOn", i)
                    .put("small", small));
        }
        phone.sync();

        JsonNode corrected = phone.item("inject", id).path("corrected");
        List<String> shown = new ArrayList<>(List.of(words(corrected)));
        corrected.path("meanwhile").forEach(version -> shown.add(words(version)));
        assertThat(shown).containsExactly(before.split(" "));
    }

    /** The one that was corrected in play is read in the words that were confirmed last, and not only in its first. */
    @Test
    void what_is_changed_after_endex_says_so_and_what_was_read_until_then_is_there(@TempDir Path data) {
        try (TestServer ended = TestServer.start(data)) {
            TestPhone director = TestPhone.of(ended).join(ended.hostCodeFor("excon-director"));
            TestPhone reader = TestPhone.joined(ended, "inv-01").reading("en");
            director.does(TestPhone.command("start-exercise"));
            for (String id : List.of("twice", "once", "small", "left")) {
                director.does(message("send-inject", id, "A1"));
            }
            director.does(message("revise-inject", "twice", "A2").put("basedOn", 1));
            director.does(message("revise-inject", "left", "A2").put("basedOn", 1));
            director.does(
                    message("revise-inject", "small", "A2").put("basedOn", 1).put("small", true));
            director.does(TestPhone.command("end-exercise"));
            director.does(message("revise-inject", "twice", "A3").put("basedOn", 2));
            director.does(message("revise-inject", "once", "A3").put("basedOn", 1));
            director.does(message("revise-inject", "small", "A3").put("basedOn", 2));
            reader.sync();

            assertThat(shown(reader, "twice")).containsExactly("after ENDEX", "-1", "-2");
            assertThat(shown(reader, "once")).containsExactly("after ENDEX", "-1");
            assertThat(shown(reader, "small")).containsExactly("after ENDEX", "-1", "-2");
            assertThat(shown(reader, "left")).containsExactly("in play", "-1");
        }
    }

    private static List<String> shown(TestPhone reader, String id) {
        JsonNode corrected = reader.item("inject", id).path("corrected");
        List<String> shown = new ArrayList<>();
        shown.add(corrected.path("afterEnd").asBoolean() ? "after ENDEX" : "in play");
        shown.add(words(corrected));
        corrected.path("meanwhile").forEach(version -> shown.add(words(version)));
        return shown;
    }

    private static String words(JsonNode version) {
        return version.at("/subject/text").asText("-")
                + version.at("/body/text").asText("-");
    }

    static ObjectNode message(String type, String id, String words) {
        ObjectNode command = TestPhone.command(type);
        ObjectNode inject = command.putObject("inject")
                .put("id", id)
                .put("number", "X-" + id)
                .put("type", "message")
                .put("mustAcknowledge", true);
        inject.set("title", written(id));
        inject.set("subject", written(words.substring(0, 1)));
        inject.set("body", written(words.substring(1)));
        inject.putObject("trigger").put("type", "by-hand");
        inject.putArray("expectedActions");
        ObjectNode audience = inject.putObject("audience").put("everyone", false);
        audience.putArray("people").add("inv-01");
        audience.putArray("teams");
        audience.putArray("agencies");
        audience.putArray("functions");
        return command;
    }

    static ObjectNode written(String text) {
        ObjectNode written = TestPhone.object().put("source", "en").put("revision", 1);
        written.putObject("versions")
                .putObject("en")
                .put("text", text)
                .put("state", "approved")
                .put("sourceRevision", 1);
        return written;
    }
}

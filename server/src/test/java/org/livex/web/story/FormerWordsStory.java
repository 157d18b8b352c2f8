package org.livex.web.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** An inject is corrected while people read it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FormerWordsStory {
    TestServer server;
    TestPhone control;
    TestPhone phone;
    int messages;

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

    void revise(String id, int basedOn, String words) {
        control.does(message("revise-inject", id, words.replace("~", ""))
                .put("basedOn", basedOn)
                .put("small", words.startsWith("~")));
    }

    static String numbers(JsonNode versions) {
        List<String> numbers = new ArrayList<>();
        versions.forEach(version -> numbers.add(version.path("version").asText()
                + (version.has("small") ? "." + version.path("small").asText() : "")));
        return String.join(" ", numbers);
    }

    static List<String> shown(TestPhone reader, String id) {
        JsonNode corrected = reader.item("inject", id).path("corrected");
        List<String> shown = new ArrayList<>();
        shown.add(corrected.path("afterEnd").asBoolean() ? "after ENDEX" : "in play");
        shown.add(words(corrected));
        corrected.path("meanwhile").forEach(version -> shown.add(words(version)));
        return shown;
    }

    static String words(JsonNode version) {
        return version.at("/subject/text").asText("-")
                + version.at("/body/text").asText("-");
    }

    public static ObjectNode message(String type, String id, String words) {
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

    public static ObjectNode written(String text) {
        ObjectNode written = TestPhone.object().put("source", "en").put("revision", 1);
        written.putObject("versions")
                .putObject("en")
                .put("text", text)
                .put("state", "approved")
                .put("sourceRevision", 1);
        return written;
    }
}

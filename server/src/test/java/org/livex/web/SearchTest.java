package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;

/** Names are found across scripts by whoever may know them, and told apart, over HTTP with the demo exercise. */
class SearchTest {
    @TempDir
    static Path data;

    static TestServer server;
    static TestPhone control;

    @BeforeAll
    static void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.does(person("shch", "Щукин", "team-alfa"));
        control.does(persona("p-ar", "ar", "خديجة", "Khadija"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Щукин", "Shchukin", "Ščukin", "щук"})
    void a_person_is_found_however_the_name_is_written(String typed) {
        assertThat(search(control, typed)).contains("person/shch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Khadija", "خديجة", "Хадиджа"})
    void an_arabic_name_is_found_by_its_latin_form(String typed) {
        assertThat(search(control, typed)).contains("persona/p-ar");
    }

    @Test
    void a_participant_finds_whom_they_know_and_nobody_else() {
        TestPhone colleague = TestPhone.joined(server, "inv-01");
        TestPhone stranger = TestPhone.joined(server, "inv-02");

        assertThat(search(colleague, "Shchukin")).contains("person/shch");
        assertThat(search(stranger, "Shchukin")).doesNotContain("person/shch");
        assertThat(search(colleague, "Khadija")).doesNotContain("persona/p-ar");
        assertThat(search(colleague, "Role Player")).noneMatch(found -> found.startsWith("person/"));
        assertThat(search(colleague, "Control room")).doesNotContain("place/control-room");
        assertThat(search(colleague, "Police post")).contains("place/police-post");
    }

    @Test
    void what_cannot_be_a_name_is_refused() {
        for (String query : List.of("", "?q=", "?q=%20", "?q=" + "x".repeat(101))) {
            assertThat(control.get("/api/exercises/demo/search" + query).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void names_that_can_be_mistaken_are_said_with_the_strongest_reason() {
        control.does(person("cyr", "Rоma", "team-bravo"));
        control.does(persona("lat", "en", "Roma", "Roma"));
        control.does(person("shch-2", "Shchukin", "team-bravo"));
        control.does(persona("shch-3", "ru", "Щукин", "Different"));

        JsonNode findings = TestPhone.json(control.get("/api/exercises/demo/findings/names"))
                .path("findings");

        assertThat(reason(findings, "cyr", "lat")).isEqualTo("looks-alike");
        assertThat(reason(findings, "shch", "shch-3")).isEqualTo("same");
        assertThat(reason(findings, "shch", "shch-2")).isEqualTo("sounds-alike");
        assertThat(TestPhone.joined(server, "inv-01")
                        .get("/api/exercises/demo/findings/names")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String reason(JsonNode findings, String one, String other) {
        for (JsonNode finding : findings) {
            List<String> ids = finding.path("names").findValuesAsText("id");
            if (ids.contains(one) && ids.contains(other)) {
                return finding.path("reason").asText();
            }
        }
        return "";
    }

    private static List<String> search(TestPhone phone, String typed) {
        String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        JsonNode results = TestPhone.json(phone.get("/api/exercises/demo/search?q=" + query))
                .path("results");
        List<String> found = new ArrayList<>();
        results.forEach(one ->
                found.add(one.path("kind").asText() + "/" + one.path("id").asText()));
        return found;
    }

    private static ObjectNode person(String id, String callName, String team) {
        ObjectNode add = TestPhone.command("add-person");
        ObjectNode person =
                add.putObject("person").put("id", id).put("callName", callName).put("function", "player");
        person.putArray("teams").add(team);
        person.putArray("languages").add("ru");
        return add;
    }

    private static ObjectNode persona(String id, String language, String name, String english) {
        ObjectNode add = TestPhone.command("add-persona");
        ObjectNode text = add.putObject("persona")
                .put("id", id)
                .putObject("name")
                .put("source", "en")
                .put("revision", 1);
        ObjectNode versions = text.putObject("versions");
        versions.putObject("en").put("text", english).put("state", "approved").put("sourceRevision", 1);
        versions.putObject(language).put("text", name).put("state", "approved").put("sourceRevision", 1);
        return add;
    }
}

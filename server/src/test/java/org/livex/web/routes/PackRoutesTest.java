package org.livex.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.OpenApi;
import org.livex.web.TestPhone;

/** The demo exercise as a pack, into a second exercise and back. */
class PackRoutesTest {
    private static final String HERE = "/api/exercises/demo";
    private static final String EXPORTED = "exported:\n";

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    TestServer server;
    TestPhone control;
    OpenApi description;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        description = new OpenApi(TestPhone.of(server).get(OpenApiRoute.PATH).bodyAsJsonObject());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_export_makes_the_same_exercise_here_and_on_another_host() throws IOException {
        Buffer pack = exported(control, "demo", "?names=true&version=2.1");

        HttpResponse<Buffer> made =
                control.postRaw("/api/exercises?id=second", "application/zip", pack, control.accessToken());

        assertThat(made.statusCode()).isEqualTo(201);
        TestPhone director = TestPhone.of(server).join(codeOf(control, "second"));
        assertThat(withoutLabel(exported(director, "second", "?names=true"))).isEqualTo(withoutLabel(pack));
        assertThat(compared(director, "second", pack).path("found").asInt()).isZero();
        try (TestServer other = TestServer.start(elsewhere)) {
            TestPhone host = TestPhone.of(other).join(other.hostCodeFor("excon-director"));
            host.postRaw("/api/exercises?id=third", "application/zip", pack, host.accessToken());
            TestPhone there = TestPhone.of(other).join(codeOf(host, "third"));
            assertThat(withoutLabel(exported(there, "third", "?names=true"))).isEqualTo(withoutLabel(pack));
        }
    }

    @Test
    void one_change_is_exactly_what_differs_and_is_taken_over_once_it_was_seen() {
        Buffer pack = exported(control, "demo", "");
        JsonNode nothing = compared(control, "demo", pack);
        assertThat(nothing.path("found").asInt()).isZero();

        ObjectNode variable = TestPhone.command("write-variable").put("basedOn", 0);
        variable.putObject("variable")
                .put("id", "ransom")
                .putObject("value")
                .put("type", "quantity")
                .put("number", "12");
        control.does(variable);
        JsonNode one = compared(control, "demo", pack);
        assertThat(one.path("found").asInt()).isEqualTo(1);
        assertThat(one.at("/changes/0/key").asText()).isEqualTo("variable/ransom");
        assertThat(one.at("/changes/0/how").asText()).isEqualTo("removed");

        assertThat(taken(one, "another seal", "variable/ransom").statusCode()).isEqualTo(409);
        HttpResponse<Buffer> done = taken(one, one.path("seen").asText(), "variable/ransom");
        description.check(HttpMethod.POST, "/api/exercises/{exercise}/pack-comparisons/{upload}/take-over", done);
        assertThat(TestPhone.json(done).path("taken").asInt()).isEqualTo(1);
        assertThat(compared(control, "demo", pack).path("found").asInt()).isZero();
    }

    @Test
    void a_newer_pack_changes_a_text_in_one_language() throws IOException {
        Buffer newer = edited(exported(control, "demo", ""), "teams.yaml", "Группа «Альфа»", "Группа «Омега»");

        JsonNode one = compared(control, "demo", newer);

        assertThat(one.path("found").asInt()).isEqualTo(1);
        assertThat(one.at("/changes/0/fields")).hasSize(1);
        assertThat(one.at("/changes/0/fields/0/path").asText()).isEqualTo("name");
        assertThat(one.at("/changes/0/fields/0/language").asText()).isEqualTo("ru");
        assertThat(one.at("/changes/0/fields/0/after/text").asText()).isEqualTo("Группа «Омега»");
        assertThat(taken(
                                one,
                                one.path("seen").asText(),
                                one.at("/changes/0/key").asText())
                        .statusCode())
                .isEqualTo(200);
        assertThat(compared(control, "demo", newer).path("found").asInt()).isZero();
    }

    @Test
    void roles_go_without_the_names_of_people_unless_asked_for() throws IOException {
        String people = text(exported(control, "demo", ""), "people.yaml");
        String named = text(exported(control, "demo", "?names=true"), "people.yaml");

        assertThat(named).contains("call-name: Exercise Director");
        assertThat(people).doesNotContain("Exercise Director").contains("call-name: excon-director");
        assertThat(text(exported(control, "demo", "?version=2.1"), "pack.yaml"))
                .contains("version: '2.1'")
                .contains("people: roles");
    }

    @Test
    void a_broken_pack_is_told_by_file_and_line_and_changes_nothing() throws IOException {
        Buffer broken = edited(exported(control, "demo", ""), "world.yaml", "- id: ", "- idd: ");

        HttpResponse<Buffer> refused =
                control.postRaw(HERE + "/pack-comparisons", "application/zip", broken, control.accessToken());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(TestPhone.json(refused).at("/findings/0/file").asText()).isEqualTo("world.yaml");
        assertThat(TestPhone.json(refused).at("/findings/0/line").asInt()).isEqualTo(1);
        assertThat(control.postRaw(
                                HERE + "/pack-comparisons",
                                "application/zip",
                                Buffer.buffer("PK no zip"),
                                control.accessToken())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void players_neither_take_the_scenario_nor_compare_it() {
        TestPhone player = TestPhone.joined(server, "inv-01");

        assertThat(player.get(HERE + "/pack").statusCode()).isEqualTo(403);
        assertThat(player.postRaw(
                                HERE + "/pack-comparisons", "application/zip", Buffer.buffer("x"), player.accessToken())
                        .statusCode())
                .isEqualTo(403);
    }

    private Buffer exported(TestPhone of, String exercise, String query) {
        HttpResponse<Buffer> answer = of.get("/api/exercises/" + exercise + "/pack" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/zip");
        return answer.bodyAsBuffer();
    }

    private JsonNode compared(TestPhone of, String exercise, Buffer pack) {
        HttpResponse<Buffer> answer = of.postRaw(
                "/api/exercises/" + exercise + "/pack-comparisons", "application/zip", pack, of.accessToken());
        description.check(HttpMethod.POST, "/api/exercises/{exercise}/pack-comparisons", answer);
        return TestPhone.json(answer);
    }

    private HttpResponse<Buffer> taken(JsonNode comparison, String seen, String chosen) {
        ObjectNode body = TestPhone.object().put("seen", seen);
        body.putArray("chosen").add(chosen);
        return control.post(
                HERE + "/pack-comparisons/" + comparison.path("upload").asText() + "/take-over",
                body,
                control.accessToken());
    }

    private static String codeOf(TestPhone host, String exercise) {
        return TestPhone.json(
                        host.post("/api/exercises/" + exercise + "/enter", TestPhone.object(), host.accessToken()))
                .path("code")
                .asText();
    }

    /** All but what pack.yaml says of the export: by whom, when, from which entry. */
    private static String withoutLabel(Buffer zip) throws IOException {
        StringBuilder all = new StringBuilder();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.getBytes()));
        for (@Nullable ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            boolean isLabelled = entry.getName().equals("pack.yaml");
            assertThat(!isLabelled || content.contains(EXPORTED)).isTrue();
            all.append(entry.getName())
                    .append('\n')
                    .append(isLabelled ? content.substring(content.indexOf("name:")) : content);
        }
        return all.toString();
    }

    private static String text(Buffer zip, String path) throws IOException {
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.getBytes()));
        for (@Nullable ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (entry.getName().equals(path)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no " + path);
    }

    private static Buffer edited(Buffer zip, String path, String old, String by) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream to = new ZipOutputStream(out)) {
            ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.getBytes()));
            for (@Nullable ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(path)
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace(old, by)
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return Buffer.buffer(out.toByteArray());
    }
}

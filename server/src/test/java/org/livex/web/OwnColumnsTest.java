package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

/** Columns of control's own over HTTP, and that nobody else gets them. */
class OwnColumnsTest {
    private static final String DEMO = "/api/exercises/demo";
    private static final String NAME = "Zebra vehicle";
    private static final String VALUE = "Zebra van";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.does(columns(0, "vehicle"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ObjectNode columns(int basedOn, String... ids) {
        ObjectNode command = TestPhone.command("write-columns").put("basedOn", basedOn);
        for (String id : ids) {
            ObjectNode column =
                    command.withArray("columns").addObject().put("id", id).put("kind", "text");
            ObjectNode name = column.putObject("name").put("source", "en").put("revision", 1);
            name.putObject("versions")
                    .putObject("en")
                    .put("text", NAME)
                    .put("state", "approved")
                    .put("sourceRevision", 1);
        }
        command.withArray("columns");
        command.putObject("emptied");
        return command;
    }

    private ObjectNode planning() {
        control.sync();
        ObjectNode inject = ((ObjectNode) control.item("msel-inject", "sh-01").path("inject"))
                .deepCopy()
                .put("id", "own")
                .put("number", "Z-1");
        inject.putObject("trigger").put("type", "by-hand");
        ((ObjectNode) inject.path("audience")).putArray("people").add("inv-01");
        inject.putObject("columns").put("vehicle", VALUE);
        ObjectNode command = TestPhone.command("plan-inject");
        command.set("inject", inject);
        return command;
    }

    @Test
    void control_alone_has_the_columns_and_what_stands_in_them() {
        control.does(planning());
        control.does(TestPhone.command("start-exercise"));
        control.does(TestPhone.command("release-inject").put("inject", "own"));
        TestPhone phone = TestPhone.joined(server, "inv-01").reading("en");
        String synced = phone.post(DEMO + "/sync", phone.syncBody(), phone.accessToken())
                .bodyAsString();

        assertThat(synced).contains("\"id\":\"own\"").doesNotContain("Zebra").doesNotContain("columns");
        for (String path : List.of(
                DEMO + "/search?q=Zebra",
                DEMO + "/injects/own/seen-by/inv-01",
                DEMO + "/pack",
                DEMO + "/sheets/xlsx",
                DEMO + "/board",
                DEMO + "/timeline")) {
            assertThat(String.valueOf(phone.get(path).bodyAsString())).as(path).doesNotContain("Zebra");
        }
        assertThat(control.get(DEMO + "/injects/own/seen-by/inv-01").bodyAsString())
                .doesNotContain("Zebra");
        control.sync();
        assertThat(control.item("exercise", "exercise")
                        .at("/columns/0/name/versions/en/text")
                        .textValue())
                .isEqualTo(NAME);
        assertThat(control.item("msel-inject", "own")
                        .at("/inject/columns/vehicle")
                        .textValue())
                .isEqualTo(VALUE);
    }

    @Test
    void a_column_with_something_in_it_goes_only_with_the_number_that_its_author_saw_and_comes_again() {
        control.does(planning());

        HttpResponse<Buffer> refused = control.post(DEMO + "/commands", columns(1), control.accessToken());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(TestPhone.json(refused).path("code").textValue()).isEqualTo("column-holds-something");
        assertThat(TestPhone.json(refused).at("/parameters/injects").textValue())
                .isEqualTo("1");

        ObjectNode told = columns(1);
        told.set("emptied", JsonNodeFactory.instance.objectNode().put("vehicle", 1));
        control.does(told);
        control.sync();
        assertThat(control.item("exercise", "exercise").path("columns")).isEmpty();
        assertThat(control.item("msel-inject", "own").at("/inject/columns").isMissingNode())
                .isTrue();

        control.does(columns(2, "vehicle"));
        control.sync();
        assertThat(control.item("msel-inject", "own")
                        .at("/inject/columns/vehicle")
                        .textValue())
                .isEqualTo(VALUE);
    }

    @Test
    void an_exercise_that_is_made_of_the_pack_of_another_has_them() {
        control.does(planning());
        Buffer pack = control.get(DEMO + "/pack?names=true").body();

        HttpResponse<Buffer> made =
                control.postRaw("/api/exercises?id=second", "application/zip", pack, control.accessToken());

        assertThat(made.statusCode()).isEqualTo(201);
        String code = TestPhone.json(
                        control.post("/api/exercises/second/enter", TestPhone.object(), control.accessToken()))
                .path("code")
                .asText();
        TestPhone copy = TestPhone.of(server).join(code);
        copy.sync();
        assertThat(copy.item("exercise", "exercise").at("/columns/0/id").textValue())
                .isEqualTo("vehicle");
        assertThat(copy.item("msel-inject", "own").at("/inject/columns/vehicle").textValue())
                .isEqualTo(VALUE);
    }

    @Test
    void columns_differ_from_those_of_a_pack_as_one_thing_and_are_taken_over() {
        control.does(planning());
        Buffer pack = control.get(DEMO + "/pack?names=true").body();
        control.does(columns(1, "vehicle", "props"));

        JsonNode differing = compared(pack);

        assertThat(differing.path("found").asInt()).isEqualTo(1);
        assertThat(differing.at("/changes/0/key").asText()).isEqualTo("columns/msel");
        ObjectNode wanted =
                TestPhone.object().put("seen", differing.path("seen").asText());
        wanted.putArray("chosen").add("columns/msel");
        HttpResponse<Buffer> taken = control.post(
                DEMO + "/pack-comparisons/" + differing.path("upload").asText() + "/take-over",
                wanted,
                control.accessToken());
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(compared(pack).path("found").asInt()).isZero();
    }

    private JsonNode compared(Buffer pack) {
        return TestPhone.json(
                control.postRaw(DEMO + "/pack-comparisons", "application/zip", pack, control.accessToken()));
    }
}

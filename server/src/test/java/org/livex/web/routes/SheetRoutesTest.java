package org.livex.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.OpenApi;
import org.livex.web.TestPhone;

/** Spreadsheets over HTTP, with the demo exercise. */
class SheetRoutesTest {
    private static final String HERE = "/api/exercises/demo";

    @TempDir
    Path data;

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
    void a_table_goes_out_is_edited_shown_and_taken() {
        String csv = control.get(HERE + "/spreadsheet?what=msel&form=csv").bodyAsString();
        HttpResponse<Buffer> brought = bring(csv.replace("D1 09:20:00", "D1 09:22:00"));
        description.check(HttpMethod.POST, "/api/exercises/{exercise}/spreadsheets", brought);
        JsonNode draft = TestPhone.json(brought).path("draft");
        assertThat(draft.path("mistakes")).isEmpty();
        assertThat(draft.path("ready").asBoolean()).isTrue();
        String upload = TestPhone.json(brought).path("upload").asText();

        ObjectNode answers = TestPhone.object().put("seen", "something else");
        answers.putObject("answers");
        assertThat(control.post(HERE + "/spreadsheets/" + upload + "/import", answers, control.accessToken())
                        .statusCode())
                .isEqualTo(409);
        answers.put("seen", draft.path("seen").asText());
        HttpResponse<Buffer> done =
                control.post(HERE + "/spreadsheets/" + upload + "/import", answers, control.accessToken());

        description.check(HttpMethod.POST, "/api/exercises/{exercise}/spreadsheets/{upload}/import", done);
        assertThat(TestPhone.json(done).path("changed").asInt()).isPositive();
        assertThat(TestPhone.json(done).path("seq").asLong()).isPositive();
        assertThat(control.get(HERE + "/spreadsheet?what=msel&form=csv").bodyAsString())
                .contains("D1 09:22:00")
                .doesNotContain("D1 09:20:00");
    }

    @Test
    void an_import_is_found_again_by_control_alone_and_says_what_it_did() {
        JsonNode done = take(bring(control.get(HERE + "/spreadsheet?what=msel&form=csv")
                .bodyAsString()
                .replace("D1 09:20:00", "D1 09:22:00")));
        long entry = done.path("seq").asLong();

        TestPhone other = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        other.sync();
        JsonNode made = other.item("exercise", "exercise").path("imports").path(0);
        assertThat(made.path("entry").asLong()).isEqualTo(entry);
        assertThat(made.path("from").asText()).isEqualTo("spreadsheet");
        assertThat(made.path("by").asText()).isEqualTo("excon-director");
        TestPhone player = TestPhone.joined(server, "inv-01");
        player.sync();
        assertThat(player.item("exercise", "exercise").has("imports")).isFalse();

        ObjectNode revisions = TestPhone.object();
        changedBy(other, entry).forEach(revisions::put);
        assertThat(revisions).isNotEmpty();
        ObjectNode back = TestPhone.command("import-scenario").put("takesBack", entry);
        back.putArray("commands").addObject().put("type", "undo-revisions").set("revisions", revisions);
        other.does(back);
        other.sync();

        assertThat(other.item("exercise", "exercise").path("imports")).isEmpty();
        assertThat(control.get(HERE + "/spreadsheet?what=msel&form=csv").bodyAsString())
                .contains("D1 09:20:00")
                .doesNotContain("D1 09:22:00");
    }

    @Test
    void an_import_is_found_again_after_a_restart() {
        take(bring(control.get(HERE + "/spreadsheet?what=msel&form=csv")
                .bodyAsString()
                .replace("D1 09:20:00", "D1 09:22:00")));
        control.sync();
        JsonNode before = control.item("exercise", "exercise").path("imports");
        assertThat(before).hasSize(1);

        server.close();
        server = TestServer.start(data);
        TestPhone again = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        again.sync();

        assertThat(again.item("exercise", "exercise").path("imports")).isEqualTo(before);
    }

    private JsonNode take(HttpResponse<Buffer> brought) {
        JsonNode step = TestPhone.json(brought);
        ObjectNode answers =
                TestPhone.object().put("seen", step.at("/draft/seen").asText());
        answers.putObject("answers");
        String path = HERE + "/spreadsheets/" + step.path("upload").asText() + "/import";
        return TestPhone.json(control.post(path, answers, control.accessToken()));
    }

    /** As a console finds it out: the revisions after the entry of what was another before it. */
    private static Map<String, Integer> changedBy(TestPhone phone, long entry) {
        String items = HERE + "/replay/items?reading=%s&from=%d&to=%d";
        JsonNode read = TestPhone.json(phone.get(HERE + "/replay"));
        while (read.path("read").asLong() < read.path("head").asLong()) {
            read = TestPhone.json(phone.get(HERE + "/replay"));
        }
        String reading = read.path("reading").asText();
        Map<String, Integer> before = revisions(phone.get(items.formatted(reading, entry, entry - 1)));
        Map<String, Integer> after = revisions(phone.get(items.formatted(reading, entry - 1, entry)));
        after.entrySet().removeIf(one -> one.getValue().equals(before.get(one.getKey())));
        return after;
    }

    private static Map<String, Integer> revisions(HttpResponse<Buffer> items) {
        Map<String, Integer> revisions = new HashMap<>();
        for (JsonNode item : TestPhone.json(items).path("items")) {
            if (item.path("kind").asText().equals("msel-inject")) {
                revisions.put(item.path("id").asText(), item.path("revision").asInt());
            }
        }
        return revisions;
    }

    @Test
    void a_file_that_is_none_is_refused_in_one_sentence() {
        HttpResponse<Buffer> refused = bring("PK\u0003\u0004 and nothing else");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(TestPhone.json(refused).path("code").asText()).startsWith("sheet-");
    }

    @Test
    void players_neither_take_the_msel_nor_bring_one() {
        TestPhone player = TestPhone.joined(server, "inv-01");

        assertThat(player.get(HERE + "/spreadsheet").statusCode()).isEqualTo(403);
        assertThat(player.post(HERE + "/spreadsheets/x", TestPhone.object(), player.accessToken())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_board_goes_out_as_a_workbook_by_inject_and_by_time() {
        for (String query : List.of("", "?view=time&zoom=quarter&language=ru")) {
            HttpResponse<Buffer> board = control.get(HERE + "/board/xlsx" + query);

            assertThat(board.statusCode()).isEqualTo(200);
            assertThat(board.getHeader("Content-Type")).endsWith("spreadsheetml.sheet");
            assertThat(board.body().getString(0, 2)).isEqualTo("PK");
        }
        assertThat(control.get(HERE + "/board/xlsx?view=time&zoom=week").statusCode())
                .isEqualTo(400);
        assertThat(TestPhone.joined(server, "inv-01")
                        .get(HERE + "/board/xlsx?view=time")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<Buffer> bring(String file) {
        return control.postRaw(
                HERE + "/spreadsheets",
                "application/octet-stream",
                Buffer.buffer(file.getBytes(StandardCharsets.UTF_8)),
                control.accessToken());
    }
}

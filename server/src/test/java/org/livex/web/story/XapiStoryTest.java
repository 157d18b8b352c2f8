package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.TestServer;
import org.livex.web.FakeRecordStore;
import org.livex.web.TestPhone;

/** What people of the demo did goes to a learning record store, after ENDEX, when the director says so. */
@ExtendWith(VertxExtension.class)
class XapiStoryTest {
    private static final String XAPI = "/api/exercises/demo/review/xapi";
    private static final String SENDING = XAPI + "/sending";
    private static final int REPORTS = 60;

    @TempDir
    Path data;

    FakeRecordStore store;
    TestServer server;
    TestPhone director;

    @BeforeEach
    void start(Vertx vertx) throws IOException {
        store = new FakeRecordStore(vertx);
        Path key = Files.writeString(data.resolve("lrs-key"), "livex:secret\n");
        server = TestServer.start(
                data.resolve("server"),
                Instant::now,
                Map.of("LIVEX_LRS_URL", store.url(), "LIVEX_LRS_KEY", key.toString()));
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        director.does(TestPhone.command("start-exercise"));
        TestPhone kestrel = TestPhone.joined(server, "inv-01");
        kestrel.sync();
        for (int at = 0; at < REPORTS; at++) {
            kestrel.does(report(kestrel, "Report " + at));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void control_has_them_as_one_file_and_nobody_else() {
        HttpResponse<Buffer> answer = director.get(XAPI);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode statements = TestPhone.json(answer);
        assertThat(statements).hasSizeGreaterThanOrEqualTo(REPORTS);
        assertThat(statements.get(0).at("/actor/account/homePage").asText()).endsWith("/exercises/demo");
        assertThat(TestPhone.joined(server, "inv-02").get(XAPI).statusCode()).isEqualTo(403);
        assertThat(director.get(XAPI + "?names=nicknames").statusCode()).isEqualTo(400);
    }

    @Test
    void nothing_leaves_before_endex_and_by_the_director_alone() {
        assertThat(code(director.send(HttpMethod.POST, SENDING, wanted()))).isEqualTo("exercise-not-ended");
        TestPhone controller = TestPhone.joined(server, "ctrl-01");
        director.does(TestPhone.command("end-exercise"));
        assertThat(controller.send(HttpMethod.POST, SENDING, wanted()).statusCode())
                .isEqualTo(403);
        assertThat(controller.get(SENDING).statusCode()).isEqualTo(403);

        assertThat(progress().path("state").asText()).isEqualTo("none");
        assertThat(store.batches).isEmpty();
    }

    @Test
    void they_go_in_batches_of_50_and_once() {
        director.does(TestPhone.command("end-exercise"));

        JsonNode done = sent();

        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.has("whole")).isTrue();
        assertThat(store.statements()).hasSize(done.path("sent").asInt()).hasSizeGreaterThanOrEqualTo(REPORTS);
        assertThat(store.batches).allMatch(size -> size <= 50).hasSizeGreaterThan(1);
        assertThat(store.versions).containsOnly("1.0.3");
        assertThat(store.authorizations)
                .containsOnly(
                        "Basic " + Base64.getEncoder().encodeToString("livex:secret".getBytes(StandardCharsets.UTF_8)));
        int before = store.statements().size();
        int batches = store.batches.size();
        JsonNode again = sent();
        assertThat(store.statements()).hasSize(before);
        assertThat(store.batches.subList(batches, store.batches.size()).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("of what is there only what follows from all of it goes again")
                .isLessThan(REPORTS);
        assertThat(again.path("sent").asInt()).as("never more than there is").isEqualTo(before);
    }

    @Test
    void after_a_break_it_goes_on_and_what_is_there_as_something_else_counts_as_there() {
        director.does(TestPhone.command("end-exercise"));
        JsonNode first = TestPhone.json(director.get(XAPI)).get(0);
        store.has(
                first.path("id").asText(),
                TestPhone.object().put("id", first.path("id").asText()));
        store.trouble.add(503);

        JsonNode broken = sent();
        assertThat(broken.path("state").asText()).isEqualTo("failed");
        assertThat(broken.path("reason").asText()).isEqualTo("busy");
        assertThat(broken.path("answer").asInt()).isEqualTo(503);
        assertThat(broken.path("share").asDouble()).as("nothing has gone yet").isZero();

        JsonNode done = sent();
        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.path("there").asInt()).isEqualTo(1);
        assertThat(done.path("share").asDouble()).isEqualTo(1);
    }

    @Test
    void what_came_since_is_told_from_what_the_store_has() {
        TestPhone kestrel = TestPhone.joined(server, "inv-01");
        kestrel.sync();
        ObjectNode late = report(kestrel, "Written before the end, without a network");
        director.does(TestPhone.command("end-exercise"));
        assertThat(progress().has("waiting")).isFalse();
        assertThat(sent().path("waiting").asInt(-1)).isZero();

        kestrel.does(late);

        assertThat(progress().path("waiting").asInt()).isEqualTo(1);
        JsonNode done = sent();
        assertThat(done.path("waiting").asInt(-1)).isZero();
        assertThat(done.path("sent").asInt()).isEqualTo(store.statements().size());
    }

    @Test
    void a_wrong_password_is_told_from_a_store_that_does_not_answer() {
        director.does(TestPhone.command("end-exercise"));
        store.trouble.add(401);

        assertThat(sent().path("reason").asText()).isEqualTo("unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Sign in</html>", "[]", "{}", "[1]", ""})
    void another_page_at_its_address_has_taken_nothing(String page) {
        director.does(TestPhone.command("end-exercise"));
        store.pages.add(page);

        JsonNode failed = sent();

        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("reason").asText()).isEqualTo("strange");
        assertThat(failed.path("answer").asInt()).isEqualTo(200);
        assertThat(failed.path("sent").asInt()).isZero();
    }

    @Test
    void after_a_break_within_a_page_it_tells_what_the_store_has() {
        director.does(TestPhone.command("end-exercise"));
        store.trouble.add(FakeRecordStore.FINE);
        store.trouble.add(500);

        JsonNode broken = sent();

        assertThat(broken.path("reason").asText()).isEqualTo("busy");
        assertThat(broken.path("sent").asInt())
                .isEqualTo(store.statements().size())
                .isPositive();
        assertThat(sent().path("sent").asInt()).isEqualTo(store.statements().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"give-statements", "take-archive"})
    void that_something_left_the_server_is_not_said_by_a_command_alone(String type) {
        director.does(TestPhone.command("end-exercise"));

        HttpResponse<Buffer> answer =
                director.post("/api/exercises/demo/commands", TestPhone.command(type), director.accessToken());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_store_that_lost_them_gets_all_once_more() {
        director.does(TestPhone.command("end-exercise"));
        int all = sent().path("sent").asInt();
        store.losesAll();

        JsonNode done = sent(wanted().put("again", true));

        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(done.path("sent").asInt()).isEqualTo(all);
        assertThat(store.statements()).hasSize(all);
        assertThat(director.send(HttpMethod.POST, SENDING, wanted().put("again", "yes"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoever_went_by_codes_does_not_go_by_call_names_afterwards() {
        director.does(TestPhone.command("end-exercise"));
        JsonNode done = sent();

        assertThat(code(director.send(HttpMethod.POST, SENDING + "?names=call-names", wanted())))
                .isEqualTo("names-sent-otherwise");
        assertThat(code(director.send(HttpMethod.POST, SENDING + "?names=call-names", wanted().put("again", true))))
                .isEqualTo("names-sent-otherwise");

        assertThat(progress()).isEqualTo(done);
        assertThat(sent().path("state").asText()).isEqualTo("done");
    }

    @Test
    void without_a_store_there_is_nothing_to_send_to() {
        server.close();
        server = TestServer.start(data.resolve("server"), Instant::now, Map.of());
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));

        assertThat(progress().path("state").asText()).isEqualTo("off");
        assertThat(code(director.send(HttpMethod.POST, SENDING, wanted()))).isEqualTo("record-store-off");
    }

    private JsonNode sent() {
        return sent(wanted());
    }

    private JsonNode sent(ObjectNode wanted) {
        HttpResponse<Buffer> answer = director.send(HttpMethod.POST, SENDING, wanted);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        JsonNode progress = progress();
        while (progress.path("state").asText().equals("going")) {
            Thread.onSpinWait();
            progress = progress();
        }
        return progress;
    }

    private JsonNode progress() {
        return TestPhone.json(director.get(SENDING));
    }

    private static String code(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).isEqualTo(409);
        return TestPhone.json(answer).path("code").asText();
    }

    private static ObjectNode wanted() {
        ObjectNode wanted = TestPhone.object();
        wanted.set("command", TestPhone.command("give-statements"));
        return wanted;
    }

    private static ObjectNode report(TestPhone phone, String note) {
        ObjectNode record = TestPhone.command("record-action");
        record.putObject("action")
                .put("kind", phone.items("action-kind").getFirst().path("id").asText())
                .put("note", note)
                .put("takenAt", Instant.now().toString());
        return record;
    }
}

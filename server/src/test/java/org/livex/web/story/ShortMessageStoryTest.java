package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.TestServer.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.SettableClock;
import org.livex.TestServer;
import org.livex.json.DomainJson;
import org.livex.web.TestPhone;

/** A phone has no data, and control knows its number. */
@ExtendWith(VertxExtension.class)
class ShortMessageStoryTest {
    private static final String NUMBERS = "/api/exercises/demo/phone-numbers";
    private static final String NUMBER = "+37322123456";
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock();
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile int status = 202;
    TestServer server;
    TestPhone director;

    @BeforeEach
    void start(Vertx vertx) throws IOException {
        HttpServer gateway =
                await(vertx.createHttpServer().requestHandler(this::take).listen(0));
        Path key = Files.writeString(data.resolve("sms-key"), "Bearer secret\n");
        server = TestServer.start(
                data.resolve("server"),
                clock,
                Map.of(
                        "LIVEX_SMS_URL",
                        "http://localhost:" + gateway.actualPort() + "/send",
                        "LIVEX_SMS_KEY",
                        key.toString()));
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        director.does(TestPhone.command("start-exercise"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoever_has_not_confirmed_a_red_stop_gets_one_that_says_nothing_and_the_log_tells() throws Exception {
        assertThat(enter("inv-01", "+373 22 123-456").path("number").asText()).isEqualTo(NUMBER);
        director.does(TestPhone.command("call-red-stop").put("reason", "Ice on the road"));

        clock.pass(Duration.ofMinutes(2));

        String body = Objects.requireNonNull(sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no message");
        JsonNode message = DomainJson.parse(body.getBytes(StandardCharsets.UTF_8));
        assertThat(message.path("to").asText()).isEqualTo(NUMBER);
        assertThat(message.path("text").asText()).contains("Livex").doesNotContain("Ice");
        assertThat(authorizations).containsOnly("Bearer secret");
        TestPhone control = TestPhone.joined(server, "ctrl-01").listen();
        assertThat(untilLogged(control, "people-texted").path("text").asText()).isEqualTo("1");
        assertThat(sent).as("once").isEmpty();
    }

    @Test
    void that_the_gateway_took_none_is_in_the_log_in_a_red_stop_too() throws Exception {
        status = 401;
        enter("inv-01", NUMBER);
        enter("inv-02", "+37322654321");
        director.does(TestPhone.command("call-red-stop").put("reason", "Ice on the road"));

        clock.pass(Duration.ofMinutes(2));

        TestPhone control = TestPhone.joined(server, "ctrl-01").listen();
        JsonNode line = untilLogged(control, "people-not-texted");
        assertThat(line.path("text").asText()).isEqualTo("2 2");
        assertThat(line.has("inject")).isFalse();
    }

    @Test
    void control_alone_sees_numbers_and_they_are_nowhere_else() throws IOException {
        enter("inv-01", NUMBER);

        assertThat(TestPhone.json(director.get(NUMBERS)).at("/numbers/0/number").asText())
                .isEqualTo(NUMBER);
        assertThat(TestPhone.joined(server, "inv-01").get(NUMBERS).statusCode()).isEqualTo(403);
        director.sync();
        assertThat(director.items("person").toString()).doesNotContain("22123456");
        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile).filter(ShortMessageStoryTest::tells))
                    .containsExactly(data.resolve("server/numbers/demo.json"));
        }
    }

    @Test
    void a_number_goes_with_whoever_held_the_role() {
        enter("inv-01", NUMBER);
        enter("inv-02", "+37322654321");

        ObjectNode wanted = TestPhone.object();
        wanted.set("command", TestPhone.command("erase-person").put("person", "inv-01"));
        HttpResponse<Buffer> erased = director.send(HttpMethod.POST, "/api/exercises/demo/people/inv-01/erase", wanted);

        assertThat(erased.statusCode()).as(erased.bodyAsString()).isEqualTo(200);
        assertThat(TestPhone.json(director.get(NUMBERS)).path("numbers").findValuesAsText("person"))
                .containsExactly("inv-02");
        director.send(HttpMethod.DELETE, path("inv-02"), null);
        assertThat(TestPhone.json(director.get(NUMBERS)).path("numbers")).isEmpty();
    }

    @Test
    void what_is_no_international_number_and_nobody_of_the_exercise_are_refused() {
        assertThat(enter("inv-01", "022 123456").path("code").asText()).isEqualTo("malformed-field");
        assertThat(enter("nobody", NUMBER).path("code").asText()).isEqualTo("unknown-person");
    }

    @Test
    void what_is_kept_of_somebody_has_their_number() {
        enter("inv-01", NUMBER);
        TestPhone kestrel = TestPhone.joined(server, "inv-01");

        assertThat(PortraitStoryTest.data(PortraitStoryTest.mine(kestrel))
                        .path("devices")
                        .findValuesAsText("what"))
                .contains(NUMBER);
    }

    private JsonNode untilLogged(TestPhone control, String what) {
        while (true) {
            for (JsonNode line : control.items("shift-entry")) {
                if (line.path("what").asText().equals(what)) {
                    return line;
                }
            }
            control.next("");
        }
    }

    private JsonNode enter(String person, String number) {
        return TestPhone.json(
                director.send(HttpMethod.PUT, path(person), TestPhone.object().put("number", number)));
    }

    private static String path(String person) {
        return "/api/exercises/demo/people/" + person + "/phone-number";
    }

    private static boolean tells(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("22123456");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpServerRequest request) {
        authorizations.add(String.valueOf(request.getHeader("Authorization")));
        request.body().onSuccess(body -> {
            sent.add(body.toString());
            request.response().setStatusCode(status).end();
        });
    }
}

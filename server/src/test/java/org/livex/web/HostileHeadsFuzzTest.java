package org.livex.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.fuzz.Fuzz;
import org.livex.fuzz.JsonMutations;
import org.livex.fuzz.Mutations;
import org.livex.json.DomainJson;

/** Heads, frames and bodies, damaged at random, against the whole server: it is there for the next one, and never says "internal". */
class HostileHeadsFuzzTest {
    private static final String SYNC = "/api/exercises/demo/sync";
    private static final List<String> WORDS = List.of(
            "\r\n",
            "\r\n\r\n",
            " HTTP/1.1",
            "Content-Length: -1\r\n",
            "Content-Length: 99999999999999999999\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Transfer-Encoding: identity, chunked\r\n",
            "Host: a\r\nHost: b\r\n",
            "Upgrade: h2c\r\n",
            "Expect: 100-continue\r\n",
            "Authorization: Bearer ",
            "Range: bytes=0-1,5-",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "%2e%2e/",
            "%c0%ae",
            "http://localhost/",
            "?a[]=%zz",
            ";");

    @TempDir
    static Path data;

    static TestServer server;
    static TestPhone control;
    static TestPhone phone;

    @BeforeAll
    static void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void after_any_head_the_server_answers_the_next(@TempDir Path folder) {
        // Of its own: a command made up at random may take anybody out of the other one.
        try (TestServer apart = TestServer.start(folder)) {
            TestPhone member = TestPhone.joined(apart, "inv-01");
            List<byte[]> sound = List.of(
                    ("POST " + SYNC
                                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 12\r\n"
                                    + "Authorization: Bearer " + member.accessToken() + "\r\n\r\n{\"cursor\":0}")
                            .getBytes(UTF_8),
                    "GET /phone/index.html?x=1 HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-9\r\nAccept-Encoding: gzip\r\nIf-None-Match: \"a\"\r\n\r\n"
                            .getBytes(UTF_8),
                    ("GET /api/exercises/demo/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                                    + "Sec-WebSocket-Protocol: livex.v1, bearer." + member.accessToken()
                                    + "\r\n\r\n\u0001\u0085")
                            .getBytes(UTF_8));
            Fuzz.of("heads", 400).bytes(sound, WORDS, input -> {
                try (RawHttp line = RawHttp.to(apart)) {
                    line.push(input);
                } catch (IOException _) {
                    // It hung up in the middle of it: what is wanted.
                }
            });

            assertThat(member.get("/api/exercises/demo/nothing").statusCode()).isEqualTo(404);
            assertThat(member.sync()).isNotNull();
        }
    }

    @Test
    void a_sync_with_other_values_is_answered_and_never_with_internal() throws IOException {
        List<ObjectNode> commands = CommandExamples.except();
        List<ObjectNode> sound = new ArrayList<>();
        for (ObjectNode command : commands) {
            ObjectNode body = TestPhone.object().put("cursor", 0).put("sentAt", "2026-11-24T10:00:00.000Z");
            body.putArray("languages").add("en").add("ru");
            body.putArray("outbox").add(command);
            body.putArray("positions")
                    .addObject()
                    .put("latitude", 1)
                    .put("longitude", 0)
                    .put("accuracyMetres", 1)
                    .put("fixedAt", "2026-11-24T10:00:00.000Z");
            sound.add(body);
        }
        Fuzz.of("sync", 400)
                .each(
                        random -> {
                            ObjectNode tree = sound.get(random.nextInt(sound.size()));
                            Mutations words =
                                    new Mutations(random, List.of("inv-01", "sh-01", "en", "9223372036854775807"));
                            return DomainJson.write(new JsonMutations(random, words).of(tree, sound));
                        },
                        input -> {
                            answered(phone, input);
                            answered(control, input);
                        });
        // Their roles may have gone over to somebody else meanwhile.
        TestPhone next = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        assertThat(next.reading("en").sync()).isNotNull();
    }

    @Test
    void a_frame_with_anything_in_it_closes_at_most_its_own_socket() {
        Fuzz.of("frames", 150)
                .bytes(
                        List.of(
                                "{\"type\":\"sync\",\"n\":1,\"cursor\":0,\"languages\":[\"en\"],\"outbox\":[]}"
                                        .getBytes(UTF_8),
                                "{\"type\":\"ack\",\"cursor\":7}".getBytes(UTF_8)),
                        List.of("\"type\":\"", "\"n\":", "9007199254740993"),
                        input -> {
                            TestPhone own = phone.connect();
                            own.sayRaw(new String(input, UTF_8));
                            own.hangUp();
                        });
        assertThat(phone.sync()).isNotNull();
    }

    private static void answered(TestPhone by, byte[] body) {
        HttpResponse<Buffer> answer = by.postRaw(SYNC, "application/json", Buffer.buffer(body), by.accessToken());
        assertThat(answer.statusCode()).isNotEqualTo(500);
        if (answer.statusCode() == 200) {
            for (JsonNode result : TestPhone.json(answer).path("results")) {
                assertThat(result.path("code").asText()).isNotEqualTo("internal");
                if (result.path("code").asText().equals("malformed-command")) {
                    assertThat(result.at("/parameters/field").asText())
                            .as(result.toString())
                            .isNotEmpty();
                }
            }
        }
    }
}

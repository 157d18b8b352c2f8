package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.TestServer.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.journal.mongo.MongoReply;

/** Whole servers that are started on one MongoDB database. */
class OneServerTest {
    @TempDir
    Path data;

    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final String uri = "mongodb:/" + mongo.bind();

    @AfterEach
    void stop() {
        mongo.shutdownNow();
    }

    @Test
    void a_second_server_is_refused_and_the_first_goes_on() {
        try (TestServer first = start("first")) {
            assertThatThrownBy(() -> start("second"))
                    .hasMessageMatching("the database that MONGODB_URI names is in use by another Livex server, on .+:"
                            + " stop that one first");

            TestPhone phone = TestPhone.joined(first, "inv-01");
            assertThat(phone.does(consent()).path("outcome").asText()).isEqualTo("accepted");
        }
    }

    @Test
    void after_a_clean_stop_the_next_server_starts_at_once_with_all_that_was_acknowledged() {
        try (TestServer first = start("first")) {
            TestPhone.joined(first, "inv-01").does(consent());
        }
        try (TestServer second = start("second")) {
            TestPhone phone = TestPhone.joined(second, "inv-01");
            phone.sync();
            assertThat(phone.item("me", "inv-01").path("consents").toString()).isEqualTo("[\"position\"]");
        }
    }

    @Test
    void a_server_that_another_has_followed_answers_nobody_and_ends_with_a_sentence() {
        try (TestServer server = start("first")) {
            TestPhone phone = TestPhone.joined(server, "inv-01");
            TestPhone listening = TestPhone.joined(server, "inv-02").listen();
            String unused = server.codeFor("inv-02");
            follow();

            assertThat(await(server.ended())).startsWith("Another Livex server has taken the MongoDB database over");

            assertThat(phone.send(HttpMethod.GET, "/readyz", null).statusCode()).isEqualTo(503);
            assertThat(phone.send(HttpMethod.POST, "/api/exercises/demo/sync", phone.syncBody(consent()))
                            .statusCode())
                    .isEqualTo(503);
            assertThat(phone.send(
                                    HttpMethod.POST,
                                    "/api/join",
                                    TestPhone.object().put("code", unused).put("device", "late"))
                            .statusCode())
                    .isEqualTo(503);
            listening.say(listening.syncBody().put("type", "sync").put("n", 2));
            assertThat(listening.closeCode()).isEqualTo(1013);
        }
    }

    @Test
    void whoever_asks_a_server_that_still_waits_for_the_database_reads_that_it_starts() throws Exception {
        int port = freePort();
        try (TestServer first = start("first")) {
            CompletableFuture<Void> second = CompletableFuture.runAsync(
                    () -> TestServer.startAt(data.resolve("second"), port, Map.of("MONGODB_URI", uri))
                            .close());

            HttpResponse<String> ready = answer(port, "/readyz", "*/*");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.headers().firstValue("Retry-After")).isPresent();
            assertThat(ready.body()).contains("\"type\":\"/problems/starting\"", "\"stage\":\"opening\"");
            assertThat(answer(port, "/healthz", "*/*").statusCode()).isEqualTo(200);
            HttpResponse<String> page = answer(port, "/console/", "text/html");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("<html lang=\"ru\"", "http-equiv=\"refresh\"");

            assertThatThrownBy(second::join).hasMessageContaining("stop that one first");
            assertThat(first.port()).isNotEqualTo(port);
        }
    }

    /** Of whoever comes as soon as the port is there. */
    private static HttpResponse<String> answer(int port, String path, String accepted) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accepted)
                .header("Accept-Language", "ru")
                .build();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            } catch (ConnectException notYet) {
                assertThat(System.nanoTime()).as("nobody answered").isLessThan(deadline);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static ObjectNode consent() {
        return TestPhone.command("give-consent").put("to", "position");
    }

    private TestServer start(String name) {
        return TestServer.start(data.resolve(name), InstantSource.system(), Map.of("MONGODB_URI", uri));
    }

    private void follow() {
        try (MongoClient client = MongoClients.create(uri)) {
            await(MongoReply.done(client.getDatabase("livex")
                    .getCollection("about")
                    .updateOne(Filters.eq("server"), Updates.set("holder", "another"))));
        }
    }
}

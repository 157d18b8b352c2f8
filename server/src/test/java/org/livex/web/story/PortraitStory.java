package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.json.DomainJson;
import org.livex.web.TestPhone;

/** Somebody wants a copy of what is kept of them. */
public abstract class PortraitStory {
    public static final String MINE = "/api/exercises/demo/me/export";

    @TempDir
    Path data;

    public TestServer server;
    public TestPhone director;
    public TestPhone kestrel;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        kestrel = TestPhone.joined(server, "inv-01");
        director.does(TestPhone.command("start-exercise"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    public static Map<String, byte[]> mine(TestPhone phone) {
        return files(phone.get(MINE));
    }

    public static Map<String, byte[]> files(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.body().getBytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    public static JsonNode data(Map<String, byte[]> copy) {
        return DomainJson.parse(copy.getOrDefault("data.json", new byte[0]));
    }

    public static String page(Map<String, byte[]> copy) {
        return new String(copy.getOrDefault("index.html", new byte[0]), StandardCharsets.UTF_8);
    }

    public static void tellsPosition(TestPhone phone) {
        String now = Instant.now().toString();
        ObjectNode body = phone.syncBody().put("sentAt", now);
        body.putArray("positions")
                .addObject()
                .put("latitude", 45.5838)
                .put("longitude", 11.6110)
                .put("accuracyMetres", 12)
                .put("fixedAt", now);
        assertThat(phone.post("/api/exercises/demo/sync", body, phone.accessToken())
                        .statusCode())
                .isEqualTo(200);
    }

    public static ObjectNode message(String id, String body) {
        return TestPhone.command("post-message")
                .put("message", id)
                .put("channel", "team/team-alfa")
                .put("body", body)
                .put("takenAt", Instant.now().toString());
    }
}

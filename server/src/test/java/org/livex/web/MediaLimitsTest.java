package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.TestServer.await;
import static org.livex.web.MediaCalls.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.TestServer;
import org.livex.library.Pictures;
import org.livex.web.routes.OpenApiRoute;

/** Parts of files, and what nobody should ask for: of one server, since none of it changes anything for the next. */
class MediaLimitsTest {
    @TempDir
    static Path data;

    static TestServer server;
    static TestPhone phone;
    static OpenApi description;

    @BeforeAll
    static void start() {
        server = TestServer.start(data);
        phone = TestPhone.joined(server, "inv-01");
        phone.sync();
        description = new OpenApi(phone.get(OpenApiRoute.PATH).bodyAsJsonObject());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 206, 0, 10",
        "bytes=700-, 206, 700, -1",
        "bytes=-5, 206, -5, -1",
        "bytes=10-999999999, 206, 10, -1",
        "bytes=a-b, 200, 0, -1",
        "'bytes=0-1,4-5', 200, 0, -1"
    })
    void a_part_is_sent_alone(String range, int status, int from, int to) {
        bring(phone, PHOTO, "image/jpeg");

        HttpResponse<Buffer> answer = await(server.webClient()
                .get(server.port(), "localhost", MEDIA + "/" + hash(PHOTO))
                .bearerTokenAuthentication(phone.accessToken())
                .putHeader("Range", range)
                .send());

        assertThat(answer.statusCode()).isEqualTo(status);
        int begin = from < 0 ? PHOTO.length + from : from;
        assertThat(answer.bodyAsBuffer().getBytes())
                .isEqualTo(Arrays.copyOfRange(PHOTO, begin, to < 0 ? PHOTO.length : to));
    }

    @Test
    void a_part_behind_the_end_is_refused() {
        bring(phone, PHOTO, "image/jpeg");

        HttpResponse<Buffer> answer = await(server.webClient()
                .get(server.port(), "localhost", MEDIA + "/" + hash(PHOTO))
                .bearerTokenAuthentication(phone.accessToken())
                .putHeader("Range", "bytes=99999999-")
                .send());

        assertThat(answer.statusCode()).isEqualTo(416);
    }

    static Stream<String> announcements() {
        return Stream.of(
                "{\"sha256\":\"" + hash(PHOTO) + "\",\"type\":\"image/jpeg\",\"bytes\":0}|400|malformed-field",
                "{\"sha256\":\"" + hash(PHOTO) + "\",\"type\":\"image/jpeg\",\"bytes\":-5}|400|malformed-field",
                "{\"sha256\":\"" + hash(PHOTO) + "\",\"type\":\"image/jpeg\",\"bytes\":1e99}|400|malformed-field",
                "{\"sha256\":\"" + hash(PHOTO) + "\",\"type\":\"image/jpeg\",\"bytes\":99999999}|413|too-large",
                "{\"sha256\":\"" + hash(PHOTO)
                        + "\",\"type\":\"image/svg+xml\",\"bytes\":9}|415|unsupported-media-type",
                "{\"sha256\":\"" + hash(PHOTO)
                        + "\",\"type\":\"application/pdf\",\"bytes\":9}|415|unsupported-media-type",
                "{\"sha256\":\"../../livex.db\",\"type\":\"image/jpeg\",\"bytes\":9}|400|malformed-field",
                "{\"sha256\":\"" + hash(PHOTO).toUpperCase(Locale.ROOT)
                        + "\",\"type\":\"image/jpeg\",\"bytes\":9}|400|malformed-field",
                "{\"type\":\"image/jpeg\",\"bytes\":9}|400|malformed-field",
                "{|400|malformed-json",
                "[]|400|malformed-json");
    }

    @ParameterizedTest
    @MethodSource("announcements")
    void a_strange_announcement_is_refused(String row) {
        String[] parts = row.split("\\|", -1);

        HttpResponse<Buffer> answer =
                phone.postRaw(MEDIA, "application/json", Buffer.buffer(parts[0]), phone.accessToken());

        problem(description, answer, Integer.parseInt(parts[1]), parts[2]);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ../../etc/passwd",
        "name, a\\b.jpg",
        "name, .bashrc",
        "name, ''",
        "sha256, ABC",
        "type, application/pdf",
        "type, text/html",
        "takenAt, yesterday"
    })
    void a_strange_attachment_makes_the_command_malformed_and_blocks_nothing(String field, String value) {
        ObjectNode action = actionWith(phone, PHOTO);
        ((ObjectNode) action.at("/action/attachments/0")).put(field, value);

        JsonNode results = phone.sync(action, actionWith(phone, Pictures.jpeg(2)));

        assertThat(results.get(0).path("code").asText()).isEqualTo("malformed-command");
        assertThat(results.get(1).path("outcome").asText()).isEqualTo("accepted");
    }
}

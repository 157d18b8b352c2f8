package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.json.DomainJson;
import org.livex.library.Pictures;

/** A photo on its way when the server is killed: what was counted is still there, and it goes on from there. */
class UploadSurvivesTest {
    private static final byte[] PHOTO = Pictures.jpeg(1);
    private static final int PIECE = 800;

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    @Test
    void killed_after_every_piece_no_counted_byte_is_lost() throws Exception {
        String code;
        try (TestServer first = TestServer.start(data)) {
            code = first.codeFor("inv-01");
        }
        try (ServerProcess server = ServerProcess.start(data)) {
            URI url = server.url();
            token = post(url.resolve("/api/join"), "{\"code\":\"" + code + "\",\"device\":\"test\"}")
                    .path("accessToken")
                    .asText();
            for (int offset = 0; offset < PHOTO.length; offset += PIECE) {
                assertThat(announce(url).path("offset").asInt()).isEqualTo(offset);
                JsonNode answer = append(url, offset);
                assertThat(answer.path("offset").asInt()).isEqualTo(Math.min(PHOTO.length, offset + PIECE));
                server.killMinusNine();
                server.startAgain();
            }

            assertThat(announce(url).path("complete").asBoolean()).isTrue();
            assertThat(fetch(url)).isEqualTo(PHOTO);
        }
    }

    private JsonNode announce(URI url) throws Exception {
        return post(
                url.resolve("/api/exercises/demo/media"),
                "{\"sha256\":\"" + hash() + "\",\"type\":\"image/jpeg\",\"bytes\":" + PHOTO.length + "}");
    }

    private JsonNode append(URI url, int offset) throws Exception {
        byte[] piece = Arrays.copyOfRange(PHOTO, offset, Math.min(PHOTO.length, offset + PIECE));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        url.resolve("/api/exercises/demo/media/" + hash() + "?offset=" + offset))
                .header("Content-Type", "application/octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(piece));
        return DomainJson.parse(send(request));
    }

    private byte[] fetch(URI url) throws Exception {
        return send(HttpRequest.newBuilder(url.resolve("/api/exercises/demo/media/" + hash())));
    }

    private JsonNode post(URI to, String body) throws Exception {
        return DomainJson.parse(send(HttpRequest.newBuilder(to)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String hash() throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PHOTO));
    }
}

package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.livex.library.Pictures;

/** How a phone brings an attachment, and the action that it belongs to. */
public final class MediaCalls {
    public static final String MEDIA = "/api/exercises/demo/media";
    public static final byte[] PHOTO = Pictures.jpeg(1);

    private MediaCalls() {}

    public static ObjectNode actionWith(TestPhone phone, byte[] file) {
        ObjectNode record = TestPhone.command("record-action");
        ObjectNode action = record.putObject("action")
                .put("kind", phone.items("action-kind").getFirst().path("id").asText())
                .put("note", "At the gate")
                .put("takenAt", "2026-11-24T10:01:00.000Z");
        action.putArray("attachments")
                .addObject()
                .put("sha256", hash(file))
                .put("type", "image/jpeg")
                .put("bytes", file.length)
                .put("takenAt", "2026-11-24T10:00:50.000Z")
                .put("consent", true);
        return record;
    }

    public static void bring(TestPhone device, byte[] file, String type) {
        announce(device, file, type);
        assertThat(append(device, file, 0, file.length).statusCode()).isEqualTo(200);
    }

    public static HttpResponse<Buffer> announce(TestPhone device, byte[] file, String type) {
        return announce(device, hash(file), type, file.length);
    }

    public static HttpResponse<Buffer> announce(TestPhone device, String sha256, String type, long bytes) {
        ObjectNode announced =
                TestPhone.object().put("sha256", sha256).put("type", type).put("bytes", bytes);
        return device.send(HttpMethod.POST, MEDIA, announced);
    }

    public static HttpResponse<Buffer> append(TestPhone device, byte[] file, int from, int to) {
        return patch(device, hash(file), "?offset=" + from, Arrays.copyOfRange(file, from, to));
    }

    static HttpResponse<Buffer> patch(TestPhone device, String sha256, String query, byte[] piece) {
        return device.patch(MEDIA + "/" + sha256 + query, "application/octet-stream", Buffer.buffer(piece));
    }

    static void problem(OpenApi description, HttpResponse<Buffer> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(TestPhone.json(answer).path("code").asText()).isEqualTo(code);
        description.check("Problem", TestPhone.json(answer));
    }

    public static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

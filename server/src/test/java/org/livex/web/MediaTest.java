package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.web.MediaCalls.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.library.Pictures;
import org.livex.web.routes.OpenApiRoute;

/** Attachments over real HTTP: brought in pieces, seen by who may, refused where they must not be. */
class MediaTest {
    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone phone;
    OpenApi description;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01");
        phone.sync();
        description = new OpenApi(control.get(OpenApiRoute.PATH).bodyAsJsonObject());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_photo_of_an_action_is_on_its_way_until_it_is_whole_and_then_control_has_it() {
        control.listen().next("synced");
        ObjectNode action = actionWith(phone, PHOTO);
        phone.sync(action);
        String id = action.path("id").asText();
        assertThat(control.nextItem("action", id).at("/received")).isEmpty();

        description.check(HttpMethod.POST, api(), announce(phone, PHOTO, "image/jpeg"));
        description.check(HttpMethod.PATCH, api("/{sha256}"), append(phone, PHOTO, 0, 700));
        assertThat(TestPhone.json(announce(phone, PHOTO, "image/jpeg"))
                        .path("offset")
                        .asInt())
                .isEqualTo(700);
        JsonNode last = TestPhone.json(append(phone, PHOTO, 700, PHOTO.length));

        assertThat(last.path("complete").asBoolean()).isTrue();
        JsonNode shown = control.nextItem("action", id);
        assertThat(shown.path("received").fieldNames()).toIterable().containsExactly(hash(PHOTO));
        phone.sync();
        assertThat(phone.item("action", id).path("received")).isEqualTo(shown.path("received"));
        HttpResponse<Buffer> fetched = control.get(MEDIA + "/" + hash(PHOTO));
        assertThat(fetched.bodyAsBuffer().getBytes()).isEqualTo(PHOTO);
        assertThat(fetched.getHeader("Content-Type")).isEqualTo("image/jpeg");
        assertThat(fetched.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void it_may_come_before_the_action_and_is_noted_once() {
        bring(phone, PHOTO, "image/jpeg");
        bring(phone, PHOTO, "image/jpeg");
        ObjectNode action = actionWith(phone, PHOTO);
        phone.sync(action);

        phone.sync();
        assertThat(phone.item("action", action.path("id").asText()).path("received"))
                .hasSize(1);
        assertThat(control.get("/api/exercises/demo/timeline?limit=500")
                        .bodyAsString()
                        .split("media-received", -1))
                .hasSize(2 + scenarioFiles());
    }

    @Test
    void an_injects_file_is_for_its_recipients_once_it_went_out() throws IOException {
        byte[] letter = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        bring(control, letter, "application/pdf");
        control.does(TestPhone.command("start-exercise"));
        TestPhone other = TestPhone.joined(server, "inv-02");
        assertThat(phone.get(MEDIA + "/" + hash(letter)).statusCode()).isEqualTo(404);

        control.does(injectWith(letter));

        phone.sync();
        ObjectNode inject = phone.item("inject", "x-1");
        assertThat(inject.at("/attachments/0/name").asText()).isEqualTo("letter.pdf");
        assertThat(inject.path("received")).hasSize(1);
        description.check("ParticipantItem", inject);
        assertThat(phone.get(MEDIA + "/" + hash(letter)).bodyAsBuffer().getBytes())
                .isEqualTo(letter);
        assertThat(other.get(MEDIA + "/" + hash(letter)).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_gets_anothers_photo_by_naming_it() {
        bring(phone, PHOTO, "image/jpeg");
        TestPhone thief = TestPhone.joined(server, "inv-02");

        thief.sync(actionWith(phone, PHOTO));

        assertThat(thief.get(MEDIA + "/" + hash(PHOTO)).statusCode()).isEqualTo(404);
        assertThat(TestPhone.json(announce(thief, PHOTO, "image/jpeg"))
                        .path("offset")
                        .asInt())
                .isZero();
    }

    @Test
    void naming_anothers_photo_or_recording_changes_nothing_for_them_and_tells_nothing_of_it() {
        ObjectNode owns = actionWith(phone, PHOTO);
        phone.sync(owns);
        bring(phone, PHOTO, "image/jpeg");
        byte[] recording = VoiceCalls.recording(7);
        bring(phone, recording, "audio/mp4");
        phone.sync();
        ObjectNode before = phone.item("action", owns.path("id").asText());
        TestPhone thief = TestPhone.joined(server, "inv-02");

        ObjectNode names = actionWith(phone, PHOTO);
        thief.does(names);
        thief.does(VoiceCalls.post("v-photo", "control/inv-02", recording));

        thief.sync();
        assertThat(thief.item("action", names.path("id").asText()).path("received"))
                .isEmpty();
        assertThat(thief.item("message", "v-photo").path("received")).isEmpty();
        assertThat(phone.sync()).isEmpty();
        assertThat(phone.item("action", owns.path("id").asText())).isEqualTo(before);
        for (byte[] file : List.of(PHOTO, recording)) {
            assertThat(phone.get(MEDIA + "/" + hash(file)).bodyAsBuffer().getBytes())
                    .isEqualTo(file);
            assertThat(thief.get(MEDIA + "/" + hash(file)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void another_exercise_has_none_of_it() {
        bring(phone, PHOTO, "image/jpeg");

        HttpResponse<Buffer> answer = phone.get("/api/exercises/other/media/" + hash(PHOTO));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(TestPhone.of(server).get(MEDIA + "/" + hash(PHOTO)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_photo_that_tells_where_it_was_made_is_refused_and_its_sender_is_told() {
        byte[] telling = Pictures.withSegment(PHOTO, 0xe1, "Exif\0\0GPS");
        announce(phone, telling, "image/jpeg");

        HttpResponse<Buffer> answer = append(phone, telling, 0, telling.length);

        problem(description, answer, 422, "file-has-metadata");
        problem(description, control.get(MEDIA + "/" + hash(telling)), 404, "not-found");
    }

    @Test
    void what_cannot_be_is_refused_with_its_code() {
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        announce(phone, page, "image/png");
        problem(description, append(phone, page, 0, page.length), 422, "file-not-its-type");

        announce(phone, PHOTO, "image/jpeg");
        byte[] other = PHOTO.clone();
        other[700] ^= 1;
        problem(description, patch(phone, hash(PHOTO), "?offset=0", other), 422, "file-damaged");

        announce(phone, PHOTO, "image/jpeg");
        HttpResponse<Buffer> ahead = append(phone, PHOTO, 700, 800);
        problem(description, ahead, 409, "offset-wrong");
        assertThat(TestPhone.json(ahead).at("/parameters/offset").asText()).isEqualTo("0");
        problem(description, patch(phone, hash(PHOTO), "?offset=-1", other), 400, "malformed-field");
        problem(description, patch(phone, hash(PHOTO), "", other), 400, "malformed-field");
        problem(description, patch(phone, hash(page), "?offset=0", page), 404, "not-found");
        problem(description, patch(phone, "..%2F..%2Flivex.db", "?offset=0", page), 404, "not-found");
        problem(description, patch(phone, hash(PHOTO), "?offset=0", new byte[1024 * 1024 + 1]), 413, "too-large");
    }

    private int scenarioFiles() {
        return control.get("/api/exercises/demo/timeline?limit=500")
                        .bodyAsString()
                        .split("\"mediaType\":\"(text/markdown|image/png)\"", -1)
                        .length
                - 1;
    }

    private static String api(String... more) {
        return "/api/exercises/{exercise}/media" + String.join("", more);
    }

    private static ObjectNode injectWith(byte[] file) throws IOException {
        ObjectNode send = CommandExamples.of("send-inject");
        ObjectNode inject = (ObjectNode) send.path("inject");
        inject.put("id", "x-1");
        ((ObjectNode) inject.path("audience")).putArray("people").add("inv-01");
        inject.putArray("attachments")
                .addObject()
                .put("sha256", hash(file))
                .put("type", "application/pdf")
                .put("bytes", file.length)
                .put("name", "letter.pdf");
        return send;
    }
}

package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.MediaCalls;
import org.livex.web.OpenApi;
import org.livex.web.TestPhone;
import org.livex.web.VoiceCalls;
import org.livex.web.routes.OpenApiRoute;

/** Somebody of a team speaks, and the server does not take what their phone brings. */
class RefusedVoiceStoryTest {
    private static final String TEAM = "team/team-alfa";
    private static final byte[] RECORDING = VoiceCalls.recording(1);
    private static final byte[] NO_RECORDING = "no sound at all".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone speaker;
    TestPhone mate;
    OpenApi description;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        speaker = TestPhone.joined(server, "inv-01").reading("ru").listen();
        speaker.next("synced");
        mate = TestPhone.joined(server, "fin-01").reading("it").listen();
        mate.next("synced");
        description = new OpenApi(control.get(OpenApiRoute.PATH).bodyAsJsonObject());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void who_waits_for_a_voice_that_was_not_taken_waits_no_longer_and_who_spoke_and_control_know_why() {
        String hash = MediaCalls.hash(NO_RECORDING);
        speaker.does(VoiceCalls.post("v-1", TEAM, NO_RECORDING));
        assertThat(mate.nextItem("message", "v-1").has("refused")).isFalse();
        assertThat(speaker.nextItem("message", "v-1").has("refused")).isFalse();

        MediaCalls.announce(speaker, NO_RECORDING, "audio/mp4");
        assertThat(MediaCalls.append(speaker, NO_RECORDING, 0, NO_RECORDING.length)
                        .statusCode())
                .isEqualTo(422);

        ObjectNode told = mate.nextItem("message", "v-1");
        assertThat(told.path("refused").path(hash).asText()).isEqualTo("file-not-its-type");
        assertThat(told.path("received")).isEmpty();
        description.check("ParticipantItem", told);
        assertThat(speaker.nextItem("message", "v-1").path("refused").has(hash)).isTrue();
        control.sync();
        JsonNode controls = control.item("message", "v-1");
        assertThat(controls.path("refused").path(hash).asText()).isEqualTo("file-not-its-type");
        description.check("ControlItem", controls);
    }

    @Test
    void one_that_is_too_large_is_known_as_soon_as_it_is_announced() {
        String hash = MediaCalls.hash(RECORDING);
        speaker.does(VoiceCalls.post("v-1", TEAM, RECORDING));
        mate.nextItem("message", "v-1");

        assertThat(MediaCalls.announce(speaker, hash, "audio/mp4", 11L * 1024 * 1024)
                        .statusCode())
                .isEqualTo(413);

        assertThat(mate.nextItem("message", "v-1").path("refused").path(hash).asText())
                .isEqualTo("too-large");

        MediaCalls.bring(speaker, RECORDING, "audio/mp4");

        ObjectNode here = mate.nextItem("message", "v-1");
        assertThat(here.has("refused")).isFalse();
        assertThat(here.path("received").has(hash)).isTrue();
    }

    @Test
    void a_message_that_says_another_length_or_type_than_came_says_the_right_one() {
        ObjectNode post = VoiceCalls.post("v-1", TEAM, RECORDING);
        ((ObjectNode) post.path("voice")).put("bytes", 7).put("type", "audio/ogg");
        speaker.does(post);
        assertThat(mate.nextItem("message", "v-1").at("/voice/bytes").asInt()).isEqualTo(7);

        MediaCalls.bring(speaker, RECORDING, "audio/mp4");

        ObjectNode right = mate.nextItem("message", "v-1");
        assertThat(right.at("/voice/bytes").asInt()).isEqualTo(RECORDING.length);
        assertThat(right.at("/voice/type").asText()).isEqualTo("audio/mp4");
        assertThat(mate.get(MediaCalls.MEDIA + "/" + MediaCalls.hash(RECORDING)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_photo_that_was_not_taken_is_not_waited_for_either() {
        speaker.sync();
        ObjectNode action = MediaCalls.actionWith(speaker, NO_RECORDING);
        speaker.sync(action);
        MediaCalls.announce(speaker, NO_RECORDING, "image/jpeg");
        MediaCalls.append(speaker, NO_RECORDING, 0, NO_RECORDING.length);

        control.sync();

        assertThat(control.item("action", action.path("id").asText())
                        .path("refused")
                        .path(MediaCalls.hash(NO_RECORDING))
                        .asText())
                .isEqualTo("file-not-its-type");
    }
}

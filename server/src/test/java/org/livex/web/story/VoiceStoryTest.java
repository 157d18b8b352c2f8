package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
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

/** People of one team talk to each other, over HTTP and sockets, with the demo exercise. */
class VoiceStoryTest {
    private static final String TEAM = "team/team-alfa";
    private static final byte[] RECORDING = VoiceCalls.recording(1);
    private static final String HASH = MediaCalls.hash(RECORDING);

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone speaker;
    TestPhone mate;
    TestPhone stranger;
    OpenApi description;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        speaker = listening("inv-01", "ru");
        mate = listening("fin-01", "it");
        stranger = listening("inv-02", "tr");
        description = new OpenApi(control.get(OpenApiRoute.PATH).bodyAsJsonObject());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_voice_is_there_before_its_bytes_and_then_the_channel_hears_it_and_nobody_else() {
        speaker.does(VoiceCalls.post("v-1", TEAM, RECORDING));

        ObjectNode announced = mate.nextItem("message", "v-1");
        assertThat(announced.at("/voice/sha256").asText()).isEqualTo(HASH);
        assertThat(announced.at("/voice/seconds").asInt()).isEqualTo(12);
        assertThat(announced.at("/text/text").asText("missing")).isEmpty();
        assertThat(announced.at("/text/language").asText()).isEqualTo("ru");
        assertThat(announced.path("received")).isEmpty();
        description.check("ParticipantItem", announced);
        assertThat(fetch(mate)).isEqualTo(404);

        MediaCalls.bring(speaker, RECORDING, "audio/mp4");

        ObjectNode here = mate.nextItem("message", "v-1");
        assertThat(here.path("received").has(HASH)).isTrue();
        assertThat(mate.get(MediaCalls.MEDIA + "/" + HASH).bodyAsBuffer().getBytes())
                .isEqualTo(RECORDING);
        assertThat(fetch(stranger)).isEqualTo(404);
        stranger.sync();
        assertThat(stranger.items("message")).isEmpty();
        control.sync();
        ObjectNode controls = control.item("message", "v-1");
        description.check("ControlItem", controls);
        assertThat(controls.at("/text/versions/ru/text").asText("missing")).isEmpty();
        assertThat(fetch(control)).isEqualTo(200);
    }

    @Test
    void bytes_that_came_first_are_heard_by_nobody_until_it_is_said_where() {
        MediaCalls.bring(speaker, RECORDING, "audio/mp4");
        assertThat(fetch(mate)).isEqualTo(404);

        speaker.does(VoiceCalls.post("v-1", TEAM, RECORDING));

        assertThat(mate.nextItem("message", "v-1").path("received").has(HASH)).isTrue();
        assertThat(fetch(mate)).isEqualTo(200);
    }

    @Test
    void naming_the_voice_of_another_team_gives_nobody_its_bytes() {
        speaker.does(VoiceCalls.post("v-1", TEAM, RECORDING));
        MediaCalls.bring(speaker, RECORDING, "audio/mp4");

        stranger.does(VoiceCalls.post("v-2", "control/inv-02", RECORDING));

        assertThat(fetch(stranger)).isEqualTo(404);
    }

    @Test
    void what_its_speaker_hides_is_said_to_be_hidden_and_goes_out_to_nobody() {
        speaker.does(VoiceCalls.post("v-1", TEAM, RECORDING));
        MediaCalls.bring(speaker, RECORDING, "audio/mp4");
        ObjectNode hide = TestPhone.command("hide-media").put("sha256", HASH);
        assertThat(mate.sync(hide).path(0).path("code").asText()).isEqualTo("not-allowed");

        speaker.does(hide);

        mate.sync();
        ObjectNode hidden = mate.item("message", "v-1");
        assertThat(hidden.path("hidden").toString()).isEqualTo("[\"" + HASH + "\"]");
        assertThat(hidden.path("received").has(HASH)).isFalse();
        assertThat(fetch(mate)).isEqualTo(404);
        assertThat(fetch(control)).isEqualTo(404);
        assertThat(MediaCalls.announce(mate, RECORDING, "audio/mp4").statusCode())
                .isEqualTo(410);
    }

    @Test
    void a_mediator_of_the_channel_writes_down_what_was_said_and_everybody_reads_that_they_did() {
        TestPhone mediator = listening("med-01", "ru");
        ObjectNode speaks = TestPhone.command("choose-languages");
        speaks.putArray("languages").add("ru").add("it");
        mediator.does(speaks);
        speaker.does(VoiceCalls.post("v-1", TEAM, RECORDING));

        ObjectNode waiting = mediator.nextItem("translation", "message/v-1/text~it");
        assertThat(waiting.path("state").asText()).isEqualTo("missing");
        assertThat(waiting.at("/source/text").asText("missing")).isEmpty();
        assertThat(waiting.at("/voice/seconds").asInt()).isEqualTo(12);
        description.check("ParticipantItem", waiting);

        mediator.does(TestPhone.command("translate-text")
                .put("text", "message/v-1/text")
                .put("language", "it")
                .put("body", "Un furgone bianco")
                .put("state", "needs-review")
                .put("basedOn", 1)
                .put("replaces", 0));

        mate.sync();
        ObjectNode read = mate.item("message", "v-1");
        assertThat(read.at("/text/text").asText()).isEqualTo("Un furgone bianco");
        assertThat(read.path("writtenDown").asBoolean()).isTrue();
        description.check("ParticipantItem", read);
    }

    @Test
    void a_draft_of_the_words_lies_on_the_desk_and_nobody_in_the_conversation_reads_it() {
        TestPhone mediator = listening("med-01", "ru");
        ObjectNode speaks = TestPhone.command("choose-languages");
        speaks.putArray("languages").add("ru").add("it");
        mediator.does(speaks);
        speaker.does(VoiceCalls.post("v-1", TEAM, RECORDING));
        mate.sync();
        long seen = mate.item("message", "v-1").path("seq").asLong();

        mediator.does(writtenDown().put("state", "draft"));

        mediator.sync();
        ObjectNode kept = mediator.item("translation", "message/v-1/text~it");
        assertThat(kept.path("state").asText()).isEqualTo("draft");
        assertThat(kept.at("/version/text").asText()).isEqualTo("Un furgone bianco");
        description.check("ParticipantItem", kept);
        for (TestPhone reader : new TestPhone[] {mate, speaker, mediator}) {
            reader.sync();
            assertThat(reader.items("message").toString()).doesNotContain("furgone", "writtenDown");
        }
        assertThat(mate.item("message", "v-1").path("seq").asLong())
                .as("nothing new")
                .isEqualTo(seen);
        control.sync();
        assertThat(control.item("message", "v-1").toString()).doesNotContain("furgone", "writtenDown");
        assertThat(control.get("/api/exercises/demo/timeline").bodyAsString()).doesNotContain("Un furgone bianco");

        mediator.does(writtenDown().put("replaces", kept.at("/version/number").asInt()));

        mate.sync();
        assertThat(mate.item("message", "v-1").at("/text/text").asText()).isEqualTo("Un furgone bianco");
    }

    @Test
    void whoever_may_write_it_down_mends_the_words_and_whoever_saw_older_ones_is_refused() {
        TestPhone mediator = listening("med-01", "ru");
        speaker.does(VoiceCalls.post("v-1", TEAM, RECORDING));
        mediator.does(TestPhone.command("translate-text")
                .put("text", "message/v-1/text")
                .put("language", "ru")
                .put("body", "Белый вагон")
                .put("state", "needs-review")
                .put("basedOn", 1)
                .put("replaces", 0));
        mediator.sync();
        ObjectNode written = mediator.item("message", "v-1");
        assertThat(written.path("revision").asInt()).isEqualTo(1);
        description.check("ParticipantItem", written);

        assertThat(mate.sync(mended("Белый фургон", 1)).path(0).path("code").asText())
                .isEqualTo("not-allowed");
        mediator.does(mended("Белый фургон", 1));

        speaker.sync();
        ObjectNode mended = speaker.item("message", "v-1");
        assertThat(mended.at("/text/text").asText()).isEqualTo("Белый фургон");
        assertThat(mended.path("writtenDown").asBoolean()).isTrue();
        assertThat(mended.path("revision").asInt()).isEqualTo(2);
        assertThat(control.sync(mended("Вагон", 1)).path(0).path("code").asText())
                .isEqualTo("revision-outdated");
        control.does(mended("Белый фургон у ворот", 2));
        speaker.sync();
        assertThat(speaker.item("message", "v-1").at("/text/text").asText()).isEqualTo("Белый фургон у ворот");
    }

    @Test
    void what_was_written_down_of_a_hidden_voice_is_read_by_nobody_any_more() {
        TestPhone mediator = listening("med-01", "ru");
        ObjectNode speaks = TestPhone.command("choose-languages");
        speaks.putArray("languages").add("ru").add("it");
        mediator.does(speaks);
        speaker.does(VoiceCalls.post("v-1", TEAM, RECORDING));
        MediaCalls.bring(speaker, RECORDING, "audio/mp4");
        mediator.does(writtenDown());
        mate.sync();
        assertThat(mate.item("message", "v-1").at("/text/text").asText()).isEqualTo("Un furgone bianco");

        speaker.does(TestPhone.command("hide-media").put("sha256", HASH));

        for (TestPhone reader : new TestPhone[] {mate, speaker, mediator}) {
            reader.sync();
            ObjectNode hidden = reader.item("message", "v-1");
            assertThat(hidden.toString()).doesNotContain("furgone");
            assertThat(hidden.path("writtenDown").asBoolean()).isFalse();
            assertThat(hidden.at("/hidden/0").asText()).isEqualTo(HASH);
            description.check("ParticipantItem", hidden);
            assertThat(reader.items("translation").toString()).doesNotContain("furgone");
        }
        control.sync();
        assertThat(control.item("message", "v-1").toString()).doesNotContain("furgone");
        assertThat(control.get("/api/exercises/demo/texts/message/v-1/text/wordings")
                        .statusCode())
                .isEqualTo(404);
        String timeline = control.get("/api/exercises/demo/timeline").bodyAsString();
        assertThat(timeline).contains("media-hidden").doesNotContain("Un furgone bianco", "text-translated");
        assertThat(mediator.sync(writtenDown()).path(0).path("code").asText()).isEqualTo("voice-hidden");
        assertThat(stranger.sync(writtenDown()).path(0).path("code").asText()).isEqualTo("not-allowed");
    }

    @Test
    void a_voice_without_words_has_nothing_to_check_and_nothing_to_help_with() {
        TestPhone mediator = listening("med-01", "ru");
        speaker.does(VoiceCalls.post("v-1", TEAM, RECORDING));
        ObjectNode draft = TestPhone.object().put("language", "ru").put("body", "Белый фургон");
        String text = "/api/exercises/demo/texts/message/v-1/text";

        JsonNode checked = TestPhone.json(mediator.send(HttpMethod.POST, text + "/check", draft));
        assertThat(checked.path("remarks").isArray()).isTrue();
        assertThat(checked.path("remarks")).isEmpty();
        JsonNode help = TestPhone.json(mediator.get(text + "/help?language=ru"));
        assertThat(help.path("source").asText()).isEqualTo("ru");
        assertThat(help.path("terms").isArray()).isTrue();
        assertThat(help.path("terms")).isEmpty();
        assertThat(help.path("memory")).isEmpty();
        assertThat(mate.get(text + "/help?language=ru").statusCode()).isEqualTo(403);

        speaker.does(TestPhone.command("hide-media").put("sha256", HASH));

        assertThat(mediator.get(text + "/help?language=ru").statusCode()).isEqualTo(404);
    }

    @Test
    void what_somebody_else_brought_is_not_said_to_be_here_by_whoever_names_its_hash() {
        speaker.does(VoiceCalls.post("v-1", TEAM, RECORDING));
        MediaCalls.bring(speaker, RECORDING, "audio/mp4");

        stranger.does(VoiceCalls.post("v-2", "control/inv-02", RECORDING));

        stranger.sync();
        assertThat(stranger.item("message", "v-2").path("received")).isEmpty();
        control.sync();
        assertThat(control.item("message", "v-2").path("received").has(HASH)).isTrue();
        MediaCalls.bring(stranger, RECORDING, "audio/mp4");
        stranger.sync();
        assertThat(stranger.item("message", "v-2").path("received").has(HASH)).isTrue();
    }

    private static ObjectNode writtenDown() {
        return TestPhone.command("translate-text")
                .put("text", "message/v-1/text")
                .put("language", "it")
                .put("body", "Un furgone bianco")
                .put("state", "needs-review")
                .put("basedOn", 1)
                .put("replaces", 0);
    }

    private static ObjectNode mended(String body, int basedOn) {
        return TestPhone.command("revise-source")
                .put("text", "message/v-1/text")
                .put("body", body)
                .put("basedOn", basedOn);
    }

    @Test
    void what_cannot_be_a_voice_is_refused_with_its_field() {
        ObjectNode nothing = VoiceCalls.post("v-1", TEAM, RECORDING);
        nothing.remove("voice");
        ObjectNode endless = VoiceCalls.post("v-2", TEAM, RECORDING);
        ((ObjectNode) endless.path("voice")).put("seconds", 301);
        ObjectNode picture = VoiceCalls.post("v-3", TEAM, RECORDING);
        ((ObjectNode) picture.path("voice")).put("type", "image/jpeg");

        for (ObjectNode wrong : new ObjectNode[] {nothing, endless, picture}) {
            JsonNode answer =
                    TestPhone.json(speaker.send(HttpMethod.POST, "/api/exercises/demo/sync", speaker.syncBody(wrong)));
            assertThat(answer.at("/results/0/code").asText())
                    .as(answer.toString())
                    .isEqualTo("malformed-command");
        }
        speaker.sync();
        assertThat(speaker.items("message")).isEmpty();
    }

    private int fetch(TestPhone phone) {
        return phone.get(MediaCalls.MEDIA + "/" + HASH).statusCode();
    }

    private TestPhone listening(String person, String language) {
        TestPhone phone = TestPhone.joined(server, person).reading(language).listen();
        phone.next("synced");
        return phone;
    }
}

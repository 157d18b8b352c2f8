package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.json.DomainJson;
import org.livex.web.OpenApi;
import org.livex.web.TestPhone;
import org.livex.web.VoiceCalls;
import org.livex.web.routes.OpenApiRoute;

/** A mediator has saved a draft of the words of a voice, and somebody else publishes theirs. */
class DraftSetAsideStoryTest {
    private static final String DESK = "message/v-1/text~it";

    private static final Path GOLDEN =
            Path.of("..", "docs", "protocol", "messages", "items", "translation-set-aside.json");

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone mediator;
    TestPhone other;
    OpenApi description;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        TestPhone speaker = TestPhone.joined(server, "inv-01").reading("ru").listen();
        speaker.next("synced");
        other = TestPhone.joined(server, "fin-01").reading("it").listen();
        other.next("synced");
        mediator = TestPhone.joined(server, "med-01").reading("ru").listen();
        mediator.next("synced");
        ObjectNode speaks = TestPhone.command("choose-languages");
        speaks.putArray("languages").add("ru").add("it");
        mediator.does(speaks);
        description = new OpenApi(control.get(OpenApiRoute.PATH).bodyAsJsonObject());
        speaker.does(VoiceCalls.post("v-1", "team/team-alfa", VoiceCalls.recording(1)));
        mediator.does(words("Un furgone", "draft", 0));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void control_knows_before_it_publishes_that_somebody_has_a_draft_and_not_what_it_says() {
        control.sync();

        ObjectNode channel = control.item("channel", "team/team-alfa");
        description.check("ControlItem", channel);
        assertThat(channel.at("/drafts/0/message").asText()).isEqualTo("v-1");
        assertThat(channel.at("/drafts/0/language").asText()).isEqualTo("it");
        assertThat(channel.at("/drafts/0/by").asText()).isEqualTo("med-01");
        assertThat(channel.toString()).doesNotContain("furgone");

        control.does(words("Un camion", "needs-review", 0));

        control.sync();
        assertThat(control.item("channel", "team/team-alfa").has("drafts")).isFalse();
    }

    @Test
    void the_draft_stays_with_its_writer_until_they_have_published_words_there() {
        control.does(words("Un camion", "needs-review", 0));

        ObjectNode desk = onDesk();
        assertThat(desk.at("/setAside/text").asText()).isEqualTo("Un furgone");
        assertThat(desk.at("/setAside/translator/id").asText()).isEqualTo("med-01");
        assertThat(desk.at("/setAside/replacedBy/id").asText()).isEqualTo("excon-director");
        assertThat(desk.at("/source/text").asText()).isEqualTo("Un camion");
        other.sync();
        assertThat(other.items("translation").toString() + other.items("message"))
                .doesNotContain("furgone");

        mediator.does(TestPhone.command("revise-source")
                .put("text", "message/v-1/text")
                .put("body", "Un furgone")
                .put("basedOn", 1));

        mediator.sync();
        assertThat(mediator.items("translation").toString()).doesNotContain("setAside");
    }

    @Test
    void its_item_has_the_fields_of_the_golden_message() throws IOException {
        control.does(words("Un camion", "needs-review", 0));

        ObjectNode desk = onDesk();
        JsonNode golden = DomainJson.parse(Files.readAllBytes(GOLDEN));
        assertThat(fields(desk)).containsExactlyInAnyOrderElementsOf(fields(golden));
        assertThat(fields(desk.path("setAside"))).containsExactlyInAnyOrderElementsOf(fields(golden.path("setAside")));
        assertThat(desk.path("state")).isEqualTo(golden.path("state"));
    }

    @Test
    void beside_words_in_another_language_it_is_set_aside_too_and_refuses_nobody() {
        control.does(words("Фургон", "needs-review", 0).put("language", "ru"));
        control.does(words("Un camion", "needs-review", 0));

        ObjectNode desk = onDesk();
        assertThat(desk.at("/version/text").asText()).isEqualTo("Un camion");
        assertThat(desk.at("/setAside/text").asText()).isEqualTo("Un furgone");
    }

    @Test
    void a_voice_that_is_hidden_takes_it_along() {
        control.does(words("Un camion", "needs-review", 0));
        control.does(TestPhone.command("hide-media").put("sha256", sha256()));

        mediator.sync();
        assertThat(mediator.items("translation").toString()).doesNotContain("furgone");
    }

    private static List<String> fields(JsonNode json) {
        return json.properties().stream().map(Map.Entry::getKey).toList();
    }

    private ObjectNode onDesk() {
        mediator.sync();
        ObjectNode desk = mediator.item("translation", DESK);
        description.check("ParticipantItem", desk);
        return desk;
    }

    private static String sha256() {
        return VoiceCalls.post("v-1", "team/team-alfa", VoiceCalls.recording(1))
                .at("/voice/sha256")
                .asText();
    }

    private static ObjectNode words(String body, String state, int replaces) {
        return TestPhone.command("translate-text")
                .put("text", "message/v-1/text")
                .put("language", "it")
                .put("body", body)
                .put("state", state)
                .put("basedOn", 1)
                .put("replaces", replaces);
    }
}

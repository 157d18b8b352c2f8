package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** People of one team who share no language write to each other, over HTTP and sockets, with the demo exercise. */
class ChatStoryTest {
    private static final String TEAM = "team/team-alfa";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone russian;
    TestPhone arabic;
    TestPhone stranger;
    private int written;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        russian = listening("inv-01", "ru");
        arabic = listening("ngo-01", "ar");
        stranger = listening("inv-02", "tr");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_message_reaches_the_team_at_once_and_nobody_else() {
        arabic.does(post("m-1", TEAM, "الشاحنة عند البوابة"));

        ObjectNode message = russian.nextItem("message", "m-1");
        assertThat(message.at("/from/callName").asText()).isEqualTo("NGO Alfa-4");
        assertThat(message.at("/text/text").asText()).isEqualTo("الشاحنة عند البوابة");
        assertThat(message.at("/text/language").asText()).isEqualTo("ar");
        assertThat(message.at("/text/marks").toString()).isEqualTo("[\"untranslated\"]");
        ObjectNode channel = russian.item("channel", TEAM);
        assertThat(channel.at("/name/language").asText()).isEqualTo("ru");
        control.sync();
        assertThat(control.item("message", "m-1").path("person").asText()).isEqualTo("ngo-01");

        stranger.reading("tr").sync();
        assertThat(stranger.items("message")).isEmpty();
        assertThat(stranger.has("channel", TEAM)).isFalse();
        assertThat(code(stranger.sync(post("m-2", TEAM, "Let me in")))).isEqualTo("unknown-channel");
        assertThat(stranger.get(older(TEAM)).statusCode()).isEqualTo(404);
    }

    @Test
    void three_languages_in_one_team_and_the_mediator_translates_for_who_needs_it() {
        TestPhone mediator = listening("med-01", "ru");
        TestPhone italian = listening("fin-01", "it");
        arabic.does(post("m-1", TEAM, "الشاحنة عند البوابة"));
        for (TestPhone phone : List.of(russian, mediator, italian)) {
            assertThat(phone.nextItem("message", "m-1").at("/text/language").asText())
                    .isEqualTo("ar");
        }

        mediator.does(translation("m-1", "ru", "Фургон у ворот"));

        ObjectNode read = russian.nextItem("message", "m-1");
        assertThat(read.at("/text/text").asText()).isEqualTo("Фургон у ворот");
        assertThat(read.at("/text/original/text").asText()).isEqualTo("الشاحنة عند البوابة");
        assertThat(read.at("/text/marks").toString()).isEqualTo("[\"draft\"]");
        assertThat(italian.nextItem("message", "m-1").at("/text/language").asText())
                .isEqualTo("ar");
        assertThat(arabic.nextItem("message", "m-1").at("/text/text").asText()).isEqualTo("الشاحنة عند البوابة");
        control.sync();
        assertThat(control.item("message", "m-1")
                        .at("/text/versions/ru/translator")
                        .asText())
                .isEqualTo("med-01");
        TestPhone other = TestPhone.joined(server, "med-02");
        assertThat(code(other.sync(translation("m-1", "fr", "Camion")))).isEqualTo("not-allowed");
    }

    @Test
    void what_somebody_of_the_channel_cannot_read_waits_in_the_mediators_queue() {
        TestPhone mediator = listening("med-01", "ru");
        ObjectNode speaks = TestPhone.command("choose-languages");
        speaks.putArray("languages").add("ru").add("ar");
        mediator.does(speaks);
        arabic.does(post("m-0", TEAM, "نحن هنا"));
        arabic.does(post("m-1", TEAM, "الشاحنة عند البوابة"));

        ObjectNode waiting = mediator.nextItem("translation", "message/m-1/text~ru");

        assertThat(waiting.path("state").asText()).isEqualTo("missing");
        assertThat(waiting.at("/source/text").asText()).isEqualTo("الشاحنة عند البوابة");
        assertThat(waiting.at("/context/channel").asText()).isEqualTo(TEAM);
        assertThat(waiting.at("/context/before/text").asText()).isEqualTo("نحن هنا");
        assertThat(waiting.has("wantedSince")).isTrue();
        assertThat(mediator.items("translation"))
                .extracting(item -> item.path("language").asText())
                .as("only what the mediator reads")
                .containsOnly("ru");
        JsonNode help = TestPhone.json(mediator.post(
                "/api/exercises/demo/texts/message/m-1/text/check",
                JsonNodeFactory.instance.objectNode().put("language", "ru").put("body", "Фургон"),
                mediator.accessToken()));
        assertThat(help.path("remarks").isArray()).isTrue();

        mediator.does(translation("m-1", "ru", "Фургон у ворот"));

        assertThat(mediator.nextItem("translation", "message/m-1/text~ru")
                        .path("state")
                        .asText())
                .isEqualTo("needs-review");
        russian.sync();
        control.sync();
        stranger.sync();
        for (TestPhone phone : List.of(russian, arabic, stranger)) {
            assertThat(phone.items("translation")).isEmpty();
        }
        assertThat(control.items("translation"))
                .noneMatch(item -> item.path("text").asText().startsWith("message/"));
        TestPhone elsewhere = TestPhone.joined(server, "med-02");
        elsewhere.sync();
        assertThat(elsewhere.items("translation")).isEmpty();
    }

    @Test
    void of_two_who_write_to_each_other_only_a_mediator_has_a_queue() {
        TestPhone mediator = listening("med-01", "ru");
        arabic.does(post("m-1", "direct/med-01~ngo-01", "أين أنت؟"));
        mediator.does(post("m-2", "direct/med-01~ngo-01", "Иду").put("language", "ru"));
        mediator.sync();
        arabic.sync();
        assertThat(mediator.items("message")).hasSize(2);
        assertThat(mediator.items("translation"))
                .as("of the one they understand nothing, the other is theirs")
                .isEmpty();
        assertThat(arabic.items("translation")).isEmpty();
    }

    private static ObjectNode translation(String message, String language, String body) {
        return TestPhone.command("translate-text")
                .put("text", "message/" + message + "/text")
                .put("language", language)
                .put("body", body)
                .put("state", "needs-review")
                .put("basedOn", 1)
                .put("replaces", 0);
    }

    @Test
    void control_hears_of_what_was_handed_in_with_a_wrong_time_and_without_the_amount() {
        TestPhone mediator = listening("med-01", "ru");
        arabic.does(post("m-1", TEAM, "ادفع 300 يورو عند البوابة"));
        arabic.does(post("m-2", TEAM, "الشاحنة عند البوابة"));
        mediator.does(translation("m-1", "ru", "Приходите к воротам в 16:30"));
        mediator.does(translation("m-2", "ru", "Фургон у ворот"));

        JsonNode doubted =
                TestPhone.json(control.get("/api/exercises/demo/texts/doubted")).path("texts");

        assertThat(doubted)
                .filteredOn(text -> text.path("text").asText().startsWith("message/"))
                .hasSize(1)
                .first()
                .satisfies(text -> {
                    assertThat(text.path("text").asText()).isEqualTo("message/m-1/text");
                    assertThat(text.path("language").asText()).isEqualTo("ru");
                    assertThat(text.path("remarks").findValuesAsText("kind"))
                            .containsExactly("number-changed", "number-added");
                });
        assertThat(mediator.get("/api/exercises/demo/texts/doubted").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_direct_message_is_seen_by_two_and_by_control() {
        russian.does(post("m-1", "direct/inv-01~ngo-01", "Только вам"));

        assertThat(arabic.nextItem("message", "m-1").path("channel").asText()).isEqualTo("direct/inv-01~ngo-01");
        assertThat(arabic.item("channel", "direct/inv-01~ngo-01")
                        .at("/with/callName")
                        .asText())
                .isEqualTo("Investigator Alfa-1");
        TestPhone colleague = TestPhone.joined(server, "fin-01");
        colleague.sync();
        assertThat(colleague.items("message")).isEmpty();
        control.sync();
        assertThat(control.has("message", "m-1")).isTrue();
        assertThat(code(russian.sync(post("m-2", "direct/inv-01~rp-01", "Who are you?"))))
                .isEqualTo("unknown-channel");
    }

    @Test
    void control_answers_as_a_persona_and_the_phone_does_not_learn_who_it_was() {
        russian.does(post("m-1", "control/inv-01", "Что делать?"));
        String persona = persona();

        control.does(post("m-2", "control/inv-01", "Wait there.")
                .put("language", "en")
                .put("as", persona));

        ObjectNode answer = russian.nextItem("message", "m-2");
        assertThat(answer.at("/as/id").asText()).isEqualTo(persona);
        assertThat(answer.has("from")).isFalse();
        assertThat(answer.toString()).doesNotContain("excon-director");
        assertThat(russian.has("channel", "control/inv-01")).isTrue();
    }

    @Test
    void a_case_channel_is_there_for_whom_control_names_and_gone_for_whom_it_drops() {
        String storyline = storyline();
        control.does(open(storyline, "inv-01", "inv-02"));
        stranger.nextItem("channel", "storyline/" + storyline);
        stranger.does(post("m-1", "storyline/" + storyline, "Aynı minibüs"));
        assertThat(russian.nextItem("message", "m-1").at("/from/id").asText()).isEqualTo("inv-02");

        control.does(open(storyline, "inv-01"));

        stranger.next("items");
        stranger.sync();
        assertThat(stranger.items("message")).isEmpty();
        assertThat(stranger.has("channel", "storyline/" + storyline)).isFalse();
        assertThat(stranger.get(older("storyline/" + storyline)).statusCode()).isEqualTo(404);
    }

    @Test
    void who_changes_teams_loses_what_the_old_team_wrote() {
        russian.does(post("m-1", TEAM, "Мы на месте"));
        arabic.nextItem("message", "m-1");

        ObjectNode revise = TestPhone.command("revise-person").put("basedOn", 1);
        ObjectNode person = revise.putObject("person")
                .put("id", "ngo-01")
                .put("callName", "NGO Bravo-9")
                .put("function", "player");
        person.putArray("teams").add("team-bravo");
        person.putArray("languages").add("ar");
        control.does(revise);

        arabic.next("items");
        arabic.sync();
        assertThat(arabic.items("message")).isEmpty();
        assertThat(arabic.has("channel", TEAM)).isFalse();
        assertThat(arabic.has("channel", "team/team-bravo")).isTrue();
    }

    @Test
    void the_feed_has_the_latest_and_older_ones_are_asked_for() {
        for (int batch = 0; batch < 3; batch++) {
            TestPhone writer =
                    List.of(russian, arabic, TestPhone.joined(server, "fin-01")).get(batch);
            JsonNode[] outbox = new JsonNode[70];
            for (int i = 0; i < outbox.length; i++) {
                outbox[i] = post("old-" + written, TEAM, "Message " + written++);
            }
            writer.sync(outbox);
        }

        TestPhone reader = TestPhone.joined(server, "law-01");
        reader.sync();

        assertThat(reader.items("message")).hasSize(200);
        assertThat(reader.has("message", "old-9")).isFalse();
        long oldest = reader.item("message", "old-10").path("seq").asLong();
        JsonNode page = TestPhone.json(reader.get(older(TEAM) + "&before=" + oldest + "&limit=4"));
        assertThat(page.path("items").findValuesAsText("id")).containsSubsequence("old-6", "old-7", "old-8", "old-9");
        assertThat(page.path("items").size()).isEqualTo(4);
        assertThat(page.path("more").asBoolean()).isTrue();
        assertThat(reader.get(older(TEAM) + "&before=x").statusCode()).isEqualTo(400);
        assertThat(reader.get(older(TEAM) + "&languages=%20").statusCode()).isEqualTo(400);
        assertThat(reader.get(older("team%00")).statusCode()).isEqualTo(404);
    }

    @Test
    void after_a_restart_everything_that_was_written_is_there() {
        russian.does(post("m-1", TEAM, "Мы на месте"));

        server.close();
        server = TestServer.start(data);

        TestPhone again = TestPhone.joined(server, "ngo-01");
        again.sync();
        assertThat(again.item("message", "m-1").at("/text/text").asText()).isEqualTo("Мы на месте");
    }

    private TestPhone listening(String person, String language) {
        TestPhone phone = TestPhone.joined(server, person).reading(language).listen();
        phone.next("synced");
        return phone;
    }

    private String persona() {
        control.sync();
        return control.items("persona").getFirst().path("id").asText();
    }

    private String storyline() {
        control.sync();
        return control.items("storyline").getFirst().path("id").asText();
    }

    private static String older(String channel) {
        return "/api/exercises/demo/messages?channel=" + channel;
    }

    private static ObjectNode open(String storyline, String... people) {
        ObjectNode open = TestPhone.command("open-case-channel").put("storyline", storyline);
        ObjectNode name = open.putObject("name").put("source", "en").put("revision", 1);
        name.putObject("versions")
                .putObject("en")
                .put("text", "Car wash")
                .put("state", "approved")
                .put("sourceRevision", 1);
        ObjectNode audience = open.putObject("audience").put("everyone", false);
        var named = audience.putArray("people");
        for (String person : people) {
            named.add(person);
        }
        audience.putArray("teams");
        audience.putArray("agencies");
        audience.putArray("functions");
        return open;
    }

    private static ObjectNode post(String id, String channel, String body) {
        return TestPhone.command("post-message")
                .put("message", id)
                .put("channel", channel)
                .put("body", body)
                .put("takenAt", Instant.now().toString());
    }

    private static String code(JsonNode results) {
        return results.get(0).path("code").asText();
    }
}

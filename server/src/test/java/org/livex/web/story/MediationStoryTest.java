package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** A trainee who needs a mediator gets one: over HTTP and sockets, with the demo exercise. */
class MediationStoryTest {
    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone trainee;
    TestPhone first;
    TestPhone second;
    TestPhone stranger;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        control.does(mediator("med-it-1", "ru", "it"));
        ObjectNode woman = mediator("med-it-2", "it", "ru", "en");
        ((ObjectNode) woman.path("person")).put("gender", "woman");
        control.does(woman);
        control.does(TestPhone.command("start-exercise"));
        trainee = listening("fin-01", "it");
        first = listening("med-it-1", "ru");
        second = listening("med-it-2", "it");
        stranger = listening("jou-01", "en");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void two_free_mediators_ring_one_accepts_the_other_is_told_and_the_session_is_logged() {
        trainee.does(ask("m-1"));

        ObjectNode asked = trainee.nextItem("mediation", "m-1");
        assertThat(asked.path("state").asText()).isEqualTo("calling");
        assertThat(asked.path("calling").asInt()).isEqualTo(2);
        for (TestPhone phone : List.of(first, second)) {
            ObjectNode call = phone.nextItem("mediation", "m-1");
            assertThat(call.path("ring").asBoolean()).isTrue();
            assertThat(call.at("/requester/callName").asText()).isEqualTo("Finance Alfa-2");
            assertThat(call.at("/place/id").asText()).isEqualTo("police-post");
        }
        assertThat(first.item("mediation", "m-1").at("/place/name/language").asText())
                .isEqualTo("ru");

        second.does(TestPhone.command("accept-mediation").put("mediation", "m-1"));

        assertThat(trainee.nextItem("mediation", "m-1").at("/mediator/callName").asText())
                .isEqualTo("med-it-2");
        ObjectNode taken = first.nextItem("mediation", "m-1");
        assertThat(taken.path("state").asText()).isEqualTo("taken");
        assertThat(taken.path("ring").asBoolean()).isFalse();
        assertThat(taken.has("scene")).isFalse();
        assertThat(taken.has("mediator")).isFalse();
        assertThat(code(first.sync(TestPhone.command("accept-mediation").put("mediation", "m-1"))))
                .isEqualTo("mediation-taken");

        second.does(TestPhone.command("start-session").put("mediation", "m-1").put("takenAt", now()));
        second.does(end("m-1"));

        assertThat(trainee.nextItem("mediation", "m-1").path("state").asText()).isIn("started", "ended");
        control.sync();
        ObjectNode log = control.item("mediation", "m-1");
        assertThat(log.path("state").asText()).isEqualTo("ended");
        assertThat(log.path("mediator").asText()).isEqualTo("med-it-2");
        assertThat(log.path("called").toString()).isEqualTo("[\"med-it-1\",\"med-it-2\"]");
        assertThat(log.at("/report/briefingDone").asBoolean()).isTrue();
        assertThat(log.at("/report/confidentialityExplained").asBoolean()).isTrue();
        assertThat(log.at("/report/genderGiven").asText()).isEqualTo("woman");
        assertThat(log.has("acceptedAt") && log.has("startedAt") && log.has("endedAt"))
                .isTrue();
        JsonNode figures = TestPhone.json(control.get("/api/exercises/demo/figures/languages"))
                .path("mediations")
                .get(0);
        assertThat(figures.path("languages").toString()).isEqualTo("[\"it\",\"ru\"]");
        assertThat(figures.path("asked").asInt()).isEqualTo(1);
        assertThat(figures.path("sessions").asInt()).isEqualTo(1);
        assertThat(figures.path("open").asInt()).isZero();
        assertThat(figures.at("/acceptance/medianSeconds").isInt()).isTrue();
        assertThat(figures.at("/session/longestSeconds").isInt()).isTrue();
    }

    @Test
    void a_stranger_sees_nothing_of_it_by_push_or_by_page_and_learns_nothing_by_trying() {
        trainee.does(ask("m-1"));
        first.nextItem("mediation", "m-1");
        first.does(TestPhone.command("accept-mediation").put("mediation", "m-1"));
        TestPhone otherMediator = TestPhone.joined(server, "med-02");

        stranger.reading("en").sync();
        otherMediator.reading("en").sync();

        assertThat(stranger.items("mediation")).isEmpty();
        assertThat(otherMediator.items("mediation")).isEmpty();
        assertThat(code(otherMediator.sync(TestPhone.command("accept-mediation").put("mediation", "m-1"))))
                .isEqualTo("unknown-mediation");
        assertThat(code(stranger.sync(TestPhone.command("cancel-mediation").put("mediation", "m-1"))))
                .isEqualTo("unknown-mediation");
        assertThat(code(otherMediator.sync(TestPhone.command("accept-mediation").put("mediation", "none"))))
                .isEqualTo("unknown-mediation");
    }

    @Test
    void nobody_free_is_said_and_ends_when_somebody_is() {
        first.does(TestPhone.command("set-availability").put("availability", "off"));
        second.does(TestPhone.command("set-availability").put("availability", "busy"));
        assertThat(first.nextItem("me", "med-it-1").path("availability").asText())
                .isEqualTo("off");
        trainee.does(ask("m-1"));
        assertThat(trainee.nextItem("mediation", "m-1").path("state").asText()).isEqualTo("nobody-free");

        second.does(TestPhone.command("set-availability").put("availability", "free"));

        assertThat(second.nextItem("mediation", "m-1").path("ring").asBoolean()).isTrue();
        assertThat(trainee.nextItem("mediation", "m-1").path("state").asText()).isEqualTo("calling");
    }

    @Test
    void after_a_restart_the_call_still_rings() {
        trainee.does(ask("m-1"));

        server.close();
        server = TestServer.start(data);

        TestPhone again = TestPhone.joined(server, "med-it-1");
        again.sync();
        assertThat(again.item("mediation", "m-1").path("ring").asBoolean()).isTrue();
    }

    @Test
    void what_only_russian_readers_may_read_reaches_the_trainee_unreadable_and_the_mediator_readable() {
        control.does(inRussianOnly("x-1", "fin-01", "inv-01"));

        ObjectNode unreadable = trainee.nextItem("inject", "x-1");
        assertThat(unreadable.at("/mediatorNeeded/languages").toString()).isEqualTo("[\"ru\"]");
        assertThat(unreadable.toString()).doesNotContain("Помогите", "Help", "subject", "body");
        assertThat(trainee.reading("ru", "it")
                        .does(choose("ru"))
                        .path("outcome")
                        .asText())
                .isEqualTo("accepted");
        trainee.sync();
        assertThat(trainee.item("inject", "x-1").toString()).doesNotContain("Помогите", "Help");
        TestPhone reader = TestPhone.joined(server, "inv-01").reading("en", "ru");
        reader.sync();
        assertThat(reader.item("inject", "x-1").at("/body/text").asText()).isEqualTo("Help me");
        assertThat(reader.item("inject", "x-1").at("/body/original/text").asText())
                .isEqualTo("Помогите мне");

        ObjectNode ask = ask("m-1");
        ((ObjectNode) ask.path("request")).put("inject", "x-1");
        trainee.does(ask);
        assertThat(second.nextItem("mediation", "m-1").toString()).doesNotContain("Помогите", "Help");
        second.does(TestPhone.command("accept-mediation").put("mediation", "m-1"));
        ObjectNode mine = second.nextItem("mediation", "m-1");
        assertThat(mine.at("/inject/body/text").asText()).isEqualTo("Помогите мне");
        assertThat(mine.at("/inject/question/text/text").asText()).isEqualTo("Кто он?");
        second.does(TestPhone.command("start-session").put("mediation", "m-1").put("takenAt", now()));
        second.does(end("m-1"));
        second.reading("it").sync();
        assertThat(second.item("mediation", "m-1").toString()).doesNotContain("Помогите", "Help");

        trainee.reading("it").sync();
        assertThat(trainee.item("inject", "x-1").has("body")).isFalse();
        control.sync();
        assertThat(control.item("msel-inject", "x-1").at("/released/readableBy").toString())
                .isEqualTo("[\"inv-01\"]");
    }

    private static ObjectNode choose(String language) {
        ObjectNode choose = TestPhone.command("choose-languages");
        choose.putArray("languages").add(language);
        return choose;
    }

    private static ObjectNode inRussianOnly(String id, String... people) {
        ObjectNode command = TestPhone.command("send-inject");
        ObjectNode inject = command.putObject("inject")
                .put("id", id)
                .put("number", id)
                .put("type", "phone-call")
                .put("mustAcknowledge", true);
        inject.set("title", text("A call", null));
        inject.set("subject", text("Звонок", "Call"));
        inject.set("body", text("Помогите мне", "Help me"));
        inject.putArray("readableIn").add("ru");
        inject.putObject("question").put("kind", "text").set("text", text("Кто он?", "Who is he?"));
        ObjectNode audience = inject.putObject("audience").put("everyone", false);
        var named = audience.putArray("people");
        for (String person : people) {
            named.add(person);
        }
        audience.putArray("teams");
        audience.putArray("agencies");
        audience.putArray("functions");
        inject.putObject("trigger").put("type", "by-hand");
        inject.putArray("expectedActions");
        return command;
    }

    private static ObjectNode text(String russian, @Nullable String english) {
        ObjectNode text = TestPhone.object().put("source", "ru").put("revision", 1);
        ObjectNode versions = text.putObject("versions");
        versions.putObject("ru").put("text", russian).put("state", "approved").put("sourceRevision", 1);
        if (english != null) {
            versions.putObject("en")
                    .put("text", english)
                    .put("state", "approved")
                    .put("sourceRevision", 1);
        }
        return text;
    }

    private TestPhone listening(String person, String language) {
        TestPhone phone = TestPhone.joined(server, person).reading(language).listen();
        phone.next("synced");
        return phone;
    }

    private static ObjectNode ask(String id) {
        ObjectNode ask =
                TestPhone.command("ask-for-mediator").put("mediation", id).put("takenAt", now());
        ObjectNode request = ask.putObject("request")
                .put("scene", "Una donna parla solo russo")
                .put("place", "police-post")
                .put("gender", "woman");
        request.putArray("languages").add("ru").add("it");
        return ask;
    }

    private static ObjectNode end(String id) {
        ObjectNode end = TestPhone.command("end-session").put("mediation", id).put("takenAt", now());
        end.putObject("report")
                .put("briefingDone", true)
                .put("confidentialityExplained", true)
                .put("genderGiven", "woman")
                .put("note", "Ha chiesto un medico");
        return end;
    }

    private static ObjectNode mediator(String id, String... languages) {
        ObjectNode command = TestPhone.command("add-person");
        command.set("person", person(id, languages));
        return command;
    }

    private static ObjectNode person(String id, String... languages) {
        ObjectNode person = TestPhone.object().put("id", id).put("callName", id).put("function", "cultural-mediator");
        person.putArray("teams");
        var read = person.putArray("languages");
        for (String language : languages) {
            read.add(language);
        }
        return person;
    }

    private static String code(JsonNode results) {
        return results.get(0).path("code").asText();
    }

    private static String now() {
        return Instant.now().toString();
    }
}

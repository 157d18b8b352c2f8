package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

/** Whole stories over HTTP and sockets, with the demo exercise. */
class LiveExerciseTest {
    @TempDir
    Path data;

    TestServer server;
    TestPhone control;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_inject_reaches_each_phone_in_its_own_language_at_once() {
        TestPhone russian = TestPhone.joined(server, "inv-01").reading("ru").listen();
        TestPhone arabic = TestPhone.joined(server, "ngo-01").reading("ar").listen();
        russian.next("synced");
        arabic.next("synced");

        control.does(TestPhone.command("start-exercise"));
        control.does(adHoc("x-1", "Meet at the market.", "ru", "Встреча на рынке.", "inv-01", "ngo-01"));

        ObjectNode inRussian = russian.nextItem("inject", "x-1");
        assertThat(inRussian.at("/body/text").asText()).isEqualTo("Встреча на рынке.");
        assertThat(inRussian.at("/body/language").asText()).isEqualTo("ru");
        assertThat(inRussian.at("/body/original/text").asText()).isEqualTo("Meet at the market.");
        ObjectNode inArabic = arabic.nextItem("inject", "x-1");
        assertThat(inArabic.at("/body/text").asText()).isEqualTo("Meet at the market.");
        assertThat(inArabic.at("/body/marks").toString()).isEqualTo("[\"untranslated\"]");
    }

    @Test
    void planned_injects_go_out_by_themselves_and_everything_switches_language() {
        TestPhone phone = TestPhone.joined(server, "inv-01").reading("ru");
        phone.sync();
        assertThat(phone.items("inject")).isEmpty();

        control.does(TestPhone.command("start-exercise"));
        phone.listen().untilItHas("inject").sync();
        List<ObjectNode> received = phone.items("inject");
        assertThat(received).isNotEmpty();
        assertThat(received).allMatch(item -> item.at("/body/language").asText().equals("ru"));

        phone.reading("en").sync();
        assertThat(phone.items("inject")).hasSameSizeAs(received);
        assertThat(phone.items("inject"))
                .allMatch(item -> item.at("/body/language").asText().equals("en"));
        assertThat(phone.items("action-kind"))
                .allMatch(item -> item.at("/label/language").asText().equals("en"));
    }

    @Test
    void what_a_phone_says_twice_counts_once_and_control_sees_it() {
        control.does(TestPhone.command("start-exercise"));
        control.does(adHoc("x-1", "Go.", "ru", "Идите.", "inv-01"));
        TestPhone phone = TestPhone.joined(server, "inv-01");
        phone.sync();
        phone.does(TestPhone.command("give-consent").put("to", "position"));

        ObjectNode acknowledgement = TestPhone.command("acknowledge-inject")
                .put("inject", "x-1")
                .put("takenAt", Instant.now().toString());
        ObjectNode action = TestPhone.command("record-action");
        ObjectNode done = action.putObject("action")
                .put("kind", phone.items("action-kind").getFirst().path("id").asText())
                .put("note", "Спросил соседа")
                .put("inject", "x-1")
                .put("takenAt", Instant.now().toString());
        done.putObject("position")
                .put("accuracyMetres", 12)
                .put("fixedAt", "2026-11-24T10:01:00.000Z")
                .put("source", "device")
                .putObject("point")
                .put("latitude", areaCentre().path("latitude").asDouble())
                .put("longitude", areaCentre().path("longitude").asDouble());
        JsonNode first = phone.sync(acknowledgement, action);
        JsonNode again = phone.sync(acknowledgement, action, action);

        assertThat(first.findValuesAsText("outcome")).containsExactly("accepted", "accepted");
        assertThat(again.get(0)).isEqualTo(first.get(0));
        assertThat(again.get(1)).isEqualTo(first.get(1));
        assertThat(again.get(2)).isEqualTo(first.get(1));

        control.sync();
        assertThat(control.items("action")).hasSize(1);
        assertThat(control.items("action").getFirst().at("/action/note").asText())
                .isEqualTo("Спросил соседа");
        JsonNode board = TestPhone.json(control.get("/api/exercises/demo/board"));
        JsonNode cell = cell(board, "x-1", "inv-01");
        assertThat(cell.has("acknowledgedAt")).isTrue();
        assertThat(cell.has("actedAt")).isTrue();
        JsonNode map = TestPhone.json(control.get("/api/exercises/demo/map"));
        assertThat(map.path("features").findValuesAsText("kind")).contains("action");
    }

    @Test
    void the_phone_has_it_only_once_its_cursor_says_so() {
        control.does(TestPhone.command("start-exercise"));
        control.does(adHoc("x-1", "Go.", "ru", "Идите.", "inv-01"));
        TestPhone phone = TestPhone.joined(server, "inv-01");
        phone.sync();
        control.sync();
        assertThat(control.has("progress", "x-1/inv-01")).isFalse();

        phone.sync();
        control.listen();
        ObjectNode progress = control.nextItem("progress", "x-1/inv-01");

        assertThat(progress.has("deliveredAt")).isTrue();
        assertThat(progress.has("acknowledgedAt")).isFalse();
    }

    @Test
    void a_red_stop_reaches_everybody_and_control_counts_who_confirmed() {
        control.does(TestPhone.command("start-exercise"));
        TestPhone caller = TestPhone.joined(server, "inv-01");
        TestPhone other = TestPhone.joined(server, "ngo-01").listen();
        other.next("synced");

        caller.does(TestPhone.command("call-red-stop").put("reason", "Somebody is hurt"));

        assertThat(other.nextItem("red-stop", "red-stop").path("confirmedByMe").asBoolean())
                .isFalse();
        other.does(TestPhone.command("confirm-red-stop"));
        assertThat(other.nextItem("red-stop", "red-stop").path("confirmedByMe").asBoolean())
                .isTrue();
        control.sync();
        ObjectNode stop = control.item("red-stop", "red-stop");
        assertThat(stop.path("confirmed").toString()).isEqualTo("[\"inv-01\",\"ngo-01\"]");
        assertThat(control.item("clock", "clock").path("phase").asText()).isEqualTo("paused");
    }

    @Test
    void a_revoked_device_is_out_at_once() {
        TestPhone phone = TestPhone.joined(server, "inv-01").listen();
        phone.next("synced");
        JsonNode devices =
                TestPhone.json(control.get("/api/exercises/demo/devices")).path("devices");
        String device = "";
        for (JsonNode listed : devices) {
            if (listed.path("person").asText().equals("inv-01")) {
                device = listed.path("device").asText();
            }
        }

        control.send(io.vertx.core.http.HttpMethod.DELETE, "/api/exercises/demo/devices/" + device, null);

        assertThat(phone.closeCode()).isEqualTo(4401);
        assertThat(TestPhone.json(phone.get("/api/exercises/demo/board"))
                        .path("code")
                        .asText())
                .isEqualTo("device-revoked");
    }

    @Test
    void after_a_restart_everything_is_there_and_play_goes_on() {
        control.does(TestPhone.command("start-exercise"));
        control.does(adHoc("x-1", "Go.", "ru", "Идите.", "inv-01"));
        TestPhone phone = TestPhone.joined(server, "inv-01");
        phone.sync();
        int had = phone.items("inject").size();

        server.close();
        server = TestServer.start(data);

        TestPhone again = TestPhone.joined(server, "inv-01");
        again.sync();
        assertThat(again.items("inject")).hasSizeGreaterThanOrEqualTo(had);
        assertThat(again.item("clock", "clock").path("phase").asText()).isEqualTo("running");
    }

    private JsonNode areaCentre() {
        control.sync();
        return control.item("exercise", "exercise").at("/area/centre");
    }

    private static JsonNode cell(JsonNode board, String inject, String person) {
        for (JsonNode cell : board.path("cells")) {
            if (cell.path("inject").asText().equals(inject)
                    && cell.path("person").asText().equals(person)) {
                return cell;
            }
        }
        throw new IllegalStateException("no such cell");
    }

    private static ObjectNode adHoc(String id, String english, String language, String other, String... people) {
        ObjectNode command = TestPhone.command("send-inject");
        ObjectNode inject = command.putObject("inject")
                .put("id", id)
                .put("number", id)
                .put("type", "message")
                .put("mustAcknowledge", true);
        inject.set("title", text("Ad hoc", "ru", "Вводная"));
        inject.set("body", text(english, language, other));
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

    private static ObjectNode text(String english, String language, String other) {
        ObjectNode text = TestPhone.object().put("source", "en").put("revision", 1);
        ObjectNode versions = text.putObject("versions");
        versions.putObject("en").put("text", english).put("state", "approved").put("sourceRevision", 1);
        if (language != null) {
            versions.putObject(language)
                    .put("text", other)
                    .put("state", "approved")
                    .put("sourceRevision", 1);
        }
        return text;
    }
}

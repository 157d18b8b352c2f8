package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;

/** What the control room does for itself, over the API; participants see nothing of it. */
class ControlRoomTest {
    private static final List<String> OF_CONTROL = List.of("cell", "hand-over", "shift-entry", "controller-call");

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone safety;
    TestPhone phone;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        safety = TestPhone.joined(server, "safety-01");
        phone = TestPhone.joined(server, "inv-01").reading("en");
        control.does(TestPhone.command("start-exercise"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void participants_get_nothing_of_the_control_room() {
        ObjectNode cell = TestPhone.command("write-cell").put("basedOn", 0);
        cell.putObject("cell").put("id", "police").put("name", "Police cell").putArray("members");
        control.does(cell);
        control.sync();
        control.does(TestPhone.command("assign-storyline")
                .put(
                        "storyline",
                        control.items("storyline").getFirst().path("id").asText())
                .put("to", "cell/police"));
        control.does(TestPhone.command("write-shift-entry").put("entry", "n-1").put("text", "Kept among us"));
        safety.does(TestPhone.command("set-safety-hold").put("hold", "PT1M"));
        control.does(adHoc("x-1", "Kept back"));

        phone.sync();
        control.sync();

        for (String kind : OF_CONTROL) {
            assertThat(phone.items(kind)).isEmpty();
        }
        assertThat(phone.has("inject", "x-1")).isFalse();
        assertThat(phone.item("exercise", "exercise").has("safetyHold")).isFalse();
        assertThat(control.items("shift-entry")).isNotEmpty();
        assertThat(control.item("msel-inject", "x-1").path("state").asText()).isEqualTo("awaiting-safety");
    }

    @Test
    void a_mediator_sees_an_ad_hoc_text_only_once_it_went_out() {
        TestPhone mediator = TestPhone.joined(server, "med-01");
        safety.does(TestPhone.command("set-safety-hold").put("hold", "PT1M"));
        control.does(adHoc("x-1", "Kept back"));
        mediator.sync();
        assertThat(mediator.items("translation"))
                .noneMatch(item -> item.toString().contains("Kept back"));

        safety.does(TestPhone.command("let-through").put("inject", "x-1").put("basedOn", 1));
        mediator.sync();

        assertThat(mediator.items("translation"))
                .anyMatch(item -> item.toString().contains("Kept back"));
    }

    @Test
    void a_hold_that_ends_while_the_server_is_down_goes_out_once_when_it_is_back() {
        safety.does(TestPhone.command("set-safety-hold").put("hold", "PT1S"));
        control.does(adHoc("x-1", "After the hold"));

        server.close();
        server = TestServer.start(data);
        phone = TestPhone.joined(server, "inv-01").reading("en").listen();

        JsonNode inject = phone.untilItHas("inject", "x-1");
        assertThat(inject.at("/body/text").asText()).isEqualTo("After the hold");
    }

    @Test
    void a_correction_shows_what_was_said_before_and_when_it_changed() {
        control.does(adHoc("x-1", "Meet at gate 3"));
        phone.sync();
        assertThat(phone.item("inject", "x-1").has("corrected")).isFalse();

        ObjectNode revise = TestPhone.command("revise-inject").put("basedOn", 1);
        revise.set("inject", adHoc("x-1", "Meet at gate 4").path("inject"));
        control.does(revise);
        phone.sync();

        JsonNode inject = phone.item("inject", "x-1");
        assertThat(inject.at("/body/text").asText()).isEqualTo("Meet at gate 4");
        assertThat(inject.at("/corrected/body/text").asText()).isEqualTo("Meet at gate 3");
        assertThat(inject.at("/corrected/body/language").asText()).isEqualTo("en");
        assertThat(inject.at("/corrected/at").asText())
                .isGreaterThan(inject.path("sentAt").asText());
    }

    @Test
    void after_several_corrections_all_that_it_said_is_there_oldest_first_and_once() {
        control.does(adHoc("x-1", "Meet at gate 3"));
        phone.sync();
        List<String> gates = List.of("gate 4", "gate 5", "gate 4", "gate 6");
        for (int i = 0; i < gates.size(); i++) {
            ObjectNode revise = TestPhone.command("revise-inject").put("basedOn", i + 1);
            revise.set("inject", adHoc("x-1", "Meet at " + gates.get(i)).path("inject"));
            control.does(revise);
        }
        phone.sync();

        JsonNode corrected = phone.item("inject", "x-1").path("corrected");
        assertThat(corrected.at("/body/text").asText()).isEqualTo("Meet at gate 3");
        assertThat(corrected.path("meanwhile").findValuesAsText("text"))
                .containsExactly("Meet at gate 4", "Meet at gate 5");

        ObjectNode back = TestPhone.command("revise-inject").put("basedOn", gates.size() + 1);
        back.set("inject", adHoc("x-1", "Meet at gate 3").path("inject"));
        control.does(back);
        phone.sync();
        JsonNode again = phone.item("inject", "x-1").path("corrected");
        assertThat(again.at("/body/text").asText()).isEqualTo("Meet at gate 4");
        assertThat(again.path("meanwhile").findValuesAsText("text"))
                .containsExactly("Meet at gate 5", "Meet at gate 6");
    }

    @Test
    void a_translation_that_had_misled_is_shown_with_what_it_said_before_to_those_who_read_it() {
        ObjectNode send = adHoc("x-1", "Meet at gate 3");
        translated(send, "Вход 4");
        ((ArrayNode) send.at("/inject/audience/people")).add("inv-02");
        control.does(send);
        TestPhone reader = TestPhone.joined(server, "inv-02").reading("ru");
        reader.sync();
        phone.sync();
        for (TestPhone each : List.of(reader, phone)) {
            each.does(TestPhone.command("acknowledge-inject")
                    .put("inject", "x-1")
                    .put("takenAt", Instant.now().toString())
                    .put("language", each == reader ? "ru" : "en"));
        }

        ObjectNode revise = TestPhone.command("revise-inject").put("basedOn", 1).put("small", false);
        ObjectNode mended = adHoc("x-1", "Meet at gate 3");
        translated(mended, "Вход 3");
        ((ArrayNode) mended.at("/inject/audience/people")).add("inv-02");
        revise.set("inject", mended.path("inject"));
        control.does(revise);
        reader.sync();
        phone.sync();

        JsonNode inject = reader.item("inject", "x-1");
        assertThat(inject.at("/body/text").asText()).isEqualTo("Вход 3");
        assertThat(inject.at("/corrected/body/text").asText()).isEqualTo("Вход 4");
        assertThat(reader.item("receipt", "x-1").has("acknowledgedAt")).isFalse();
        assertThat(phone.item("inject", "x-1").has("corrected")).isFalse();
        assertThat(phone.item("receipt", "x-1").has("acknowledgedAt")).isTrue();
    }

    @Test
    void a_translation_that_is_corrected_after_its_original_has_the_time_of_its_own_correction() {
        ObjectNode send = adHoc("x-1", "Meet at gate 3");
        translated(send, "Вход 3");
        control.does(send);
        TestPhone reader = TestPhone.joined(server, "inv-01").reading("ru");
        reader.sync();
        corrects(1, "Meet at gate 4", "Вход 3");
        reader.sync();
        String ofOriginal = reader.item("inject", "x-1").at("/corrected/at").asText();

        corrects(2, "Meet at gate 4", "Вход 4");
        reader.sync();

        JsonNode inject = reader.item("inject", "x-1");
        assertThat(inject.at("/body/text").asText()).isEqualTo("Вход 4");
        assertThat(inject.at("/corrected/at").asText()).isGreaterThan(ofOriginal);
    }

    @Test
    void a_correction_that_is_taken_back_shows_what_it_had_said_to_each_reader() {
        ObjectNode send = adHoc("x-1", "Meet at gate 3");
        translated(send, "Вход 3");
        control.does(send);
        corrects(1, "Meet at gate 4", "Вход 4");
        undoes(2);
        phone.sync();

        JsonNode inject = phone.item("inject", "x-1");
        assertThat(inject.at("/body/text").asText()).isEqualTo("Meet at gate 3");
        assertThat(inject.at("/corrected/body/text").asText()).isEqualTo("Meet at gate 4");
        assertThat(inject.at("/corrected/at")).isEqualTo(inject.at("/correction/at"));
        phone.reading("ru").sync();
        assertThat(phone.item("inject", "x-1").at("/corrected/body/text").asText())
                .isEqualTo("Вход 4");
    }

    @Test
    void a_correction_that_was_never_translated_and_is_taken_back_shows_what_its_original_had_said() {
        ObjectNode send = adHoc("x-1", "Meet at gate 3");
        translated(send, "Вход 3");
        control.does(send);
        corrects(1, "Meet at gate 4", "Вход 3");
        undoes(2);
        phone.reading("ru").sync();

        JsonNode inject = phone.item("inject", "x-1");
        assertThat(inject.at("/body/text").asText()).isEqualTo("Вход 3");
        assertThat(inject.at("/body/marks").toString()).doesNotContain("stale");
        assertThat(inject.at("/corrected/body/text").asText()).isEqualTo("Meet at gate 4");
        assertThat(inject.at("/corrected/body/language").asText()).isEqualTo("en");
    }

    @Test
    void a_small_correction_that_is_taken_back_as_small_shows_nothing() {
        control.does(adHoc("x-1", "Meet at gate 3"));
        for (String words : List.of("Meet at gate 3!", "Meet at gate 3")) {
            ObjectNode revise = TestPhone.command("revise-inject").put("small", true);
            revise.put("basedOn", words.endsWith("!") ? 1 : 2);
            revise.set("inject", adHoc("x-1", words).path("inject"));
            control.does(revise);
        }
        phone.sync();

        assertThat(phone.item("inject", "x-1").at("/body/text").asText()).isEqualTo("Meet at gate 3");
        assertThat(phone.item("inject", "x-1").has("corrected")).isFalse();
    }

    private void undoes(int revision) {
        ObjectNode undo = TestPhone.command("undo-revisions");
        undo.putObject("revisions").put("x-1", revision);
        control.does(undo);
    }

    private void corrects(int basedOn, String words, String translation) {
        ObjectNode revise =
                TestPhone.command("revise-inject").put("basedOn", basedOn).put("small", false);
        ObjectNode corrected = adHoc("x-1", words);
        translated(corrected, translation);
        revise.set("inject", corrected.path("inject"));
        control.does(revise);
    }

    @Test
    void who_reads_a_translation_that_says_the_same_again_is_shown_nothing_of_its_original() {
        ObjectNode send = adHoc("x-1", "Meet at gate 3");
        translated(send, "Вход 3");
        control.does(send);
        corrects(1, "Meet at gate 4", "Вход 4");
        corrects(2, "Meet at gate 3!", "Вход 4");
        control.does(TestPhone.command("translate-text")
                .put("text", "inject/x-1/body")
                .put("language", "ru")
                .put("body", "Вход 3")
                .put("state", "needs-review")
                .put("basedOn", 3)
                .put("replaces", 2));
        phone.reading("ru").sync();

        JsonNode inject = phone.item("inject", "x-1");
        assertThat(inject.at("/body/text").asText()).isEqualTo("Вход 3");
        assertThat(inject.path("corrected").findValuesAsText("text")).containsExactly("Вход 4");
    }

    @Test
    void what_a_corrected_message_said_before_is_filled_in_for_its_reader_too() {
        control.does(adHoc("x-1", "{name}, meet at gate 3"));
        phone.sync();
        String before = phone.item("inject", "x-1").at("/body/text").asText();

        ObjectNode revise = TestPhone.command("revise-inject").put("basedOn", 1);
        revise.set("inject", adHoc("x-1", "Meet at gate 4").path("inject"));
        control.does(revise);
        phone.sync();

        assertThat(before).endsWith(", meet at gate 3").doesNotContain("{");
        assertThat(phone.item("inject", "x-1").at("/corrected/body/text").asText())
                .isEqualTo(before);
    }

    private static void translated(ObjectNode send, String words) {
        ((ObjectNode) send.at("/inject/body/versions"))
                .putObject("ru")
                .put("text", words)
                .put("state", "approved")
                .put("sourceRevision", 1);
    }

    private static ObjectNode adHoc(String id, String text) {
        ObjectNode send = TestPhone.command("send-inject");
        ObjectNode inject = send.putObject("inject")
                .put("id", id)
                .put("number", "X1")
                .put("type", "message")
                .put("mustAcknowledge", false);
        inject.set("title", written(text));
        inject.set("body", written(text));
        inject.putObject("trigger").put("type", "by-hand");
        inject.putArray("expectedActions");
        ObjectNode audience = inject.putObject("audience").put("everyone", false);
        audience.putArray("people").add("inv-01");
        audience.putArray("teams");
        audience.putArray("agencies");
        audience.putArray("functions");
        return send;
    }

    private static ObjectNode written(String text) {
        ObjectNode written = TestPhone.object().put("source", "en").put("revision", 1);
        written.putObject("versions")
                .putObject("en")
                .put("text", text)
                .put("state", "approved")
                .put("sourceRevision", 1);
        return written;
    }
}

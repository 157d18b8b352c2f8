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

/**
 * An ad-hoc inject in English to people who read Russian, Arabic and Romanian; one mediator for Russian, one for Arabic.
 * Nobody translates into Romanian in time.
 */
class LiveTranslationTest {
    private static final String TEXTS = "/api/exercises/demo/texts/";
    private static final String ENGLISH = "Meet at the market, case LV-07.";

    @TempDir
    Path data;

    TestServer server;
    TestPhone control;
    TestPhone russian;
    TestPhone arabic;
    TestPhone romanian;
    TestPhone olga;
    TestPhone samir;

    @BeforeEach
    void start() {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        russian = TestPhone.joined(server, "inv-01").listen();
        arabic = TestPhone.joined(server, "ngo-01").listen();
        romanian = TestPhone.joined(server, "pro-01").listen();
        olga = TestPhone.joined(server, "med-01").listen();
        samir = TestPhone.joined(server, "med-02").listen();
        for (TestPhone phone : List.of(russian, arabic, romanian, olga, samir)) {
            phone.next("synced");
        }
        control.does(TestPhone.command("start-exercise"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void each_phone_gets_exactly_its_language_when_it_is_there_and_the_board_proves_it() {
        control.does(adHoc("x-1"));

        assertThat(body(russian.nextItem("inject", "x-1"))).isEqualTo(ENGLISH + " en [\"untranslated\"]");
        read(russian, "x-1", "en");
        assertThat(samir.nextItem("translation", "inject/x-1/body~ar")
                        .path("state")
                        .asText())
                .isEqualTo("missing");
        assertThat(olga.nextItem("translation", "inject/x-1/body~ru")
                        .at("/source/text")
                        .asText())
                .isEqualTo(ENGLISH);
        assertThat(olga.has("translation", "inject/x-1/body~ar")).isFalse();
        assertThat(samir.has("translation", "inject/x-1/body~ru")).isFalse();

        olga.does(translation("x-1", "ru", "Встреча на рынке, дело LV-07."));
        assertThat(body(russian.nextItem("inject", "x-1")))
                .isEqualTo("Встреча на рынке, дело LV-07. ru [\"draft\",\"translated-later\"]");
        acknowledge(russian, "x-1", "ru");
        samir.does(translation("x-1", "ar", "اللقاء في السوق، القضية LV-07."));
        arabic.nextItem("inject", "x-1");
        assertThat(body(lastOf(arabic)))
                .isEqualTo("اللقاء في السوق، القضية LV-07. ar [\"draft\",\"translated-later\"]");
        read(arabic, "x-1", "ar");
        assertThat(body(romanian.nextItem("inject", "x-1"))).isEqualTo(ENGLISH + " en [\"untranslated\"]");
        read(romanian, "x-1", "en");

        control.does(translation("x-1", "ro", "Întâlnire la piață, cazul LV-07."));
        assertThat(body(lastOf(romanian)))
                .isEqualTo("Întâlnire la piață, cazul LV-07. ro [\"draft\",\"translated-later\"]");
        control.does(review("approve-translation", "x-1", "ru", 1));
        assertThat(body(lastOf(russian))).isEqualTo("Встреча на рынке, дело LV-07. ru [\"translated-later\"]");

        JsonNode board = TestPhone.json(control.get("/api/exercises/demo/board"));
        assertThat(cell(board, "inv-01").path("readIn").asText()).isEqualTo("en");
        assertThat(cell(board, "inv-01").path("acknowledgedIn").asText()).isEqualTo("ru");
        assertThat(cell(board, "ngo-01").path("readIn").asText()).isEqualTo("ar");
        assertThat(cell(board, "pro-01").path("readIn").asText()).isEqualTo("en");
        Instant inRussian =
                Instant.parse(lastOf(russian).at("/body/translatedAt").asText());
        assertThat(Instant.parse(cell(board, "inv-01").path("readAt").asText())).isBefore(inRussian);
        assertThat(Instant.parse(cell(board, "inv-01").path("acknowledgedAt").asText()))
                .isAfterOrEqualTo(inRussian);
    }

    @Test
    void an_inject_that_waits_goes_out_in_what_is_there_when_control_stops_waiting() {
        control.does(adHoc("x-1").put("waitAtMost", "PT30M"));
        olga.nextItem("translation", "inject/x-1/body~ru");
        assertThat(olga.item("translation", "inject/x-1/body~ru")
                        .path("waitingUntil")
                        .asText())
                .isNotEmpty();
        control.sync();
        assertThat(control.item("msel-inject", "x-1").path("state").asText()).isEqualTo("awaiting-translation");
        assertThat(control.item("msel-inject", "x-1")
                        .at("/translation/languages")
                        .findValuesAsText("language"))
                .containsExactly("ar", "ro", "ru");
        assertThat(russian.has("inject", "x-1")).isFalse();

        olga.does(translation("x-1", "ru", "Встреча на рынке, дело LV-07."));
        control.does(TestPhone.command("stop-waiting").put("inject", "x-1"));

        assertThat(body(russian.nextItem("inject", "x-1"))).isEqualTo("Встреча на рынке, дело LV-07. ru [\"draft\"]");
        assertThat(body(arabic.nextItem("inject", "x-1"))).isEqualTo(ENGLISH + " en [\"untranslated\"]");
    }

    @Test
    void when_the_last_language_is_handed_in_it_goes_out_by_itself() {
        control.does(adHoc("x-1").put("waitAtMost", "PT30M"));
        olga.does(translation("x-1", "ru", "Встреча на рынке, дело LV-07."));
        samir.does(translation("x-1", "ar", "اللقاء في السوق، القضية LV-07."));
        assertThat(romanian.has("inject", "x-1")).isFalse();

        control.does(translation("x-1", "ro", "Întâlnire la piață, cazul LV-07."));

        assertThat(body(russian.nextItem("inject", "x-1")))
                .startsWith("Встреча")
                .doesNotContain("later");
        assertThat(body(arabic.nextItem("inject", "x-1"))).startsWith("اللقاء").doesNotContain("later");
        assertThat(body(romanian.nextItem("inject", "x-1")))
                .startsWith("Întâlnire")
                .doesNotContain("later");
    }

    @Test
    void a_mediator_reads_the_wordings_of_what_is_on_the_desk_and_of_nothing_else() {
        control.does(adHoc("x-1"));
        olga.nextItem("translation", "inject/x-1/body~ru");
        olga.does(translation("x-1", "ru", "Раз"));
        samir.does(translation("x-1", "ar", "واحد"));

        JsonNode wordings = TestPhone.json(olga.get(TEXTS + "inject/x-1/body"));
        assertThat(wordings.at("/languages/ru/0/by").asText()).isEqualTo("med-01");
        assertThat(wordings.at("/languages/en/0/text").asText()).isEqualTo(ENGLISH);
        assertThat(wordings.at("/languages").has("ar")).isFalse();
        assertThat(TestPhone.json(control.get(TEXTS + "inject/x-1/body"))
                        .at("/languages/ar/0/by")
                        .asText())
                .isEqualTo("med-02");
        assertThat(olga.get(TEXTS + "inject/x-1/title").statusCode()).isEqualTo(404);
        assertThat(olga.get(TEXTS + "inject/nothing/body").statusCode()).isEqualTo(404);
        assertThat(russian.get(TEXTS + "inject/x-1/body").statusCode()).isEqualTo(403);
        assertThat(TestPhone.json(olga.get("/api/exercises/demo/texts?language=ru"))
                        .path("texts")
                        .findValuesAsText("language"))
                .isNotEmpty();
        assertThat(TestPhone.json(olga.get("/api/exercises/demo/texts?language=ar"))
                        .path("texts")
                        .size())
                .isZero();
    }

    private ObjectNode adHoc(String id) {
        ObjectNode command = TestPhone.command("send-inject");
        ObjectNode inject = command.putObject("inject")
                .put("id", id)
                .put("number", id)
                .put("type", "message")
                .put("mustAcknowledge", true);
        text(inject.putObject("title"));
        text(inject.putObject("body"));
        ObjectNode audience = inject.putObject("audience").put("everyone", false);
        audience.putArray("people").add("inv-01").add("ngo-01").add("pro-01");
        for (String nobody : List.of("teams", "agencies", "functions")) {
            audience.putArray(nobody);
        }
        inject.putObject("trigger").put("type", "by-hand");
        inject.putArray("expectedActions");
        return command;
    }

    private static void text(ObjectNode text) {
        text.put("source", "en")
                .put("revision", 1)
                .putObject("versions")
                .putObject("en")
                .put("text", ENGLISH)
                .put("state", "approved")
                .put("sourceRevision", 1);
    }

    private static ObjectNode translation(String inject, String language, String body) {
        return TestPhone.command("translate-text")
                .put("text", "inject/" + inject + "/body")
                .put("language", language)
                .put("body", body)
                .put("state", "needs-review")
                .put("basedOn", 1)
                .put("replaces", 0);
    }

    private static ObjectNode review(String type, String inject, String language, int version) {
        return TestPhone.command(type)
                .put("text", "inject/" + inject + "/body")
                .put("language", language)
                .put("version", version);
    }

    private static void read(TestPhone phone, String inject, String language) {
        ObjectNode marks = TestPhone.command("mark-injects");
        marks.putArray("marks")
                .addObject()
                .put("inject", inject)
                .put("kind", "read")
                .put("takenAt", Instant.now().toString())
                .put("language", language);
        phone.does(marks);
    }

    private static void acknowledge(TestPhone phone, String inject, String language) {
        phone.does(TestPhone.command("acknowledge-inject")
                .put("inject", inject)
                .put("takenAt", Instant.now().toString())
                .put("language", language));
    }

    /** After all that was pushed until now: the newest. */
    private static ObjectNode lastOf(TestPhone phone) {
        phone.sync();
        return phone.item("inject", "x-1");
    }

    private static String body(ObjectNode inject) {
        return inject.at("/body/text").asText() + " "
                + inject.at("/body/language").asText() + " " + inject.at("/body/marks");
    }

    private static JsonNode cell(JsonNode board, String person) {
        for (JsonNode cell : board.path("cells")) {
            if (cell.path("inject").asText().equals("x-1")
                    && cell.path("person").asText().equals(person)) {
                return cell;
            }
        }
        throw new IllegalStateException("no cell of " + person);
    }
}

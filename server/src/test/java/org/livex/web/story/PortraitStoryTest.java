package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.web.CommandExamples;
import org.livex.web.MediaCalls;
import org.livex.web.TestPhone;

/** People of the demo exercise want to know what is kept of them. */
class PortraitStoryTest extends PortraitStory {
    @Test
    void what_was_confirmed_is_there_with_its_version_and_its_words_and_a_recall_with_its_reason() throws IOException {
        director.does(FormerWordsStoryTest.message("send-inject", "gate", "A1"));
        kestrel.sync();
        acknowledges("gate", 1);
        director.does(
                FormerWordsStoryTest.message("revise-inject", "gate", "A2").put("basedOn", 1));
        kestrel.sync();
        director.does(FormerWordsStoryTest.message("revise-inject", "gate", "A3")
                .put("basedOn", 2)
                .put("small", true));
        kestrel.sync();
        acknowledges("gate", 3);
        ObjectNode recall = TestPhone.command("recall-inject").put("inject", "gate");
        recall.set("reason", FormerWordsStoryTest.written("Wrong gate"));
        director.does(recall);

        JsonNode got = row(data(mine(kestrel)).path("received"), "text", "3");

        assertThat(got.at("/acknowledged/0/version").asInt()).isEqualTo(1);
        assertThat(got.at("/acknowledged/0/small").isMissingNode()).isTrue();
        assertThat(got.at("/acknowledged/1/version").asInt()).isEqualTo(2);
        assertThat(got.at("/acknowledged/1/small").asInt()).isEqualTo(1);
        assertThat(got.path("corrected")).as("a recall is no correction").hasSize(1);
        assertThat(got.at("/corrected/0/version").asInt()).isEqualTo(2);
        assertThat(got.at("/saidBefore/0/text").asText()).isEqualTo("1");
        assertThat(got.at("/saidBefore/0/versions/0/version").asInt()).isEqualTo(1);
        assertThat(got.at("/saidBefore/1/text").asText()).isEqualTo("2");
        assertThat(got.path("reason").asText()).isEqualTo("Wrong gate");
    }

    private void acknowledges(String inject, int revision) {
        kestrel.does(TestPhone.command("acknowledge-inject")
                .put("inject", inject)
                .put("takenAt", Instant.now().toString())
                .put("revision", revision));
    }

    private static JsonNode row(JsonNode rows, String column, String value) {
        for (JsonNode row : rows) {
            if (row.path(column).asText().equals(value)) {
                return row;
            }
        }
        throw new AssertionError(rows + " has no " + column + " " + value);
    }

    @Test
    void somebody_reads_who_they_are_what_they_got_did_and_wrote_and_has_their_photos() throws IOException {
        kestrel.does(TestPhone.command("give-consent").put("to", "position"));
        tellsPosition(kestrel);
        kestrel.does(message("m-1", "Where is the van?"));
        kestrel.sync();
        kestrel.does(MediaCalls.actionWith(kestrel, MediaCalls.PHOTO));
        MediaCalls.bring(kestrel, MediaCalls.PHOTO, "image/jpeg");
        kestrel.does(CommandExamples.of("take-evidence"));
        kestrel.does(CommandExamples.of("note-custody"));
        kestrel.listen().untilItHas("inject", "ex-01");
        kestrel.does(TestPhone.command("acknowledge-inject")
                .put("inject", "ex-01")
                .put("takenAt", Instant.now().toString())
                .put("language", "ru")
                .put("revision", 1));

        Map<String, byte[]> copy = mine(kestrel);

        JsonNode said = data(copy);
        assertThat(said.at("/self/0/callName").asText()).isEqualTo("Investigator Alfa-1");
        assertThat(said.at("/self/0/languages/0").asText()).isEqualTo("ru");
        assertThat(said.at("/consents/0/what").asText()).isEqualTo("position");
        assertThat(said.at("/consents/0/state").asText()).isEqualTo("given");
        assertThat(said.at("/messages/0/text").asText()).isEqualTo("Where is the van?");
        assertThat(said.at("/reports/0/text").asText()).isEqualTo("At the gate");
        assertThat(said.at("/custody/0/text").asText()).isEqualTo("A passport, red, number 4711");
        assertThat(said.at("/custody/0/evidence").asText()).isEqualTo("E-1");
        assertThat(said.at("/custody/1/seal").asText()).isEqualTo("A 17");
        JsonNode got = said.path("received").get(0);
        assertThat(got.path("text").asText()).isNotBlank();
        assertThat(got.at("/acknowledged/0/language").asText()).isEqualTo("ru");
        assertThat(got.at("/acknowledged/0/version").asInt()).isEqualTo(1);
        assertThat(said.path("positions")).hasSize(1);
        assertThat(said.path("devices")).hasSize(1);
        String photo = said.at("/reports/0/files/0").asText();
        assertThat(photo).startsWith("files/photo ").endsWith(".jpeg");
        assertThat(copy.get(photo)).isEqualTo(MediaCalls.PHOTO);
        assertThat(said.at("/files/0/files/0").asText()).isEqualTo(photo);
        assertThat(page(copy))
                .startsWith("<!doctype html>\n<html lang=\"ru\" dir=\"ltr\">")
                .contains("УЧЕНИЯ", "Investigator Alfa-1", "Where is the van?", photo.replace(" ", "%20"));
    }

    @Test
    void it_is_there_after_the_exercise_too() {
        kestrel.does(message("m-1", "Where is the van?"));
        director.does(TestPhone.command("end-exercise"));

        assertThat(data(mine(kestrel)).at("/messages/0/text").asText()).isEqualTo("Where is the van?");
    }

    @Test
    void nobody_reads_what_others_wrote_or_what_an_evaluator_noted_until_it_is_let_out() throws IOException {
        TestPhone mate = TestPhone.joined(server, "fin-01");
        mate.does(message("m-1", "A word of the mate"));
        TestPhone evaluator = TestPhone.joined(server, "eval-01");
        evaluator.does(CommandExamples.of("record-observation")
                .put("observation", "o-1")
                .put("about", "person/inv-01")
                .put("objective", "victim-first"));
        evaluator.does(
                CommandExamples.of("give-feedback").put("feedback", "f-1").put("to", "inv-01"));
        director.does(TestPhone.command("write-shift-entry")
                .put("entry", "s-1")
                .put("text", "Alfa-1 looks tired")
                .put("person", "inv-01"));

        JsonNode held = data(mine(kestrel));
        director.does(TestPhone.command("release-feedback"));
        JsonNode told = data(mine(kestrel));

        assertThat(held.path("feedback")).isEmpty();
        assertThat(told.at("/feedback/0/text").asText()).isEqualTo("Вы хорошо слушали.");
        assertThat(told.toString()).doesNotContain("eval-01", "Evaluator 1", "A word of the mate", "looks tired");
        assertThat(told.path("notes")).isEmpty();
        JsonNode evaluators = data(mine(evaluator));
        assertThat(evaluators.path("notes")).hasSize(2);
        assertThat(evaluators.at("/notes/0/about").asText()).isEqualTo("Investigator Alfa-1");
    }

    @Test
    void what_they_cannot_read_on_their_phone_they_cannot_read_here() {
        TestPhone finance = TestPhone.joined(server, "fin-01").listen();
        director.does(TestPhone.command("release-inject").put("inject", "sh-05"));
        finance.untilItHas("inject", "sh-05");

        assertThat(calls(kestrel))
                .singleElement()
                .satisfies(call -> assertThat(call.path("text").asText()).isNotBlank());
        assertThat(calls(finance))
                .singleElement()
                .satisfies(call ->
                        assertThat(call.has("text") || call.has("title")).isFalse());
        assertThat(page(mine(finance))).doesNotContain("Whisper", "Lea on the phone");
    }

    private static List<JsonNode> calls(TestPhone phone) {
        List<JsonNode> calls = new ArrayList<>();
        data(mine(phone)).path("received").forEach(one -> {
            if (one.path("what").asText().equals("phone-call")) {
                calls.add(one);
            }
        });
        return calls;
    }

    @Test
    void a_stranger_gets_nothing() {
        assertThat(TestPhone.of(server).get(MINE).statusCode()).isEqualTo(401);
        assertThat(kestrel.get("/api/exercises/other/me/export").statusCode()).isEqualTo(403);
    }
}

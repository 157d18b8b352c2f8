package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.json.DomainJson;

/** People of the demo exercise want to know what is kept of them. */
class PortraitStoryTest {
    private static final String MINE = "/api/exercises/demo/me/export";

    @TempDir
    Path data;

    TestServer server;
    TestPhone director;
    TestPhone kestrel;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        kestrel = TestPhone.joined(server, "inv-01");
        director.does(TestPhone.command("start-exercise"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

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
    void whoever_has_the_role_next_reads_nothing_of_the_one_before() {
        kestrel.does(TestPhone.command("give-consent").put("to", "position"));
        tellsPosition(kestrel);
        kestrel.does(message("m-1", "It is me, Timur"));
        kestrel.sync();
        kestrel.does(MediaCalls.actionWith(kestrel, MediaCalls.PHOTO));
        MediaCalls.bring(kestrel, MediaCalls.PHOTO, "image/jpeg");
        TestPhone heron = swappedFor("Heron");
        heron.does(message("m-2", "I am new here"));

        Map<String, byte[]> copy = mine(heron);

        JsonNode said = data(copy);
        assertThat(said.path("callName").asText()).isEqualTo("Heron");
        assertThat(said.path("self")).hasSize(1);
        assertThat(said.path("messages")).hasSize(1);
        assertThat(said.at("/messages/0/text").asText()).isEqualTo("I am new here");
        assertThat(said.path("devices")).hasSize(1);
        for (String part : new String[] {"consents", "reports", "positions", "files"}) {
            assertThat(said.path(part)).as(part).isEmpty();
        }
        assertThat(page(copy)).doesNotContain("Timur", "Investigator Alfa-1", "At the gate");
        assertThat(copy.keySet()).containsExactly("index.html", "data.json");

        JsonNode before = data(files(ofAnother("inv-01", 0)));
        assertThat(before.path("callName").asText()).isEqualTo("Investigator Alfa-1");
        assertThat(before.path("messages")).hasSize(1);
        assertThat(before.at("/messages/0/text").asText()).isEqualTo("It is me, Timur");
        assertThat(before.path("positions")).hasSize(1);
    }

    @Test
    void of_somebody_erased_there_is_no_copy_and_the_next_ones_says_nothing_of_them() {
        kestrel.does(message("m-1", "It is me, Timur"));
        erase();

        assertThat(kestrel.get(MINE).statusCode()).isEqualTo(401);
        assertThat(ofAnother("inv-01", null).statusCode()).isEqualTo(404);
        TestPhone heron = swappedFor("Heron");
        heron.does(message("m-2", "I am new here"));
        Map<String, byte[]> copy = mine(heron);
        assertThat(data(copy).path("messages")).hasSize(1);
        assertThat(page(copy)).doesNotContain("№ ", "Timur", "Investigator");
        assertThat(ofAnother("inv-01", 0).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_is_let_into_the_role_of_somebody_erased_reads_their_own_alone() {
        kestrel.does(message("m-1", "It is me, Timur"));
        erase();
        TestPhone next = TestPhone.joined(server, "inv-01");
        next.does(message("m-2", "I am new here"));

        JsonNode said = data(mine(next));

        assertThat(said.path("messages")).hasSize(1);
        assertThat(said.at("/messages/0/text").asText()).isEqualTo("I am new here");
        assertThat(said.at("/self/0/callName").asText()).startsWith("№ ");
        assertThat(said.toString()).doesNotContain("Timur", "Investigator");
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
    void how_somebody_was_is_in_their_own_copy_and_not_in_one_that_the_director_makes() {
        TestPhone victim = TestPhone.joined(server, "rp-01");
        victim.does(TestPhone.command("check-in")
                .put("side", "before")
                .put("face", "unwell")
                .put("word", "Slept badly")
                .put("takenAt", Instant.now().toString()));
        victim.does(TestPhone.command("pull-brake").put("takenAt", Instant.now().toString()));

        assertThat(data(mine(victim)).path("care")).hasSize(2);
        Map<String, byte[]> copy = files(ofAnother("rp-01", null));
        assertThat(data(copy).has("care")).isFalse();
        assertThat(data(copy).toString() + page(copy)).doesNotContain("Slept badly", "unwell", "brake");
    }

    @Test
    void the_director_alone_makes_it_for_another_and_the_log_says_that_and_no_more() {
        kestrel.does(message("m-1", "It is me, Timur"));
        TestPhone controller = TestPhone.joined(server, "ctrl-01");
        String path = "/api/exercises/demo/people/inv-01/export";
        assertThat(controller
                        .send(HttpMethod.POST, path, wanted("inv-01", null))
                        .statusCode())
                .isEqualTo(403);
        assertThat(kestrel.send(HttpMethod.POST, path, wanted("inv-01", null)).statusCode())
                .isEqualTo(403);
        assertThat(director.send(HttpMethod.POST, path, wanted("fin-01", null)).statusCode())
                .isEqualTo(400);
        assertThat(ofAnother("none", null).statusCode()).isEqualTo(404);

        ObjectNode wanted = wanted("inv-01", null);
        assertThat(data(files(director.send(HttpMethod.POST, path, wanted))).path("messages"))
                .hasSize(1);
        assertThat(data(files(director.send(HttpMethod.POST, path, wanted))).path("messages"))
                .hasSize(1);

        director.sync();
        assertThat(director.items("shift-entry"))
                .filteredOn(line -> line.path("what").asText().equals("copy-given"))
                .singleElement()
                .satisfies(line -> assertThat(line.toString())
                        .contains("inv-01", "excon-director")
                        .doesNotContain("Timur"));
    }

    @Test
    void a_stranger_gets_nothing() {
        assertThat(TestPhone.of(server).get(MINE).statusCode()).isEqualTo(401);
        assertThat(kestrel.get("/api/exercises/other/me/export").statusCode()).isEqualTo(403);
    }

    private void erase() {
        ObjectNode wanted = TestPhone.object();
        wanted.set("command", TestPhone.command("erase-person").put("person", "inv-01"));
        HttpResponse<Buffer> erased = director.send(HttpMethod.POST, "/api/exercises/demo/people/inv-01/erase", wanted);
        assertThat(erased.statusCode()).as(erased.bodyAsString()).isEqualTo(200);
    }

    private TestPhone swappedFor(String callName) {
        RoleSwaps.swap(director, "inv-01", callName);
        return TestPhone.joined(server, "inv-01");
    }

    private HttpResponse<Buffer> ofAnother(String person, @Nullable Integer holder) {
        return director.send(
                HttpMethod.POST, "/api/exercises/demo/people/" + person + "/export", wanted(person, holder));
    }

    private static ObjectNode wanted(String person, @Nullable Integer holder) {
        ObjectNode command = TestPhone.command("give-copy").put("person", person);
        if (holder != null) {
            command.put("holder", holder);
        }
        ObjectNode wanted = TestPhone.object();
        wanted.set("command", command);
        return wanted;
    }

    static Map<String, byte[]> mine(TestPhone phone) {
        return files(phone.get(MINE));
    }

    private static Map<String, byte[]> files(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.body().getBytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static JsonNode data(Map<String, byte[]> copy) {
        return DomainJson.parse(copy.getOrDefault("data.json", new byte[0]));
    }

    private static String page(Map<String, byte[]> copy) {
        return new String(copy.getOrDefault("index.html", new byte[0]), StandardCharsets.UTF_8);
    }

    private static void tellsPosition(TestPhone phone) {
        String now = Instant.now().toString();
        ObjectNode body = phone.syncBody().put("sentAt", now);
        body.putArray("positions")
                .addObject()
                .put("latitude", 45.5838)
                .put("longitude", 11.6110)
                .put("accuracyMetres", 12)
                .put("fixedAt", now);
        assertThat(phone.post("/api/exercises/demo/sync", body, phone.accessToken())
                        .statusCode())
                .isEqualTo(200);
    }

    private static ObjectNode message(String id, String body) {
        return TestPhone.command("post-message")
                .put("message", id)
                .put("channel", "team/team-alfa")
                .put("body", body)
                .put("takenAt", Instant.now().toString());
    }
}

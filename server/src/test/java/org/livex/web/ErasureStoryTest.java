package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.sheet.board.RunPart;

/** Somebody of the demo exercise wants no trace of themselves left. */
class ErasureStoryTest {
    private static final String NAME = "Kestrel of Bukhara";
    private static final String SAID = "It is me, Timur";
    private static final String NOTED = "My cousin drives that van";

    @TempDir
    Path data;

    TestServer server;
    TestPhone director;
    TestPhone erased;
    TestPhone mate;

    @BeforeEach
    void start() {
        server = TestServer.start(data, Instant::now, Map.of());
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        TestPhone first = TestPhone.joined(server, "inv-01");
        swap(NAME, 1);
        erased = TestPhone.joined(server, "inv-01").listen();
        mate = TestPhone.joined(server, "fin-01").listen();
        assertThat(first.get("/api/exercises/demo/messages?channel=team/team-alfa")
                        .statusCode())
                .isEqualTo(401);
        director.does(TestPhone.command("start-exercise"));
        erased.does(message("m-1", SAID));
        erased.does(report(NOTED));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nobody_reads_who_it_was_any_more_and_what_was_done_stays_done() {
        mate.sync();
        assertThat(mate.item("message", "m-1").toString()).contains(NAME, SAID);
        director.sync();
        assertThat(director.items("action")).anyMatch(item -> item.toString().contains(NOTED));

        erase();

        mate.sync();
        assertThat(mate.item("message", "m-1").at("/from/callName").asText()).startsWith("№ ");
        assertThat(mate.item("message", "m-1").toString()).contains("—").doesNotContain(NAME, SAID);
        director.sync();
        assertThat(director.items("action"))
                .filteredOn(item -> item.path("person").asText().equals("inv-01"))
                .hasSize(1)
                .allMatch(item -> item.at("/action/kind").asText().equals("observed"));
        assertThat(everythingIn(director)).doesNotContain(NAME, SAID, NOTED);
        assertThat(everythingIn(mate)).doesNotContain(NAME, SAID);
        assertThat(readable(director)).doesNotContain(NAME, SAID, NOTED);
    }

    @Test
    void nor_does_a_replay_of_before_tell_who_it_was_whoever_has_it_begins_anew() {
        String at = Instant.now().toString();
        JsonNode before = TestPhone.json(director.get("/api/exercises/demo/replay/items?at=" + at));
        assertThat(before.toString()).contains(NAME, SAID, NOTED);
        String same = "&reading=" + before.path("reading").asText() + "&from="
                + before.path("seq").asText();
        assertThat(TestPhone.json(director.get("/api/exercises/demo/replay/items?at=" + at + same))
                        .path("items"))
                .isEmpty();

        erase();

        JsonNode after = TestPhone.json(director.get("/api/exercises/demo/replay/items?at=" + at + same));
        assertThat(after.path("reset").asBoolean()).isTrue();
        assertThat(after.path("reading")).isNotEqualTo(before.path("reading"));
        assertThat(after.path("seq")).isEqualTo(before.path("seq"));
        assertThat(after.path("items")).hasSameSizeAs(before.path("items"));
        assertThat(after.toString()).doesNotContain(NAME, SAID, NOTED);
    }

    @Test
    void their_phone_is_told_to_forget_and_gets_nothing_more() {
        erase();

        assertThat(erased.closeCode()).isEqualTo(4401);
        HttpResponse<Buffer> answer = erased.get("/api/exercises/demo/messages?channel=team/team-alfa");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(TestPhone.json(answer).path("code").asText()).isEqualTo("device-revoked");
    }

    @Test
    void an_open_phone_comes_back_by_itself_and_starts_anew() {
        mate.sync();
        erase();

        assertThat(mate.closeCode()).isEqualTo(1013);
        mate.listen().next("synced");
        assertThat(mate.item("message", "m-1").toString()).doesNotContain(NAME, SAID);
        mate.does(message("m-2", "Where is everybody?"));
        director.sync();
        assertThat(director.has("message", "m-2")).isTrue();
    }

    @Test
    void whoever_reads_from_the_beginning_is_told_what_was_read_before_in_other_languages_is_worth_nothing() {
        long before = page(mate, 0).path("cursor").asLong();
        assertThat(page(mate, 0).has("anewAt")).isFalse();

        erase();

        mate = TestPhone.joined(server, "fin-01");
        assertThat(page(mate, 0).path("anewAt").asLong()).isGreaterThan(before);
        assertThat(page(mate, page(mate, 0).path("cursor").asLong()).has("anewAt"))
                .isFalse();
    }

    private static JsonNode page(TestPhone phone, long cursor) {
        ObjectNode asked = TestPhone.object().put("cursor", cursor);
        asked.putArray("languages").add("en");
        asked.putArray("outbox");
        return TestPhone.json(phone.send(HttpMethod.POST, "/api/exercises/demo/sync", asked));
    }

    @Test
    void what_is_stored_has_it_in_no_readable_form_before_and_the_key_is_gone_after() {
        assertThat(stored()).doesNotContain(NAME, SAID, NOTED);

        erase();
        server.close();
        server = TestServer.start(data, Instant::now, Map.of());

        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        director.sync();
        assertThat(everythingIn(director)).doesNotContain(NAME, SAID, NOTED);
        assertThat(director.item("person", "inv-01").path("holders").toString()).contains("Investigator Alfa-1");
    }

    @Test
    void the_one_who_held_the_role_before_can_be_erased_alone() {
        director.sync();
        JsonNode before = director.item("person", "inv-01").path("holders").get(0);
        assertThat(before.path("callName").asText()).isEqualTo("Investigator Alfa-1");

        HttpResponse<Buffer> answer = erase(0);

        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        director.sync();
        assertThat(director.item("person", "inv-01").at("/holders/0/erased").asBoolean())
                .isTrue();
        assertThat(director.item("person", "inv-01").at("/holders/1").has("erased"))
                .isFalse();
        assertThat(director.item("person", "inv-01").path("callName").asText()).isEqualTo(NAME);
        assertThat(director.item("person", "inv-01").path("holders").toString()).doesNotContain("Investigator Alfa-1");
        erased.sync();
        assertThat(erased.item("message", "m-1").toString()).contains(SAID);
    }

    @Test
    void a_form_that_was_open_before_does_not_bring_the_name_back() {
        director.sync();
        ObjectNode late = person("revise-person", NAME, revision());

        erase();

        HttpResponse<Buffer> answer = director.send(HttpMethod.POST, "/api/exercises/demo/commands", late);
        assertThat(TestPhone.json(answer).path("code").asText()).isEqualTo("revision-outdated");
        director.sync();
        director.does(person("revise-person", "Heron", revision()));
    }

    @Test
    void only_the_director_erases_nobody_themselves_and_only_who_is_known() {
        ObjectNode wanted = wanted("inv-01", null);
        TestPhone controller = TestPhone.joined(server, "ctrl-01");
        assertThat(controller.send(HttpMethod.POST, path("inv-01"), wanted).statusCode())
                .isEqualTo(403);
        assertThat(director.send(HttpMethod.POST, path("excon-director"), wanted("excon-director", null))
                        .statusCode())
                .isEqualTo(403);
        assertThat(director.send(HttpMethod.POST, path("none"), wanted("none", null))
                        .statusCode())
                .isEqualTo(404);
        assertThat(director.send(HttpMethod.POST, path("fin-01"), wanted).statusCode())
                .isEqualTo(400);
        assertThat(erase(2).statusCode()).isEqualTo(404);
        assertThat(erase(-1).statusCode()).isEqualTo(404);
    }

    @Test
    void said_by_a_command_alone_it_is_done_too() {
        director.does((ObjectNode) wanted("inv-01", null).path("command"));

        assertThat(erased.closeCode()).isEqualTo(4401);
        assertThat(mate.closeCode()).isEqualTo(1013);
        mate.listen();
        while (mate.item("message", "m-1").toString().contains(SAID)) {
            mate.next("");
        }
        assertThat(mate.item("message", "m-1").toString()).doesNotContain(NAME, SAID);
    }

    @Test
    void a_photo_of_which_only_a_part_has_come_goes_too() throws IOException {
        bringsPart(erased, "5f".repeat(32));
        assertThat(mediaFiles()).hasSize(1);

        erase();

        assertThat(mediaFiles()).isEmpty();
    }

    @Test
    void what_an_evaluator_has_a_picture_of_goes_where_it_is_of_them_alone() throws IOException {
        TestPhone evaluator = TestPhone.joined(server, "eval-01");
        String ofThem = "5f".repeat(32);
        String ofAnother = "6e".repeat(32);
        evaluator.does(seen("o-1", "person/inv-01", ofThem));
        evaluator.does(seen("o-2", "person/fin-01", ofAnother));
        bringsPart(evaluator, ofThem);
        bringsPart(evaluator, ofAnother);
        assertThat(mediaFiles()).hasSize(2);

        erase();

        assertThat(mediaFiles())
                .singleElement()
                .satisfies(left -> assertThat(left.getFileName().toString()).startsWith(ofAnother));
    }

    private static ObjectNode seen(String id, String about, String sha256) throws IOException {
        ObjectNode observation = CommandExamples.of("record-observation")
                .put("observation", id)
                .put("about", about)
                .put("objective", "victim-first");
        ((ObjectNode) observation.at("/evidence/attachments/0")).put("sha256", sha256);
        return observation;
    }

    private static void bringsPart(TestPhone phone, String sha256) {
        byte[] part = new byte[3_000];
        new Random(7).nextBytes(part);
        ObjectNode announced = TestPhone.object()
                .put("sha256", sha256)
                .put("type", "image/jpeg")
                .put("bytes", 6_000);
        assertThat(phone.send(HttpMethod.POST, "/api/exercises/demo/media", announced)
                        .statusCode())
                .isLessThan(300);
        assertThat(phone.patch(
                                "/api/exercises/demo/media/" + sha256 + "?offset=0",
                                "application/octet-stream",
                                Buffer.buffer(part))
                        .statusCode())
                .isLessThan(300);
    }

    /** Of people: what the scenario brought has no name behind its hash. */
    private List<Path> mediaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("media"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("-"))
                    .toList();
        }
    }

    @Test
    void the_role_goes_on_with_somebody_else() {
        erase();
        director.sync();
        swap("Heron", revision());

        TestPhone next = TestPhone.joined(server, "inv-01");
        next.does(message("m-3", "I am new here"));
        mate.sync();
        assertThat(mate.item("message", "m-3").at("/from/callName").asText()).isEqualTo("Heron");
    }

    @Test
    void when_retention_is_over_nobody_is_known_any_more_and_the_director_starts_anew() {
        server.close();
        server = TestServer.start(data, Instant::now, Map.of("LIVEX_KEEP_PEOPLE", "0"));
        director = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        director.sync();
        assertThat(everythingIn(director)).contains(NAME);
        server.endRetention();
        assertThat(everythingIn(director)).contains(NAME);

        director.does(TestPhone.command("end-exercise"));
        server.endRetention();

        assertThat(director.get("/api/exercises/demo/board").statusCode()).isEqualTo(401);
        TestPhone next = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        next.sync();
        assertThat(everythingIn(next)).doesNotContain(NAME, "Investigator", SAID, NOTED);
        assertThat(next.items("person"))
                .isNotEmpty()
                .allMatch(person -> person.path("callName").asText().startsWith("№ "));
        assertThat(next.items("shift-entry"))
                .anyMatch(line -> line.path("what").asText().equals("retention-ended"));
    }

    private void erase() {
        HttpResponse<Buffer> answer = erase(null);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
    }

    private HttpResponse<Buffer> erase(@Nullable Integer holder) {
        return director.send(HttpMethod.POST, path("inv-01"), wanted("inv-01", holder));
    }

    private static ObjectNode wanted(String person, @Nullable Integer holder) {
        ObjectNode command = TestPhone.command("erase-person").put("person", person);
        if (holder != null) {
            command.put("holder", holder);
        }
        ObjectNode wanted = TestPhone.object();
        wanted.set("command", command);
        return wanted;
    }

    private static String path(String person) {
        return "/api/exercises/demo/people/" + person + "/erase";
    }

    /** As the director knows it. */
    private int revision() {
        return director.item("person", "inv-01").path("revision").asInt();
    }

    private void swap(String callName, int basedOn) {
        ObjectNode wanted = TestPhone.object();
        wanted.set("command", person("swap-person", callName, basedOn));
        HttpResponse<Buffer> swapped = director.send(HttpMethod.POST, "/api/exercises/demo/people/inv-01/swap", wanted);
        assertThat(swapped.statusCode()).as(swapped.bodyAsString()).isEqualTo(200);
    }

    private static ObjectNode person(String type, String callName, int basedOn) {
        ObjectNode command = TestPhone.command(type).put("basedOn", basedOn);
        ObjectNode person = command.putObject("person")
                .put("id", "inv-01")
                .put("callName", callName)
                .put("function", "player")
                .put("country", "UZ");
        person.putArray("teams").add("team-alfa");
        person.putArray("languages").add("ru");
        return command;
    }

    private static String everythingIn(TestPhone phone) {
        StringBuilder all = new StringBuilder();
        for (String kind : List.of("me", "person", "team", "message", "action", "shift-entry", "inject", "readiness")) {
            phone.items(kind).forEach(all::append);
        }
        return all.toString();
    }

    private static String readable(TestPhone phone) {
        StringBuilder all = new StringBuilder();
        Stream.concat(
                        Stream.of(
                                "timeline",
                                "board",
                                "search?q=Kestrel",
                                "search?q=Timur",
                                "board/csv?names=call-names",
                                "replay/items?to=1000000"),
                        Stream.of(RunPart.values())
                                .map(part -> "review/csv?names=call-names&part="
                                        + part.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .forEach(path -> {
                    HttpResponse<Buffer> read = phone.get("/api/exercises/demo/" + path);
                    assertThat(read.statusCode()).as(path).isEqualTo(200);
                    all.append(read.bodyAsString());
                });
        return all.toString();
    }

    /** Of the database and of its log, as bytes. */
    private String stored() {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private static ObjectNode message(String id, String body) {
        return TestPhone.command("post-message")
                .put("message", id)
                .put("channel", "team/team-alfa")
                .put("body", body)
                .put("takenAt", Instant.now().toString());
    }

    private static ObjectNode report(String note) {
        ObjectNode command = TestPhone.command("record-action");
        command.putObject("action")
                .put("kind", "observed")
                .put("note", note)
                .put("takenAt", Instant.now().toString());
        return command;
    }
}

package org.livex.web.story;

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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.livex.TestServer;
import org.livex.sheet.board.RunPart;
import org.livex.web.TestPhone;

/** Somebody of the demo exercise wants no trace of themselves left. */
class ErasureStoryTest extends ErasureStory {
    @Test
    void nobody_reads_who_it_was_any_more_and_what_was_done_stays_done() {
        mate.sync();
        assertThat(mate.item("message", "m-1").toString()).contains(NAME, SAID);
        director.sync();
        assertThat(director.items("action")).anyMatch(item -> item.toString().contains(NOTED));

        erase();

        mate.sync();
        assertThat(mate.item("message", "m-1").at("/from/callName").asText()).startsWith("№ ");
        assertThat(mate.item("message", "m-1").toString())
                .contains("—", "\"erased\":true")
                .doesNotContain(NAME, SAID);
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
    void their_team_knows_that_there_is_nobody_to_write_to() {
        mate.sync();
        assertThat(mate.item("team", "team-alfa").toString()).doesNotContain("erased");

        erase();

        mate.sync();
        assertThat(mate.item("team", "team-alfa").path("members"))
                .filteredOn(member -> member.has("erased"))
                .extracting(member -> member.path("id").asText())
                .containsExactly("inv-01");
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
}

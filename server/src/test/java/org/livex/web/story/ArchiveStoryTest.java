package org.livex.web.story;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.json.DomainJson;
import org.livex.library.MediaCheck;
import org.livex.web.MediaCalls;
import org.livex.web.TestPhone;

/** The director of the demo exercise takes everything away. */
class ArchiveStoryTest {
    private static final String ARCHIVE = "/api/exercises/demo/archive";

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
    void everything_is_in_it_and_every_file_has_the_hash_that_the_last_one_says() {
        kestrel.sync();
        kestrel.does(MediaCalls.actionWith(kestrel, MediaCalls.PHOTO));
        MediaCalls.bring(kestrel, MediaCalls.PHOTO, "image/jpeg");
        director.does(TestPhone.command("end-exercise"));

        Map<String, byte[]> archive = taken("?language=ru");

        assertThat(archive.keySet())
                .contains(
                        "README.txt",
                        "journal.jsonl",
                        "tables/actions.csv",
                        "tables/talk.csv",
                        "tables/surveys.csv",
                        "tables/run.xlsx",
                        "figures.json",
                        "positions.csv");
        assertThat(List.copyOf(archive.keySet()).getLast()).isEqualTo("MANIFEST.sha256");
        List<String> listed = text(archive, "MANIFEST.sha256").lines().toList();
        List<String> hashed = new ArrayList<>();
        archive.forEach((path, bytes) -> {
            if (!path.equals("MANIFEST.sha256")) {
                hashed.add(MediaCheck.hash(bytes).value() + "  " + path);
            }
        });
        assertThat(listed).containsExactlyElementsOf(hashed);
        String photo = "media/" + MediaCheck.hash(MediaCalls.PHOTO).value() + ".jpeg";
        assertThat(archive.get(photo)).isEqualTo(MediaCalls.PHOTO);
        assertThat(archive.keySet()).anyMatch(path -> path.matches("pack/demo\\.\\d+\\.zip"));
        assertThat(text(archive, "README.txt")).startsWith("УЧЕНИЯ").contains("journal.jsonl", "sha256sum -c");
        assertThat(text(archive, "positions.csv")).contains("УЧЕНИЯ");
        JsonNode figures = DomainJson.parse(text(archive, "figures.json").getBytes(StandardCharsets.UTF_8));
        assertThat(figures.path("exercise").asText()).isEqualTo("demo");
        assertThat(figures.path("name").path("versions").isEmpty()).isFalse();
    }

    @Test
    void the_journal_has_every_entry_and_of_how_somebody_was_only_that_there_is_one() {
        TestPhone victim = TestPhone.joined(server, "rp-01");
        victim.does(TestPhone.command("check-in")
                .put("side", "before")
                .put("face", "unwell")
                .put("word", "Slept badly")
                .put("takenAt", Instant.now().toString()));
        victim.does(TestPhone.command("pull-brake").put("takenAt", Instant.now().toString()));

        String journal = text(taken(""), "journal.jsonl");

        List<JsonNode> entries = journal.lines()
                .map(line -> DomainJson.parse(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        for (int at = 0; at < entries.size(); at++) {
            assertThat(entries.get(at).path("seq").asInt()).isEqualTo(at + 1);
        }
        assertThat(journal).contains("\"archive-taken\"").doesNotContain("Slept badly", "\"unwell\"", "brake-pulled");
        assertThat(entries.stream().filter(entry -> entry.has("withheld")))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.has("by") || entry.has("at") || entry.has("command"))
                        .isFalse());
    }

    @Test
    void the_director_alone_takes_it_and_the_log_says_so_once() {
        TestPhone controller = TestPhone.joined(server, "ctrl-01");
        assertThat(controller.send(HttpMethod.POST, ARCHIVE, wanted()).statusCode())
                .isEqualTo(403);
        assertThat(kestrel.send(HttpMethod.POST, ARCHIVE, wanted()).statusCode())
                .isEqualTo(403);
        assertThat(controller.get(ARCHIVE).statusCode()).isEqualTo(403);
        assertThat(controller.send(HttpMethod.DELETE, ARCHIVE, null).statusCode())
                .isEqualTo(403);
        ObjectNode another = TestPhone.object();
        another.set("command", TestPhone.command("end-exercise"));
        assertThat(director.send(HttpMethod.POST, ARCHIVE, another).statusCode())
                .isEqualTo(400);
        assertThat(state()).isEqualTo("none");

        ObjectNode wanted = wanted();
        assertThat(director.send(HttpMethod.POST, ARCHIVE, wanted).statusCode()).isEqualTo(200);
        assertThat(director.send(HttpMethod.POST, ARCHIVE, wanted).statusCode()).isEqualTo(200);

        assertThat(state()).isEqualTo("whole");
        director.sync();
        assertThat(director.items("shift-entry"))
                .filteredOn(line -> line.path("what").asText().equals("archive-taken"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("by").asText()).isEqualTo("excon-director"));
    }

    @Test
    void who_was_erased_is_not_told_of_in_it() {
        kestrel.does(TestPhone.command("post-message")
                .put("message", "m-1")
                .put("channel", "team/team-alfa")
                .put("body", "It is me, Timur")
                .put("takenAt", Instant.now().toString()));
        ObjectNode erasure = TestPhone.object();
        erasure.set("command", TestPhone.command("erase-person").put("person", "inv-01"));
        director.send(HttpMethod.POST, "/api/exercises/demo/people/inv-01/erase", erasure);

        Map<String, byte[]> archive = taken("?names=call-names");

        archive.forEach((path, _) -> assertThat(text(archive, path)).as(path).doesNotContain("Timur"));
    }

    private Map<String, byte[]> taken(String query) {
        HttpResponse<Buffer> answer = director.send(HttpMethod.POST, ARCHIVE + query, wanted());
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).contains("EXERCISE-demo-archive.zip");
        return files(answer.body().getBytes());
    }

    private String state() {
        return TestPhone.json(director.get(ARCHIVE)).path("state").asText();
    }

    private static ObjectNode wanted() {
        ObjectNode wanted = TestPhone.object();
        wanted.set("command", TestPhone.command("take-archive"));
        return wanted;
    }

    private static Map<String, byte[]> files(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String text(Map<String, byte[]> archive, String path) {
        return new String(archive.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }
}

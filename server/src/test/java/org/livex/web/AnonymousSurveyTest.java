package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.TestServer;
import org.livex.json.DomainJson;
import org.livex.web.story.AnonymousSurveyStory;

/**
 * Three phones write in three languages to an anonymous hot wash. Everything that the server stores and logs is looked at, while it
 * is open, after it was killed, and once it is counted: none of it tells who wrote a note, nor which came first.
 */
class AnonymousSurveyTest extends AnonymousSurveyStory {
    private static final List<String> PEOPLE = List.of("inv-01", "pro-01", "fin-02");
    private static final int ORDERS = 8;
    private int runs;

    @Test
    void nothing_that_is_stored_or_logged_tells_who_wrote_what_or_in_which_order() throws IOException {
        Set<List<Integer>> orders = new HashSet<>();
        for (int order = 0; order < ORDERS; order++) {
            orders.add(orderInWhichTheyAreKept(List.of(order % 3, (order + 1) % 3, (order + 2) % 3)));
        }

        // Were it that of arrival, it would be one and the same.
        assertThat(orders).hasSizeGreaterThan(1);
    }

    /** Which of those who came first, second and third stands first, second and third. */
    private List<Integer> orderInWhichTheyAreKept(List<Integer> arrival) throws IOException {
        runs++;
        Path data = folder.resolve("run-" + runs);
        Path left = folder.resolve("left-" + runs);
        String[] theirs = {"", "", ""};
        try (TestServer server = TestServer.start(data)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.does(CommandExamples.of("write-survey"));
            control.does(CommandExamples.of("open-survey"));
            for (int i : arrival) {
                TestPhone phone = TestPhone.joined(server, PEOPLE.get(i));
                phone.sync();
                assertThat(phone.item("survey", "evening-1").path("anonymous").asBoolean())
                        .isTrue();
                theirs[i] = fetched(phone);
            }
            long said = log.list.size();
            int first = arrival.getFirst();
            assertThat(answered(server, theirs[first], first)).isEqualTo(200);
            nothingTells(data, theirs);
            assertThat(log.list).as("what is logged while somebody answers").hasSize((int) said);
            // Killed here: what is on the disk is all that is left.
            copy(data, left);
        }
        try (TestServer server = TestServer.start(left)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            long said = log.list.size();
            for (int i : arrival) {
                assertThat(answered(server, theirs[i], i)).isEqualTo(200);
                assertThat(answered(server, theirs[i], i)).as("again").isEqualTo(200);
            }
            nothingTells(left, theirs);
            assertThat(log.list).hasSize((int) said);
            JsonNode counts = TestPhone.json(control.get(SURVEY + "/ballots"));
            assertThat(counts.path("came").asInt()).isEqualTo(3);
            return counted(control, left, arrival);
        }
    }

    /** While it is open. */
    private void nothingTells(Path data, String[] theirs) throws IOException {
        Path boxes = data.resolve("ballots");
        List<Path> found = files(boxes);
        assertThat(found).hasSize(1);
        assertThat(Files.getLastModifiedTime(found.getFirst())).isEqualTo(FileTime.from(Instant.EPOCH));
        JsonNode box = DomainJson.parse(Files.readAllBytes(found.getFirst()));
        List<String> parts = new ArrayList<>();
        box.fieldNames().forEachRemaining(parts::add);
        assertThat(parts).containsExactlyInAnyOrder("key", "holders", "answers");
        assertThat(texts(box.path("holders"))).containsExactly("fin-02.1", "inv-01.1", "pro-01.1");
        List<String> answered = new ArrayList<>();
        box.path("answers").fieldNames().forEachRemaining(answered::add);
        isSorted(answered);
        for (Path file : files(data)) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            boolean isBox = file.startsWith(boxes);
            assertThat(bytes).as(file.toString()).doesNotContain(theirs);
            if (!isBox) {
                NOTES.forEach(note -> assertThat(bytes).as(file.toString()).doesNotContain(raw(note)));
                answered.forEach(hash -> assertThat(bytes).as(file.toString()).doesNotContain(hash));
            }
        }
        nothingIsLogged();
    }

    private List<Integer> counted(TestPhone control, Path data, List<Integer> arrival) throws IOException {
        control.listen();
        control.does(CommandExamples.of("close-survey"));
        JsonNode survey = control.untilItHas("survey", "evening-1");
        while (!survey.has("came")) {
            survey = control.nextItem("survey", "evening-1");
        }
        assertThat(survey.path("came").asInt()).isEqualTo(3);
        List<String> kept = new ArrayList<>();
        for (JsonNode answer : survey.path("answers")) {
            assertThat(answer.path("values").size())
                    .as("answers of one stay apart")
                    .isEqualTo(1);
            assertThat(answer.has("language")).isEqualTo(answer.path("values").has("good"));
            answer.path("values").path("good").forEach(note -> kept.add(note.asText()));
        }
        assertThat(kept).containsExactlyInAnyOrderElementsOf(NOTES);
        assertThat(survey.path("notes"))
                .hasSize(NOTES.size())
                .noneMatch(note -> note.has("person") || note.has("callName"));
        assertThat(answered(control.server(), ballots.iterator().next(), 0)).isIn(401, 409);
        while (!files(data.resolve("ballots")).isEmpty()) {
            control.sync();
        }
        for (Path file : files(data)) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            ballots.forEach(ballot -> assertThat(bytes).as(file.toString()).doesNotContain(ballot));
        }
        nothingIsLogged();
        return kept.stream().map(note -> arrival.indexOf(NOTES.indexOf(note))).toList();
    }

    private void nothingIsLogged() {
        String all = String.join(
                " ", log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
        NOTES.forEach(note -> assertThat(all).doesNotContain(note));
        ballots.forEach(ballot -> assertThat(all).doesNotContain(ballot));
        assertThat(all).doesNotContain("evening-1/answers").doesNotContain("surveys/:survey");
    }

    @Test
    void what_was_closed_when_the_server_went_away_is_counted_at_the_next_start() throws IOException {
        Path left = folder.resolve("left");
        try (TestServer server = TestServer.start(folder.resolve("data"))) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.does(CommandExamples.of("write-survey"));
            control.does(CommandExamples.of("open-survey"));
            for (int i = 0; i < 3; i++) {
                answered(server, fetched(TestPhone.joined(server, PEOPLE.get(i))), i);
            }
            copy(folder.resolve("data").resolve("ballots"), folder.resolve("kept"));
            control.does(CommandExamples.of("close-survey"));
            copy(folder.resolve("data"), left);
        }
        // Whatever it had done of it: the box is there again, and what is in it counts once.
        copy(folder.resolve("kept"), left.resolve("ballots"));
        try (TestServer server = TestServer.start(left)) {
            TestPhone control = TestPhone.of(server)
                    .join(server.hostCodeFor("excon-director"))
                    .listen();
            JsonNode survey = control.untilItHas("survey", "evening-1");
            while (!survey.has("came")) {
                survey = control.nextItem("survey", "evening-1");
            }
            assertThat(survey.path("answers")).hasSize(6);
            while (!files(left.resolve("ballots")).isEmpty()) {
                control.sync();
            }
        }
    }

    @Test
    void what_was_written_over_and_not_taken_away_is_no_box_and_goes() throws IOException {
        Path data = folder.resolve("data");
        try (TestServer server = TestServer.start(data)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.does(CommandExamples.of("write-survey"));
            control.does(CommandExamples.of("open-survey"));
            answered(server, fetched(TestPhone.joined(server, "inv-01")), 0);
            Path file = files(data.resolve("ballots")).getFirst();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            control.listen();
            control.does(CommandExamples.of("close-survey"));
            JsonNode survey = control.untilItHas("survey", "evening-1");
            while (!survey.has("came")) {
                survey = control.nextItem("survey", "evening-1");
            }
            while (!files(data.resolve("ballots")).isEmpty()) {
                control.sync();
            }
            Files.write(file, new byte[300]);
        }
        try (TestServer server = TestServer.start(data)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            while (!files(data.resolve("ballots")).isEmpty()) {
                control.sync();
            }
        }
    }

    private static void isSorted(List<String> texts) {
        assertThat(texts).isNotEmpty().isSorted();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.resolveSibling("."));
            try {
                Files.write(copy, Files.readAllBytes(file));
                Files.setLastModifiedTime(copy, Files.getLastModifiedTime(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

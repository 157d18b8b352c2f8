package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.json.DomainJson;
import org.slf4j.LoggerFactory;

/**
 * Three phones write in three languages to an anonymous hot wash. Everything that the server stores and logs is looked at, while it
 * is open, after it was killed, and once it is counted: none of it tells who wrote a note, nor which came first.
 */
class AnonymousSurveyTest {
    private static final String SURVEY = "/api/exercises/demo/surveys/evening-1";
    private static final List<String> PEOPLE = List.of("inv-01", "pro-01", "fin-02");
    private static final List<String> LANGUAGES = List.of("en", "ru", "ar");
    private static final List<String> NOTES =
            List.of("Radio-worked-well-4711", "Рация-работала-4712", "اللاسلكي-عمل-4713");
    private static final int ORDERS = 8;

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.livex");
    private final Set<String> ballots = new HashSet<>();
    private int runs;

    @BeforeEach
    void listenToTheLog() {
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        ours.setLevel(null);
    }

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

    private String fetched(TestPhone phone) {
        String ballot = ballot(phone);
        assertThat(ballot(phone)).as("until it says that it has it").isEqualTo(ballot);
        assertThat(phone.post(SURVEY + "/ballot/kept", TestPhone.object(), phone.accessToken())
                        .statusCode())
                .isEqualTo(200);
        assertThat(phone.post(SURVEY + "/ballot", TestPhone.object(), phone.accessToken())
                        .statusCode())
                .as("a second one")
                .isEqualTo(409);
        ballots.add(ballot);
        return ballot;
    }

    private static String ballot(TestPhone phone) {
        HttpResponse<Buffer> answer = phone.post(SURVEY + "/ballot", TestPhone.object(), phone.accessToken());
        return TestPhone.json(answer).path("ballot").asText();
    }

    private static int answered(TestServer server, String ballot, int who) {
        return TestPhone.of(server)
                .postAs("Ballot " + ballot, SURVEY + "/answers", answers(who))
                .statusCode();
    }

    private static ObjectNode answers(int who) {
        ObjectNode body = TestPhone.object().put("language", LANGUAGES.get(who));
        ObjectNode values = body.putObject("values");
        values.putArray("good").add(NOTES.get(who));
        values.putArray("useful").add(String.valueOf(who + 1));
        return body;
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
    void whoever_has_no_ballot_sends_nothing_and_whoever_is_not_asked_gets_none() throws IOException {
        try (TestServer server = TestServer.start(folder)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.does(CommandExamples.of("write-survey"));
            TestPhone player = TestPhone.joined(server, "inv-01");
            refused(player, "/ballot", 404);
            control.does(CommandExamples.of("open-survey"));

            refused(TestPhone.joined(server, "med-01"), "/ballot", 404);
            refused(control, "/ballot", 403);
            assertThat(player.get(SURVEY + "/ballots").statusCode()).isEqualTo(403);
            assertThat(player.postAs("Ballot " + "0".repeat(64), SURVEY + "/answers", answers(0))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(player.postAs("Ballot " + "0".repeat(64), "/api/exercises/demo/surveys/none/answers", answers(0))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(player.post(SURVEY + "/answers", answers(0), player.accessToken())
                            .statusCode())
                    .as("with a token")
                    .isEqualTo(401);
            String own = fetched(player);
            ObjectNode six = answers(0);
            six.withObject("/values").putArray("useful").add("6");
            assertThat(player.postAs("Ballot " + own, SURVEY + "/answers", six).statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void another_answer_with_the_same_ballot_is_instead_of_the_first_and_two_are_too_few_to_be_shown()
            throws IOException {
        try (TestServer server = TestServer.start(folder)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.does(CommandExamples.of("write-survey"));
            control.does(CommandExamples.of("open-survey"));
            String ballot = fetched(TestPhone.joined(server, "inv-01"));
            answered(server, ballot, 0);
            answered(server, ballot, 1);
            answered(server, fetched(TestPhone.joined(server, "pro-01")), 2);
            assertThat(TestPhone.json(control.get(SURVEY + "/ballots"))
                            .path("came")
                            .asInt())
                    .isEqualTo(2);

            control.listen();
            control.does(CommandExamples.of("close-survey"));
            JsonNode survey = control.untilItHas("survey", "evening-1");
            while (!survey.has("came")) {
                survey = control.nextItem("survey", "evening-1");
            }
            assertThat(survey.path("came").asInt()).isEqualTo(2);
            assertThat(survey.path("answers")).isEmpty();
            TestPhone asked = TestPhone.joined(server, "inv-01");
            asked.sync();
            JsonNode theirs = asked.item("survey", "evening-1");
            assertThat(theirs.path("tooFew").asBoolean()).isTrue();
            assertThat(theirs.path("asked").asInt()).isGreaterThanOrEqualTo(3);
        }
        for (Path file : files(folder)) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            NOTES.forEach(note -> assertThat(bytes).as(file.toString()).doesNotContain(raw(note)));
        }
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
    void a_start_in_between_makes_no_second_lot_of_ballots_and_gives_nobody_another() throws IOException {
        Path data = folder.resolve("data");
        String first;
        try (TestServer server = TestServer.start(data)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.does(CommandExamples.of("write-survey"));
            control.does(CommandExamples.of("open-survey"));
            first = fetched(TestPhone.joined(server, "inv-01"));
            assertThat(ballot(TestPhone.joined(server, "fin-02"))).isNotEmpty();
        }
        JsonNode before = box(data);
        try (TestServer server = TestServer.start(data)) {
            TestPhone unsaid = TestPhone.joined(server, "fin-02");
            refused(unsaid, "/ballot", 409);
            String second = fetched(TestPhone.joined(server, "pro-01"));
            assertThat(answered(server, first, 0)).isEqualTo(200);
            assertThat(answered(server, second, 1)).isEqualTo(200);
        }
        JsonNode after = box(data);
        assertThat(after.path("key")).isEqualTo(before.path("key"));
        assertThat(after.path("answers")).hasSize(2);
        assertThat(texts(after.path("holders"))).containsExactly("fin-02.1", "inv-01.1", "pro-01.1");
    }

    @Test
    void whoever_takes_a_role_over_has_a_ballot_of_their_own() throws IOException {
        try (TestServer server = TestServer.start(folder)) {
            TestPhone control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
            control.does(CommandExamples.of("write-survey"));
            control.does(CommandExamples.of("open-survey"));
            String former = ballot(TestPhone.joined(server, "inv-01"));
            ObjectNode swap = TestPhone.command("swap-person").put("basedOn", 1);
            ObjectNode next = swap.putObject("person")
                    .put("id", "inv-01")
                    .put("callName", "Newcomer")
                    .put("function", "player");
            next.putArray("teams").add("team-alfa");
            next.putArray("languages").add("en");
            control.does(swap);

            assertThat(fetched(TestPhone.joined(server, "inv-01"))).isNotEqualTo(former);
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

    private static JsonNode box(Path data) throws IOException {
        return DomainJson.parse(
                Files.readAllBytes(files(data.resolve("ballots")).getFirst()));
    }

    private static void refused(TestPhone phone, String path, int status) {
        assertThat(phone.post(SURVEY + path, TestPhone.object(), phone.accessToken())
                        .statusCode())
                .isEqualTo(status);
    }

    /** As it lies in a file that is read byte by byte. */
    private static String raw(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static void isSorted(List<String> texts) {
        assertThat(texts).isNotEmpty().isSorted();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
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

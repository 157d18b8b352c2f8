package org.livex.web.story;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.json.DomainJson;
import org.livex.web.TestPhone;
import org.slf4j.LoggerFactory;

/** Phones write in several languages to an anonymous hot wash. */
public abstract class AnonymousSurveyStory {
    public static final String SURVEY = "/api/exercises/demo/surveys/evening-1";
    static final List<String> LANGUAGES = List.of("en", "ru", "ar");
    public static final List<String> NOTES =
            List.of("Radio-worked-well-4711", "Рация-работала-4712", "اللاسلكي-عمل-4713");

    @TempDir
    public Path folder;

    public final ListAppender<ILoggingEvent> log = new ListAppender<>();
    final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    final Logger ours = (Logger) LoggerFactory.getLogger("org.livex");
    public final Set<String> ballots = new HashSet<>();

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

    public String fetched(TestPhone phone) {
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

    public static String ballot(TestPhone phone) {
        HttpResponse<Buffer> answer = phone.post(SURVEY + "/ballot", TestPhone.object(), phone.accessToken());
        return TestPhone.json(answer).path("ballot").asText();
    }

    public static int answered(TestServer server, String ballot, int who) {
        return TestPhone.of(server)
                .postAs("Ballot " + ballot, SURVEY + "/answers", answers(who))
                .statusCode();
    }

    public static ObjectNode answers(int who) {
        ObjectNode body = TestPhone.object().put("language", LANGUAGES.get(who));
        ObjectNode values = body.putObject("values");
        values.putArray("good").add(NOTES.get(who));
        values.putArray("useful").add(String.valueOf(who + 1));
        return body;
    }

    public static JsonNode box(Path data) throws IOException {
        return DomainJson.parse(
                Files.readAllBytes(files(data.resolve("ballots")).getFirst()));
    }

    /** As it lies in a file that is read byte by byte. */
    public static String raw(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    public static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}

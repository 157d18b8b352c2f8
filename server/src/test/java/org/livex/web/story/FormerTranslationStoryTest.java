package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** A small correction of a translation alone: its readers had other words before them, and whoever confirmed those stays with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormerTranslationStoryTest {
    private static final String ARABIC = "ar";

    private TestServer server;
    private TestPhone control;
    private TestPhone phone;

    @BeforeAll
    void start(@TempDir Path data) {
        server = TestServer.start(data);
        control = TestPhone.of(server).join(server.hostCodeFor("excon-director"));
        phone = TestPhone.joined(server, "inv-01").reading(ARABIC);
        control.does(TestPhone.command("start-exercise"));
        control.does(inArabic(FormerWordsStoryTest.message("send-inject", "gate", "A1"), "قديم"));
        revise(1, "A2", "قديم", false);
        acknowledge(2);
        revise(2, "A2", "أوسط", true);
        revise(3, "A2", "جديد", true);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void has_a_version_of_its_own_with_the_words_of_each_language() {
        List<String> said = new ArrayList<>();
        TestPhone.json(control.get("/api/exercises/demo/injects/gate/versions"))
                .path("versions")
                .forEach(version -> said.add(number(version)
                        + " " + version.at("/body/versions/en/text").asText()
                        + " " + version.at("/body/versions/ar/text").asText()));

        assertThat(said).containsExactly("1 1 قديم", "2 2 قديم", "2.1 2 أوسط", "2.2 2 جديد");
    }

    @Test
    void its_reader_has_all_words_that_it_said_and_which_of_them_they_had_confirmed() {
        phone.sync();

        assertThat(shown(phone.item("inject", "gate").path("corrected"))).containsExactly("قديم 1 2", "أوسط 2.1");
        assertThat(numbers(phone.item("receipt", "gate").path("versionsRead"))).isEqualTo("2");
    }

    @Test
    void control_sees_it_as_its_reader_does() {
        JsonNode seen = TestPhone.json(control.get("/api/exercises/demo/injects/gate/seen-by/inv-01?languages=ar"));

        assertThat(shown(seen.path("corrected"))).containsExactly("قديم 1 2", "أوسط 2.1");
    }

    @Test
    void the_shift_log_has_its_words_before_and_after() {
        control.sync();

        List<String> said = new ArrayList<>();
        for (JsonNode entry : control.items("shift-entry")) {
            if (entry.path("inject").asText().equals("gate")
                    && entry.path("what").asText().equals("corrected-small")) {
                entry.path("reworded")
                        .forEach(one -> said.add(one.path("part").asText() + " "
                                + one.path("language").asText() + " "
                                + one.path("before").asText() + " → "
                                + one.path("after").asText()));
            }
        }

        assertThat(said).containsExactlyInAnyOrder("body ar قديم → أوسط", "body ar أوسط → جديد");
    }

    @Test
    void who_reads_the_original_had_no_other_words_than_before_the_correction() {
        JsonNode seen = TestPhone.json(control.get("/api/exercises/demo/injects/gate/seen-by/inv-01?languages=en"));

        assertThat(shown(seen.path("corrected"))).containsExactly("1 1");
    }

    private void revise(int basedOn, String words, String arabic, boolean small) {
        control.does(inArabic(FormerWordsStoryTest.message("revise-inject", "gate", words), arabic)
                .put("basedOn", basedOn)
                .put("small", small));
    }

    private void acknowledge(int revision) {
        phone.sync();
        phone.does(TestPhone.command("acknowledge-inject")
                .put("inject", "gate")
                .put("takenAt", Instant.now().toString())
                .put("language", ARABIC)
                .put("revision", revision));
    }

    private static ObjectNode inArabic(ObjectNode command, String words) {
        ((ObjectNode) command.at("/inject/body/versions"))
                .putObject(ARABIC)
                .put("text", words)
                .put("state", "approved")
                .put("sourceRevision", 1);
        return command;
    }

    private static List<String> shown(JsonNode corrected) {
        List<String> shown = new ArrayList<>();
        shown.add(said(corrected));
        corrected.path("meanwhile").forEach(version -> shown.add(said(version)));
        return shown;
    }

    private static String said(JsonNode version) {
        return version.at("/body/text").asText() + " " + numbers(version.path("said"));
    }

    private static String numbers(JsonNode versions) {
        List<String> numbers = new ArrayList<>();
        versions.forEach(version -> numbers.add(number(version)));
        return String.join(" ", numbers);
    }

    private static String number(JsonNode version) {
        String small = version.has("small") ? "." + version.path("small").asText() : "";
        return version.path("version").asText() + small;
    }
}

package org.livex.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.TestServer;
import org.livex.web.TestPhone;

/** What phones show of what a message said before: only what it once said, subject and body of one moment together. */
public class FormerWordsStoryTest extends FormerWordsStory {
    /** Each word is a subject and a body; behind a tilde it is a small correction. A dash stands for what is as it is now. */
    @ParameterizedTest
    @CsvSource({
        "A1 A2 C1 A1, -2 C-",
        "A1 A2 B1 A1, -2 B-",
        "A1 B2 A3, -1 B2",
        "A1 B2 C1 A3, -1 B2 C1",
        "A1 B1 B2, A1 -1",
        "A1 A2 A3 A2 A1, -2 -3",
        "A1 ~A2 ~A1, --",
        "A1 ~A2 ~A3 A4, -1 -2 -3",
        "A1 B2 ~B3 ~B4 ~B5 B6, A1 -2 -3 -4 -5",
        "A1 ~A2 B1 ~B2 A1, -2 B- B2",
        "A1 ~A2 B1, A- A2",
        "A1 ~A2 B3 C4, A1 A2 B3",
        "A1 B1 ~A1, B-",
        "A1 ~A2, -1",
        "A1 B1 ~B2 ~B1, A-",
        "A1 B1 ~B2 ~B3 ~B1, A-",
        "A1 B1 ~B2 ~B1 C1, A- B-",
        "A1 ~A2 ~A1 B1, A-",
        "A1 ~A2 ~A3 ~A2, -1",
        "A1 ~A2 A1, -2",
    })
    void are_those_that_it_said(String said, String before) {
        String id = "former-" + ++messages;
        List<String> wordings = List.of(said.split(" "));
        control.does(message("send-inject", id, wordings.getFirst()));
        for (int i = 1; i < wordings.size(); i++) {
            revise(id, i, wordings.get(i));
        }
        phone.sync();

        JsonNode corrected = phone.item("inject", id).path("corrected");
        List<String> shown = new ArrayList<>(List.of(words(corrected)));
        corrected.path("meanwhile").forEach(version -> shown.add(words(version)));
        assertThat(shown).containsExactly(before.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "A1 ~A2 ~A3 A4, 1, '1: -1; 1.1: -2; 1.2: -3', 1.1",
        "A1 ~A2 ~A3 A4, 2, '1: -1; 1.1: -2; 1.2: -3', 1.2",
        "A1 B1 A2 B1 C1, 1, '1: A-; 2 4: B-; 3: A2', 2",
        "A1 B1 A2 B1 C1, 3, '1: A-; 2 4: B-; 3: A2', 4",
    })
    void have_the_numbers_of_their_versions_and_whoever_read_one_is_told_which(
            String said, int readAfter, String before, String read) {
        String id = "numbered-" + ++messages;
        List<String> wordings = List.of(said.split(" "));
        control.does(message("send-inject", id, wordings.getFirst()));
        for (int i = 1; i < wordings.size(); i++) {
            revise(id, i, wordings.get(i));
            if (i == readAfter) {
                reads(id, i + 1);
            }
        }
        phone.sync();

        JsonNode corrected = phone.item("inject", id).path("corrected");
        List<String> shown = new ArrayList<>(List.of(numbered(corrected)));
        corrected.path("meanwhile").forEach(version -> shown.add(numbered(version)));
        assertThat(String.join("; ", shown)).isEqualTo(before);
        assertThat(numbers(phone.item("receipt", id).path("versionsRead"))).isEqualTo(read);
    }

    @Test
    void do_not_change_and_are_of_the_same_moment_where_a_small_correction_after_a_correction_was_taken_back() {
        control.does(message("send-inject", "undone", "A1"));
        revise("undone", 1, "B2");
        phone.sync();
        JsonNode before = phone.item("inject", "undone").path("corrected");

        revise("undone", 2, "~B3");
        revise("undone", 3, "~B2");
        phone.sync();

        JsonNode after = phone.item("inject", "undone").path("corrected");
        assertThat(words(after)).isEqualTo("A1");
        assertThat(after).isEqualTo(before);
    }

    /** Whoever was off line says so late; what they had before them is what their device showed. */
    @Test
    void what_was_read_before_a_small_correction_and_heard_of_after_it_was_read_as_it_was_then() {
        control.does(message("send-inject", "late", "A1"));
        revise("late", 1, "~A2");
        revise("late", 2, "~A3");
        reads("late", 2);
        phone.sync();

        assertThat(numbers(phone.item("receipt", "late").path("versionsRead"))).isEqualTo("1.1");
    }

    @Test
    void are_there_for_control_with_the_number_and_the_time_of_each_in_every_language() {
        control.does(message("send-inject", "seen", "A1"));
        revise("seen", 1, "~A2");
        revise("seen", 2, "B2");

        JsonNode versions = TestPhone.json(control.get("/api/exercises/demo/injects/seen/versions"))
                .path("versions");

        assertThat(numbers(versions)).isEqualTo("1 1.1 2");
        assertThat(versions.at("/0/body/versions/en/text").asText()).isEqualTo("1");
        assertThat(versions.at("/1/body/versions/en/text").asText()).isEqualTo("2");
        assertThat(versions.at("/1/subject/versions/en/text").asText()).isEqualTo("A");
        assertThat(versions.at("/2/subject/versions/en/text").asText()).isEqualTo("B");
        assertThat(versions.at("/0/until")).isEqualTo(versions.at("/1/at"));
        assertThat(versions.at("/2/until").isMissingNode()).isTrue();
        assertThat(control.get("/api/exercises/demo/injects/none/versions").statusCode())
                .isEqualTo(404);
        assertThat(phone.get("/api/exercises/demo/injects/seen/versions").statusCode())
                .isEqualTo(403);
    }

    private void reads(String id, int revision) {
        ObjectNode marked = TestPhone.command("mark-injects");
        marked.putArray("marks")
                .addObject()
                .put("inject", id)
                .put("kind", "read")
                .put("takenAt", Instant.now().toString())
                .put("revision", revision);
        phone.does(marked);
    }

    private static String numbered(JsonNode version) {
        return numbers(version.path("said")) + ": " + words(version);
    }

    /** The one that was corrected in play is read in the words that were confirmed last, and not only in its first. */
    @Test
    void what_is_changed_after_endex_says_so_and_what_was_read_until_then_is_there(@TempDir Path data) {
        try (TestServer ended = TestServer.start(data)) {
            TestPhone director = TestPhone.of(ended).join(ended.hostCodeFor("excon-director"));
            TestPhone reader = TestPhone.joined(ended, "inv-01").reading("en");
            director.does(TestPhone.command("start-exercise"));
            for (String id : List.of("twice", "once", "small", "left", "back")) {
                director.does(message("send-inject", id, "A1"));
            }
            director.does(message("revise-inject", "twice", "A2").put("basedOn", 1));
            director.does(message("revise-inject", "left", "A2").put("basedOn", 1));
            director.does(
                    message("revise-inject", "small", "A2").put("basedOn", 1).put("small", true));
            director.does(
                    message("revise-inject", "back", "A2").put("basedOn", 1).put("small", true));
            director.does(TestPhone.command("end-exercise"));
            director.does(message("revise-inject", "back", "A1").put("basedOn", 2));
            director.does(message("revise-inject", "twice", "A3").put("basedOn", 2));
            director.does(message("revise-inject", "once", "A3").put("basedOn", 1));
            director.does(message("revise-inject", "small", "A3").put("basedOn", 2));
            reader.sync();

            assertThat(shown(reader, "twice")).containsExactly("after ENDEX", "-1", "-2");
            assertThat(shown(reader, "once")).containsExactly("after ENDEX", "-1");
            assertThat(shown(reader, "small")).containsExactly("after ENDEX", "-1", "-2");
            assertThat(shown(reader, "back")).containsExactly("after ENDEX", "-2");
            assertThat(shown(reader, "left")).containsExactly("in play", "-1");
        }
    }
}

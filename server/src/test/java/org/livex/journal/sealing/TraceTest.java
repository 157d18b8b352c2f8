package org.livex.journal.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Fact;
import org.livex.exercise.erasure.Authors;
import org.livex.exercise.erasure.Trace;
import org.livex.exercise.words.PersonId;
import org.livex.json.DomainJson;

/** Which facts tell who somebody is, by the golden example of each; and that nothing of it is in what is left. */
class TraceTest {
    private static final PersonId DOER = new PersonId("doer");
    private static final Map<String, Fact> EXAMPLES = examples();

    @Test
    void these_facts_tell_who_somebody_is() {
        assertThat(EXAMPLES.entrySet().stream()
                        .filter(example -> trace(example.getValue()) != null)
                        .map(Map.Entry::getKey))
                .containsExactly(
                        "action-recorded",
                        "checked-in",
                        "de-role-step-taken",
                        "feedback-given",
                        "item-rated",
                        "mediator-requested",
                        "message-posted",
                        "moment-described",
                        "moment-marked",
                        "observation-recorded",
                        "person-added",
                        "person-revised",
                        "person-swapped",
                        "question-answered",
                        "red-stop-called",
                        "red-stop-explained",
                        "request-filed",
                        "scene-opted-in",
                        "scene-opted-out",
                        "session-ended",
                        "shift-entry-written",
                        "task-declined",
                        "theme-opted-in",
                        "theme-opted-out");
    }

    /** Or erasing somebody twice, or what was left, would go on for ever. */
    @Test
    void nothing_more_goes_from_what_is_left() {
        for (Map.Entry<String, Fact> example : EXAMPLES.entrySet()) {
            Trace trace = trace(example.getValue());
            Fact left = trace == null ? null : trace.left();
            if (left != null) {
                assertThat(left).as(example.getKey()).isNotEqualTo(example.getValue());
                Trace again = trace(left);
                assertThat(again == null ? left : again.left())
                        .as(example.getKey())
                        .isEqualTo(left);
            }
        }
    }

    @Test
    void no_words_that_people_choose_are_in_what_is_left() {
        List<String> words = EXAMPLES.values().stream()
                .map(TraceTest::trace)
                .filter(Objects::nonNull)
                .map(Trace::left)
                .filter(Objects::nonNull)
                .map(left -> DomainJson.tree(left).toString())
                .toList();

        assertThat(words)
                .isNotEmpty()
                .allSatisfy(left -> assertThat(left)
                        .doesNotContainPattern("\"(note|word|reason|scene|reply)\":\"[^\"—]")
                        .doesNotContain("latitude")
                        .doesNotContain("sha256"));
    }

    private static @Nullable Trace trace(Fact fact) {
        return Trace.in(fact, new Authors(), DOER);
    }

    private static Map<String, Fact> examples() {
        Path fromModule = Path.of("../docs/protocol/facts");
        Path folder = Files.isDirectory(fromModule) ? fromModule : Path.of("docs/protocol/facts");
        Map<String, Fact> examples = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                examples.put(name, DomainJson.read(Files.readAllBytes(file), Fact.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }
}

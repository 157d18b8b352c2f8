package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.ProcessorTime;
import org.livex.pack.yaml.Finding;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.SourcePosition;

/** Whatever a YAML file holds ends in a result, soon. */
// Against hanging only.
@Timeout(value = 1, unit = TimeUnit.HOURS)
class YamlHostilityTest {
    @RegisterExtension
    final ProcessorTime time = ProcessorTime.ofAtMost(Duration.ofMinutes(5));

    /** The reader's buffer once ended inside one. */
    @Test
    void an_emoji_may_stand_anywhere() throws IOException {
        for (int i = 1000; i < 1050; i++) {
            PackFolder pack = PackFolder.small()
                    .with("teams.yaml", "#" + "x".repeat(i) + "😀\n- {id: alfa, name: {en: A, ru: А}}\n");
            assertThat(pack.read()).isInstanceOf(PackResult.Valid.class);
        }
    }

    @Test
    void half_a_character_is_refused_where_it_stands() throws IOException {
        PackFolder pack = PackFolder.small().with("teams.yaml", "- {id: alfa, name: {en: \"A \\ud83d x\", ru: А}}\n");

        assertThat(pack.read())
                .isInstanceOfSatisfying(
                        PackResult.Invalid.class,
                        invalid -> assertThat(invalid.findings())
                                .extracting(Finding::code)
                                .contains(FindingCode.YAML_SYNTAX));
    }

    @TempDir
    Path temp;

    @Test
    void random_changes_never_end_in_anything_but_a_result() throws IOException {
        String alphabet = "{}[]:,-&*!|>'\"#%@`\n\t ?a0\u0000\uD800\u00E9";
        PackFolder small = PackFolder.small();
        List<String> yamlFiles = small.files().keySet().stream()
                .filter(path -> path.endsWith(".yaml"))
                .toList();
        Random random = new Random(3);
        for (int round = 0; round < 400; round++) {
            String path = yamlFiles.get(random.nextInt(yamlFiles.size()));
            StringBuilder text = new StringBuilder(small.text(path));
            for (int i = 0; i < 3; i++) {
                text.setCharAt(random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(small.with(path, text.toString()).read()).isNotNull();
        }
    }

    @Test
    void any_value_in_the_place_of_any_other_ends_in_a_result() throws IOException {
        PackFolder small = PackFolder.small();
        String[] values = {
            "{}", "[]", "''", "null", "true", "-1", ".inf", "{a: b}", "[[]]", "!!binary aGk=", "? [a]\n", "<<: {a: b}"
        };
        for (String path : small.files().keySet()) {
            String text = small.text(path);
            for (int colon = text.indexOf(": ");
                    path.endsWith(".yaml") && colon >= 0;
                    colon = text.indexOf(": ", colon + 1)) {
                for (String value : values) {
                    String changed = text.substring(0, colon + 2) + value + rest(text, colon + 2);
                    assertThat(small.with(path, changed).read()).isNotNull();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{"})
    void five_megabytes_of_nesting_are_refused(String opening) throws IOException {
        String nested = opening.repeat(5_000_000 / opening.length());
        Path folder = PackFolder.small().with("pack.yaml", nested).writeTo(temp);
        assertThat(PackReader.read(folder)).isInstanceOf(PackResult.Invalid.class);
    }

    @Test
    void aliases_that_would_multiply_are_refused_at_the_first_anchor() throws IOException {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        PackResult result =
                PackFolder.small().with("pack.yaml", laughs.toString()).read();
        assertThat(result)
                .isEqualTo(new PackResult.Invalid(
                        List.of(new Finding(FindingCode.YAML_ALIAS, new SourcePosition("pack.yaml", 1, 5), Map.of()))));
    }

    @Test
    void a_chain_of_thousands_of_injects_is_ordered_and_a_circle_of_them_is_found() throws IOException {
        StringBuilder injects = new StringBuilder("title: {en: A, ru: Б}\ninjects:\n");
        for (int i = 0; i < 4_000; i++) {
            injects.append(
                    "- {id: c-%d, number: c%d, type: message, title: {en: A, ru: Б}, when: {after: c-%d}, to: everyone, body: {en: A, ru: Б}}\n"
                            .formatted(i, i, (i + 1) % 4_000));
        }
        PackFolder circle = PackFolder.small().with("storylines/chain.yaml", injects.toString());
        assertThat(circle.read())
                .isInstanceOfSatisfying(
                        PackResult.Invalid.class,
                        invalid -> assertThat(invalid.findings())
                                .singleElement()
                                .extracting(Finding::code)
                                .isEqualTo(FindingCode.TRIGGER_CYCLE));
        assertThat(circle.replacing("storylines/chain.yaml", "{after: c-0}", "by-hand")
                        .read())
                .isInstanceOf(PackResult.Valid.class);
    }

    @Test
    void more_than_five_thousand_injects_in_all_storylines_together_are_refused() throws IOException {
        PackFolder many = PackFolder.small();
        for (String storyline : List.of("a", "b")) {
            StringBuilder injects = new StringBuilder("title: A\ninjects:\n");
            for (int i = 0; i < 2_501; i++) {
                injects.append(
                        "- {id: %s-%d, number: %s%d, type: message, title: A, when: by-hand, to: everyone, body: A}\n"
                                .formatted(storyline, i, storyline, i));
            }
            many = many.with("storylines/" + storyline + ".yaml", injects.toString());
        }
        assertThat(many.read())
                .isInstanceOfSatisfying(
                        PackResult.Invalid.class,
                        invalid ->
                                assertThat(invalid.findings().getFirst().code()).isEqualTo(FindingCode.TOO_MANY));
    }

    /** What follows the flow value or line that starts here. */
    private static String rest(String text, int from) {
        int end = from;
        while (end < text.length() && ",}]\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(end);
    }
}

package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.read.NameKey;

/** Held against the same lines as the server and the web app. */
class NameKeyTest {
    private static final Path LINES = Path.of("..", "docs", "protocol", "spellings.tsv");

    @Test
    void spellings_of_the_same_word_find_each_other() throws IOException {
        for (String[] line : lines("same")) {
            assertThat(NameKey.soundsIn(line[1], line[2]))
                    .as("%s finds %s", line[1], line[2])
                    .isTrue();
            assertThat(NameKey.soundsIn(line[2], line[1]))
                    .as("%s finds %s", line[2], line[1])
                    .isTrue();
        }
    }

    @Test
    void other_words_are_not_found() throws IOException {
        for (String[] line : lines("other")) {
            assertThat(NameKey.soundsIn(line[1], line[2]))
                    .as("%s finds %s", line[1], line[2])
                    .isFalse();
        }
        for (String nothing : List.of("", " ", "'", "ь", "🙂", "!")) {
            assertThat(NameKey.soundsIn(nothing, "Щукин")).as(nothing).isFalse();
        }
    }

    @Test
    void a_word_is_found_by_its_beginning_and_not_by_its_middle() {
        assertThat(NameKey.soundsIn("krasn", "Виктор Краснов, 44")).isTrue();
        assertThat(NameKey.soundsIn("red", "Кредитный договор")).isFalse();
    }

    private static List<String[]> lines(String kind) throws IOException {
        List<String[]> lines = Files.readAllLines(LINES).stream()
                .map(line -> line.split("\t", -1))
                .filter(line -> line[0].equals(kind))
                .collect(Collectors.toList());
        assertThat(lines).isNotEmpty();
        return lines;
    }
}

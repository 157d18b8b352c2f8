package org.livex.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABCD-EH23",
                "abcd-eh23",
                "  abcd eh23\n",
                "abcdeh23",
                "ABCD–EH23",
                "A B C D E H 2 3",
                "АВСD-ЕН23",
                "авсd-ен23",
                "ΑΒCD-ΕΗ23",
                "ABCD-EH٢٣",
                "ABCD-EH۲۳",
                "\u200fABCD\u00a0EH23",
                "ABCD−EH23"
            })
    void is_read_however_it_is_typed(String typed) {
        assertThat(JoinCode.read(typed)).contains(new JoinCode("ABCDEH23"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ABCD",
                "ABCD-EFG",
                "ABCD-EFGHJ",
                "ABCD-EF0H",
                "ABCD-EFIH",
                "ЖЖЖЖ-ЖЖЖЖ",
                "😀😀😀😀",
                "ABCD/EFGH"
            })
    void is_not_read_from_what_cannot_be_one(String typed) {
        assertThat(JoinCode.read(typed)).isEmpty();
    }

    @Test
    void is_read_as_phones_read_it() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("..", "docs", "protocol", "join-codes.tsv"));
        assertThat(lines).hasSizeGreaterThan(20);
        lines.stream().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] typed = line.split("\t", -1);
            assertThat(JoinCode.read(typed[0]).map(JoinCode::shown).orElse("none"))
                    .as(typed[0])
                    .isEqualTo(typed[1]);
        });
    }

    @Test
    void is_not_looked_for_in_a_long_text() {
        assertThat(JoinCode.read("-".repeat(1_000_000) + "ABCDEFGH")).isEmpty();
    }

    @Test
    void is_random_over_the_whole_alphabet() {
        SecureRandom random = new SecureRandom();
        Set<String> codes = new HashSet<>();
        Set<Integer> characters = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String code = JoinCode.random(random).value();
            codes.add(code);
            code.chars().forEach(characters::add);
        }
        assertThat(codes).hasSize(1000);
        assertThat(characters).hasSize(32);
    }

    @Test
    void is_shown_in_two_halves_and_never_in_a_log() {
        JoinCode code = new JoinCode("ABCDEFGH");
        assertThat(code.shown()).isEqualTo("ABCD-EFGH");
        assertThat(code.toString()).doesNotContain("ABCD");
    }
}

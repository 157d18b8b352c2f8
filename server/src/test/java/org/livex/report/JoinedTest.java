package org.livex.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arabic, Persian and Urdu letters have the shape that their neighbours ask for. */
class JoinedTest {
    @ParameterizedTest
    @CsvSource({
        "تمرين, FE97 FEE4 FEAE FEF3 FEE6",
        "تمرین, FE97 FEE4 FEAE FBFE FEE6",
        "گزارش, FB94 FEB0 FE8D FEAD FEB5",
        "کتاب, FB90 FE98 FE8E FE8F",
        "پیچ, FB58 FBFF FB7B",
        "ژاله, FB8A FE8D FEDF FEEA",
        "ٹیکہ, FB68 FBFF FB91 FBA7",
        "دليلاً, FEA9 FEDF FEF4 FEFC 64B",
        "الآن, FE8D FEF5 FEE5"
    })
    void letters_of_every_language_are_joined(String written, String shape) {
        assertThat(codes(Joined.of(written))).isEqualTo(shape);
    }

    @Test
    void a_mark_between_does_not_part_two_letters_and_stands_after_both_where_they_are_one_sign() {
        assertThat(codes(Joined.of("ب\u064Eب"))).isEqualTo("FE91 64E FE90");
        assertThat(codes(Joined.of("ل\u064Eا"))).isEqualTo("FEFB 64E");
    }

    @Test
    void what_is_written_to_part_or_to_join_does_so() {
        assertThat(codes(Joined.of("می\u200Cروم"))).isEqualTo("FEE3 FBFD 200C FEAD FEED FEE1");
        assertThat(codes(Joined.of("ه\u200D"))).isEqualTo("FEEB 200D");
        assertThat(codes(Joined.of("بـب"))).isEqualTo("FE91 640 FE90");
    }

    @Test
    void what_is_not_joined_stays_as_it_is() {
        assertThat(Joined.of("Alfa-1 Улица\n٣")).isEqualTo("Alfa-1 Улица\n٣");
    }

    @Test
    void a_letter_that_has_no_shapes_is_told_apart() {
        assertThat(Joined.of("ټول").codePoints().filter(Joined::isUnjoined)).containsExactly(0x67C);
        assertThat(Joined.of("تمرین").codePoints().noneMatch(Joined::isUnjoined))
                .isTrue();
    }

    private static String codes(String text) {
        return text.codePoints()
                .mapToObj(sign -> Integer.toHexString(sign).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}

package org.livex.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.report.Pieces.Ends;
import org.livex.report.Pieces.Piece;

class PiecesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2027-03-31", "31.03.2027", "3/31/2027", "٢٠٢٧-٠٣-٣١", "+39 055 123-45-67", "(055) 123 45 67"})
    void a_date_or_the_number_of_a_telephone_is_never_cut_in_two(String whole) {
        assertThat(Pieces.of("By " + whole + " or so"))
                .containsExactly(
                        new Piece("By ", Ends.BETWEEN_WORDS),
                        new Piece(whole, Ends.NOWHERE),
                        new Piece(" or so", Ends.BETWEEN_WORDS));
    }

    @Test
    void a_date_and_the_time_after_it_are_two() {
        assertThat(Pieces.of("2027-03-31 09:30:15"))
                .containsExactly(new Piece("2027-03-31", Ends.NOWHERE), new Piece(" 09:30:15", Ends.BETWEEN_WORDS));
    }

    @Test
    void a_word_that_no_language_has_is_broken_anywhere() {
        String typed = "x".repeat(80);

        assertThat(Pieces.of("Who " + typed))
                .containsExactly(new Piece("Who ", Ends.BETWEEN_WORDS), new Piece(typed, Ends.ANYWHERE));
        assertThat(Pieces.of("Donaudampfschifffahrtsgesellschaft".substring(0, 32)))
                .extracting(Piece::ends)
                .containsExactly(Ends.BETWEEN_WORDS);
    }

    @Test
    void what_is_kept_together_has_no_space_and_for_office_programs_no_hyphen() {
        assertThat(Pieces.kept("Call +39 055 123-45-67 now")).isEqualTo("Call +39\u00A0055\u00A0123-45-67 now");
        assertThat(Pieces.keptAlsoAtHyphens("Well-known by 2027-03-31"))
                .isEqualTo("Well-known by 2027\u201103\u201131");
    }
}

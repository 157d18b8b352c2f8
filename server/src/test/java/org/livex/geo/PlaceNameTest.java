package org.livex.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names as files of other tools have them. */
class PlaceNameTest {
    @Test
    void half_a_character_is_replaced_and_told() {
        assertThat(PlaceName.of("cut \ud83d")).isEqualTo(new PlaceName("cut \uFFFD", true));
        assertThat(PlaceName.of("\ude00\ud83d")).isEqualTo(new PlaceName("\uFFFD\uFFFD", true));
        assertThat(PlaceName.of("\ud83d\ude00")).isEqualTo(new PlaceName("\ud83d\ude00", false));
    }

    @Test
    void signs_that_nobody_sees_are_left_out_and_told() {
        assertThat(PlaceName.of("Bell\u0007 \u202etower\u202c\u2066\ufeff"))
                .isEqualTo(new PlaceName("Bell tower", true));
        assertThat(PlaceName.of("\u0000\u001f")).isEqualTo(new PlaceName("", true));
    }

    @Test
    void spaces_of_any_kind_are_one_and_nothing_to_tell_of() {
        assertThat(PlaceName.of(" Briefing\r\n\u00a0\u2028tent\t")).isEqualTo(new PlaceName("Briefing tent", false));
    }

    @Test
    void capitals_and_accents_make_no_other_name() {
        assertThat(PlaceName.of("BRIEFING TENT ").key())
                .isEqualTo(PlaceName.of("Briefing tent").key());
        assertThat(PlaceName.of("Cafe\u0301").key())
                .isEqualTo(PlaceName.of("caf\u00e9").key());
    }

    @Test
    void characters_count_however_many_places_each_takes() {
        assertThat(PlaceName.of("\ud83d\ude00".repeat(200)).isNone()).isFalse();
        assertThat(PlaceName.of("\ud83d\ude00".repeat(201)).isNone()).isTrue();
    }

    @Test
    void what_is_shortened_ends_in_a_whole_character() {
        String shortened = PlaceName.of("x" + "\ud83d\ude00".repeat(200)).shortened();

        assertThat(shortened).isEqualTo("x" + "\ud83d\ude00".repeat(199));
    }
}

package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.sheet.foreign.words.PersonName;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Kovács|Anna K.",
                "KOVÁCS Anna|Anna K.",
                "Kovács, Anna Mária|Anna Mária K.",
                "Dr. Jan van der Berg|Jan v.",
                "Щукин Юрий Петрович|Юрий Щ.",
                "Қасымов Әли Серікұлы|Әли Қ.",
                "أحمد حسن|أحمد ح.",
                "Madonna|Madonna",
                "JAN BAUER|JAN B.",
                "Anna  Kovács (Hungary)|Anna K."
            })
    void a_call_name_is_made_of_a_name_however_it_is_written(String written, String called) {
        assertThat(PersonName.in(written).in(PersonName.Style.INITIAL)).isEqualTo(called);
    }

    @Test
    void order_script_and_spelling_do_not_matter_for_being_alike() {
        assertThat(PersonName.alike("Щукин Юрий")).isEqualTo(PersonName.alike("Yuriy Shchukin"));
        assertThat(PersonName.alike("Anna Kovács")).isNotEqualTo(PersonName.alike("Anna Novák"));
    }
}

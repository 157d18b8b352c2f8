package org.livex.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.i18n.Language;

/** Which language a file's is, as tools write it. */
class ReaderLanguagesTest {
    private static final Language TR = Language.of("tr");
    private static final Language TURKEY = Language.of("tr-TR");

    @Test
    void a_region_goes_to_the_language_of_the_readers() {
        assertThat(ReaderLanguages.of(TURKEY, List.of(Sample.EN, TR), List.of()))
                .isEqualTo(TR);
        assertThat(ReaderLanguages.of(Language.of("tr-CY"), List.of(Sample.EN, TR), List.of()))
                .isEqualTo(TR);
    }

    @Test
    void a_region_goes_to_the_language_of_texts_that_are_here_though_no_reader_has_it() {
        assertThat(ReaderLanguages.of(TURKEY, List.of(Sample.EN), List.of(Sample.EN, TR)))
                .isEqualTo(TR);
        assertThat(ReaderLanguages.of(Language.of("tr-CY"), List.of(), List.of(TR, Language.of("tr-BG"))))
                .isEqualTo(TR);
    }

    @Test
    void a_region_that_is_here_itself_stays() {
        assertThat(ReaderLanguages.of(TURKEY, List.of(TR), List.of(TURKEY))).isEqualTo(TURKEY);
    }

    @Test
    void a_region_that_nobody_has_stays_as_the_file_says() {
        assertThat(ReaderLanguages.of(TURKEY, List.of(Sample.EN), List.of(Sample.RU)))
                .isEqualTo(TURKEY);
    }
}

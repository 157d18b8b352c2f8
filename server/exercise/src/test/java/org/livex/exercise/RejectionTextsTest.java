package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.livex.i18n.Catalog;
import org.livex.i18n.Languages;

/** Phones and console show a refusal in the words of the catalog, found by its code. */
class RejectionTextsTest {
    private static final Catalog CATALOG = Catalog.load();

    @ParameterizedTest
    @EnumSource
    void every_rejection_has_a_text_for_people(Rejection rejection) {
        assertThat(CATALOG.text(Languages.ENGLISH, "problem." + rejection.code()))
                .isNotBlank();
    }
}

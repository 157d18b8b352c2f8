package org.livex.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WholeText;

/** Nothing becomes a fact that could be written and never read again. */
class HalfCharactersTest {
    @ParameterizedTest
    @ValueSource(strings = {"half \uD83D x", "\uDEA8", "x\uD83D", "\uD83D\uD83D\uDEA8"})
    void no_text_of_the_domain_holds_half_a_character(String text) {
        assertThat(WholeText.isWhole(text)).isFalse();
        assertThatThrownBy(() -> Texts.line(text)).hasMessage("holds half a character");
        assertThatThrownBy(() -> Texts.note(text)).hasMessage("holds half a character");
        assertThatThrownBy(() -> TextVersion.approved(text)).hasMessage("holds half a character");
        assertThat(WholeText.isWhole(WholeText.mended(text))).isTrue();
    }

    @Test
    void a_journal_is_not_written_what_cannot_be_read_again() {
        assertThatThrownBy(() -> DomainJson.writer()
                        .forType(new TypeReference<List<String>>() {})
                        .withAttribute(WholeOutput.ONLY_WHOLE, true)
                        .writeValueAsBytes(List.of("half \uD83D x")))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("holds half a character");
    }

    @Test
    void what_is_cut_is_cut_between_characters() {
        assertThat(WholeText.cut("ab\uD83D\uDEA8", 3)).isEqualTo("ab");
        assertThat(WholeText.cut("ab\uD83D\uDEA8", 4)).isEqualTo("ab\uD83D\uDEA8");
        assertThat(WholeText.cut("abc", 2)).isEqualTo("ab");
    }
}

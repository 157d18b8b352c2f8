package org.livex.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.json.DomainJson;

class BodyTemplateTest {
    private static final PhoneNumber NUMBER = new PhoneNumber("+37322123456");

    @Test
    void what_looks_like_json_stays_json_whatever_the_words_are() {
        String words = "УЧЕНИЯ: \"read\" \\ {to} $1\n";

        String body = BodyTemplate.PLAIN.filled(NUMBER, words);

        assertThat(DomainJson.parse(body.getBytes(StandardCharsets.UTF_8))
                        .path("text")
                        .asText())
                .isEqualTo(words);
        assertThat(DomainJson.parse(body.getBytes(StandardCharsets.UTF_8))
                        .path("to")
                        .asText())
                .isEqualTo("+37322123456");
        assertThat(BodyTemplate.PLAIN.contentType()).isEqualTo("application/json");
    }

    @Test
    void all_else_is_a_form() {
        BodyTemplate form = new BodyTemplate("From=Livex&To={to}&Body={text}\n");

        assertThat(form.filled(NUMBER, "a & b")).isEqualTo("From=Livex&To=%2B37322123456&Body=a+%26+b");
        assertThat(form.contentType()).isEqualTo("application/x-www-form-urlencoded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "To={to}", "Body={text}", "{\"to\":\"{to}\",\"text\":{text}}"})
    void one_without_a_place_for_both_or_of_broken_json_is_refused(String words) {
        assertThatThrownBy(() -> new BodyTemplate(words)).isInstanceOf(IllegalArgumentException.class);
    }
}

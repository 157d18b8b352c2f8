package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearseOptionsTest {
    @Test
    void without_options_forty_people_play_the_local_server() {
        RehearseOptions options = RehearseOptions.read(List.of());

        assertThat(options.plan().url()).hasToString("http://localhost:8080");
        assertThat(options.plan().phones()).isEqualTo(40);
        assertThat(options.code()).isEmpty();
    }

    @Test
    void a_link_is_as_good_as_its_code() {
        RehearseOptions options =
                RehearseOptions.read(List.of("--code", "http://localhost:8080/console/#/join/ABCD-EFGH"));

        assertThat(options.code()).contains("ABCD-EFGH");
    }

    @ParameterizedTest
    @CsvSource({
        "--phones, 0",
        "--phones, many",
        "--speed, 601",
        "--speed, -1",
        "--drop-outs, sometimes",
        "--url, localhost",
        "--colour, red"
    })
    void a_wrong_option_is_named(String flag, String value) {
        assertThatThrownBy(() -> RehearseOptions.read(List.of(flag, value)))
                .isInstanceOf(RehearseOptions.Wrong.class)
                .hasMessageContaining(flag);
    }

    @Test
    void an_option_without_a_value_is_named() {
        assertThatThrownBy(() -> RehearseOptions.read(List.of("--phones"))).hasMessageContaining("--phones");
    }
}

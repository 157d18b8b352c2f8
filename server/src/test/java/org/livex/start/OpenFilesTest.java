package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenFilesTest {
    @Test
    void a_machine_that_gives_too_few_is_told_in_one_sentence() {
        assertThat(new OpenFiles(64).fault())
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("This machine lets Livex have 64 files and connections open at once"));
    }

    @Test
    void a_machine_that_runs_these_tests_has_enough() {
        assertThat(OpenFiles.ofThisProcess().fault()).isEmpty();
        assertThat(OpenFiles.ofThisProcess().most()).isPositive();
    }
}

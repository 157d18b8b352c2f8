package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OpenFilesTest {
    @Test
    void a_machine_that_gives_too_few_is_told_in_one_sentence() {
        assertThatThrownBy(() -> new OpenFiles(64).mustBeEnough())
                .isInstanceOfSatisfying(
                        StartProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(StartProblem.Kind.MACHINE))
                .hasMessageStartingWith("This machine lets Livex have 64 files and connections open at once");
    }

    @Test
    void a_machine_that_runs_these_tests_has_enough() {
        assertThatCode(() -> OpenFiles.ofThisProcess().mustBeEnough()).doesNotThrowAnyException();
        assertThat(OpenFiles.ofThisProcess().most()).isPositive();
    }
}

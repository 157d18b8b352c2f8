package org.livex.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.livex.exercise.words.ExerciseId;

class UnreadableEntryTest {
    @Test
    void a_fact_that_this_build_does_not_know_may_be_of_a_newer_one() {
        assertThatThrownBy(() -> read("[{\"type\":\"of-the-day-after-tomorrow\"}]"))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageStartingWith("entry 7 of exercise demo cannot be read")
                .hasMessageEndingWith("was it written by a newer Livex?");
    }

    @Test
    void what_is_no_json_is_damaged_and_a_copy_is_to_be_put_back() {
        assertThatThrownBy(() -> read("[{\"type\":"))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageStartingWith("entry 7 of exercise demo is damaged")
                .hasMessageContaining("ops/restore")
                .hasMessageNotContaining("newer Livex");
    }

    private static void read(String facts) {
        UnreadableEntry.factsOf(new ExerciseId("demo"), 7, facts.getBytes(UTF_8));
    }
}

package org.livex.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.words.ids.ExerciseId;

class UnreadableEntryTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final String ACTION = """
            [{"type":"action-recorded","person":"inv-01","action":{"kind":"interviewed","note":"%s",\
            "takenAt":"2026-11-24T10:02:00.000Z"},"at":"D1 10:02:01"}]""";

    @Test
    void half_a_character_that_an_older_build_took_in_costs_nobody_their_start() {
        ParticipantFact.ActionRecorded read = (ParticipantFact.ActionRecorded) UnreadableEntry.factsOf(
                        DEMO, 8, ACTION.formatted("half \\ud83d x").getBytes(UTF_8))
                .getFirst();

        assertThat(read.action().note()).isEqualTo("half \uFFFD x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "action-recorded|action-foreseen|: was it written by a newer Livex?",
                "\"inv-01\"|12|: put a copy back, ops/restore makes a data folder of a backup"
            })
    void a_newer_livex_is_suspected_only_where_something_is_unknown(String said, String changed, String cure) {
        byte[] json = ACTION.formatted("Calm").replace(said, changed).getBytes(UTF_8);

        assertThatThrownBy(() -> UnreadableEntry.factsOf(DEMO, 8, json))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageStartingWith("entry 8 of exercise demo ")
                .hasMessageEndingWith(cure);
    }

    @Test
    void what_is_no_json_is_damaged_and_a_copy_is_to_be_put_back() {
        assertThatThrownBy(() -> UnreadableEntry.factsOf(DEMO, 7, "[{\"type\":".getBytes(UTF_8)))
                .isInstanceOf(JournalUnavailable.class)
                .hasMessageStartingWith("entry 7 of exercise demo is damaged")
                .hasMessageContaining("ops/restore")
                .hasMessageNotContaining("newer Livex");
    }
}

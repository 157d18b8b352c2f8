package org.livex.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.Entry;

/** What programs of control read of the journal, and what they must not. */
class TimelineTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:41:07Z");
    private static final ExerciseTime AT = ExerciseTime.parse("D1 10:41");
    private static final PersonId VICTIM = new PersonId("rp-01");
    private static final Fact LIMIT = new WelfareFact.RoleLimitReached(VICTIM, null, Duration.ofHours(4), AT);

    @Test
    void how_people_are_is_left_out_and_what_happened_with_it_stays() {
        JsonNode timeline = Timeline.of(
                List.of(entry(7, new ClockFact.ExercisePaused(AT), LIMIT), entry(8, LIMIT), entry(9, pulled())),
                Exercise.EMPTY,
                6,
                9);

        assertThat(timeline.path("entries")).hasSize(1);
        assertThat(timeline.at("/entries/0/facts")).hasSize(1);
        assertThat(timeline.toString()).contains("exercise-paused").doesNotContain("limit", "brake", "rp-01");
    }

    private static Fact pulled() {
        return new SafetyFact.BrakePulled(VICTIM, null, AT, NOW);
    }

    private static Entry entry(long seq, Fact... facts) {
        return new Entry(
                new ExerciseId("demo"),
                seq,
                new CommandId("019a1b2c-3d4e-7f50-8a61-000000000911"),
                NOW,
                null,
                List.of(facts));
    }
}

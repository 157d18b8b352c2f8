package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.Entry;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;

class LateReadersTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final ExerciseTime AT = ExerciseTime.parse("D1 09:30");

    private Instant now = NOW;
    private final LateReaders late = new LateReaders(Duration.ofMinutes(5), () -> now);
    private Exercise exercise = Exercise.EMPTY;
    private long seq;

    @BeforeEach
    void planned() throws Exception {
        PackResult.Valid ready = (PackResult.Valid) PackReader.read(Path.of("..", "ops", "demo"));
        Decision.Accepted accepted = (Decision.Accepted)
                Rules.decide(exercise, new Caller.Server(), ready.scenario().toImport(), NOW);
        accepted.facts().forEach(this::happened);
    }

    @Test
    void whoever_has_not_acknowledged_when_it_is_late_is_found_once() {
        InjectId inject = mustBeAcknowledged();
        PersonId anna = players().getFirst();
        PersonId boris = players().getLast();
        happened(new InjectFact.InjectReleased(inject, Set.of(anna, boris), AT, null, false));
        happened(new InjectFact.InjectAcknowledged(inject, anna, AT, now));

        assertThat(after(Duration.ofSeconds(299))).isEmpty();
        assertThat(after(Duration.ofSeconds(1))).singleElement().satisfies(found -> {
            assertThat(found.exercise()).isEqualTo(DEMO);
            assertThat(found.inject()).isEqualTo(inject);
            assertThat(found.people()).extracting(Person::id).containsExactly(boris);
        });
        assertThat(after(Duration.ofHours(1))).isEmpty();
    }

    @Test
    void whoever_has_not_confirmed_a_stop_after_a_minute_is_found_and_nothing_else_matters_then() {
        PersonId anna = players().getFirst();
        happened(new InjectFact.InjectReleased(mustBeAcknowledged(), Set.of(anna), AT, null, false));
        now = NOW.plus(Duration.ofMinutes(4));
        happened(new SafetyFact.RedStopCalled(anna, "Ice", AT));
        happened(new SafetyFact.RedStopConfirmed(anna));

        assertThat(after(Duration.ofMinutes(1))).singleElement().satisfies(found -> {
            assertThat(found.inject()).isNull();
            assertThat(found.people())
                    .hasSize(exercise.roster().people().size() - 1)
                    .extracting(Person::id)
                    .doesNotContain(anna);
        });
    }

    @Test
    void a_stop_that_is_over_calls_nobody() {
        PersonId anna = players().getFirst();
        happened(new SafetyFact.RedStopCalled(anna, "Ice", AT));
        happened(new SafetyFact.AllClearGiven(anna, AT));

        assertThat(after(Duration.ofMinutes(1))).isEmpty();
    }

    private List<LateReaders.Late> after(Duration time) {
        now = now.plus(time);
        return late.look();
    }

    private InjectId mustBeAcknowledged() {
        return exercise.msel().injects().values().stream()
                .filter(planned -> planned.inject().mustAcknowledge())
                .findFirst()
                .orElseThrow()
                .inject()
                .id();
    }

    private List<PersonId> players() {
        return exercise.roster().people().values().stream()
                .filter(person -> person.function() == PersonFunction.PLAYER)
                .map(Person::id)
                .limit(2)
                .toList();
    }

    private void happened(Fact fact) {
        seq++;
        exercise = exercise.apply(fact, new Stamp(seq, now));
        late.follow(new Entry(DEMO, seq, new CommandId("c-" + seq), now, null, List.of(fact)), exercise);
    }
}

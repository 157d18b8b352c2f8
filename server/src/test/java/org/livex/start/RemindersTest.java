package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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

class RemindersTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final ExerciseTime AT = ExerciseTime.parse("D1 09:30");

    private final List<Set<PersonId>> rung = new ArrayList<>();
    private Instant now = NOW;
    private final Reminders reminders = new Reminders(this::ring, () -> now);
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
    void whoever_has_not_acknowledged_is_rung_at_again_and_nobody_else() {
        InjectId inject = one(true);
        PersonId anna = players().getFirst();
        PersonId boris = players().getLast();
        happened(new InjectFact.InjectReleased(inject, Set.of(anna, boris), AT, null, false));

        after(Duration.ofSeconds(59));
        assertThat(rung).isEmpty();
        after(Duration.ofSeconds(1));
        assertThat(rung).containsExactly(Set.of(anna, boris));

        happened(new InjectFact.InjectAcknowledged(inject, anna, AT, now));
        after(Duration.ofMinutes(2));
        assertThat(rung).containsExactly(Set.of(anna, boris), Set.of(boris));
    }

    @Test
    void it_rings_ever_more_rarely_and_in_the_end_no_more() {
        happened(new InjectFact.InjectReleased(one(true), Set.of(players().getFirst()), AT, null, false));

        for (int minute = 0; minute < 120; minute++) {
            after(Duration.ofMinutes(1));
        }

        assertThat(rung).hasSize(6);
    }

    @Test
    void what_nobody_must_acknowledge_rings_once_when_it_goes_out() {
        happened(new InjectFact.InjectReleased(one(false), Set.of(players().getFirst()), AT, null, false));

        after(Duration.ofMinutes(1));

        assertThat(rung).isEmpty();
    }

    @Test
    void a_red_stop_rings_at_everybody_who_has_not_confirmed_until_it_is_over() {
        PersonId anna = players().getFirst();
        happened(new InjectFact.InjectReleased(one(true), Set.of(anna), AT, null, false));
        happened(new SafetyFact.RedStopCalled(anna, "Ice", AT));
        happened(new SafetyFact.RedStopConfirmed(anna));

        after(Duration.ofSeconds(30));
        assertThat(rung)
                .singleElement()
                .satisfies(people -> assertThat(people)
                        .doesNotContain(anna)
                        .hasSize(exercise.roster().people().size() - 1));

        rung.clear();
        exercise.roster().people().keySet().forEach(person -> happened(new SafetyFact.RedStopConfirmed(person)));
        after(Duration.ofSeconds(30));
        assertThat(rung).isEmpty();

        happened(new SafetyFact.AllClearGiven(anna, AT));
        after(Duration.ofMinutes(2));
        assertThat(rung).containsExactly(Set.of(anna));
    }

    @Test
    void a_server_that_starts_rings_at_nobody_for_what_was_due_before() {
        happened(new InjectFact.InjectReleased(one(true), Set.of(players().getFirst()), AT, null, false));
        now = NOW.plus(Duration.ofMinutes(5));

        Reminders started = new Reminders(this::ring, () -> now);
        started.follow(entry(List.of()), exercise);
        started.look();

        assertThat(rung).isEmpty();
    }

    private void ring(ExerciseId id, Collection<PersonId> people) {
        assertThat(id).isEqualTo(DEMO);
        rung.add(Set.copyOf(people));
    }

    private void after(Duration time) {
        now = now.plus(time);
        reminders.look();
    }

    private InjectId one(boolean mustAcknowledge) {
        return exercise.msel().injects().values().stream()
                .filter(planned -> planned.inject().mustAcknowledge() == mustAcknowledge)
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
        reminders.follow(entry(List.of(fact)), exercise);
    }

    private Entry entry(List<Fact> facts) {
        return new Entry(DEMO, seq, new CommandId("c-" + seq), now, null, facts);
    }
}

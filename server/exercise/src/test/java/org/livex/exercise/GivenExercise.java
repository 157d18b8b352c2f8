package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.due.Due;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Progress;
import org.livex.exercise.inject.Release;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;

/**
 * One exercise under test, with a wall clock that stands until a test moves it. What is given must be accepted; a
 * {@code when} is decided, and applied where accepted, so that sentences can follow on each other.
 */
public final class GivenExercise {
    private static final Caller SERVER = new Caller.Server();

    private final List<Fact> history = new ArrayList<>();
    private final List<Stamped> stamped = new ArrayList<>();
    private Exercise exercise = Exercise.EMPTY;
    private Instant now = Scenarios.STARTEX;
    private long seq;
    private Decision last = Decision.accepted();

    private GivenExercise() {}

    public static GivenExercise unplanned() {
        return new GivenExercise();
    }

    public static GivenExercise planned(Inject... injects) {
        return planned(Scenarios.PLAN, injects);
    }

    public static GivenExercise planned(Plan plan, Inject... injects) {
        GivenExercise given = unplanned().given(new PlanCommand.PlanExercise(plan));
        Scenarios.world().forEach(given::given);
        Scenarios.EVERYBODY.forEach(person -> given.given(new PlanCommand.AddPerson(person)));
        for (Inject inject : injects) {
            given.given(new PlanCommand.PlanInject(inject));
        }
        return given;
    }

    public static GivenExercise running(Inject... injects) {
        return planned(injects).given(new ClockCommand.StartExercise());
    }

    public static GivenExercise running(Plan plan, Inject... injects) {
        return planned(plan, injects).given(new ClockCommand.StartExercise());
    }

    /** By the server, which may do all that control may. */
    public GivenExercise given(Command command) {
        return decided(SERVER, command).accepted();
    }

    public GivenExercise given(Person person, Command command) {
        return decided(new Caller.Member(person.id()), command).accepted();
    }

    /** As a journal has it that was written by other rules. */
    public GivenExercise journalled(Fact fact) {
        return accepted(List.of(fact), SERVER);
    }

    public GivenExercise when(Person person, Command command) {
        return decided(new Caller.Member(person.id()), command);
    }

    public GivenExercise whenServer(Command command) {
        return decided(SERVER, command);
    }

    /** What the server does when it looks at the exercise: what is due goes out, and at night the clock stands. */
    public GivenExercise whenServerLooks() {
        boolean dayIsOver = Due.isDayOver(exercise, now);
        given(new InjectCommand.ReleaseDueInjects());
        Decision released = last;
        if (dayIsOver) {
            given(new ClockCommand.PauseExercise());
        }
        last = released;
        return this;
    }

    public GivenExercise after(Duration passed) {
        now = now.plus(passed);
        return this;
    }

    /** Lets the wall clock run on while the server looks at every moment it asked for and at no other. */
    public GivenExercise afterWatching(Duration passed) {
        Instant end = now.plus(passed);
        Optional<Instant> next = Due.next(exercise, now);
        while (next.isPresent() && !next.get().isAfter(end)) {
            now = next.get().isAfter(now) ? next.get() : now;
            whenServerLooks();
            next = Due.next(exercise, now);
        }
        now = end;
        return this;
    }

    public GivenExercise thenFacts(Fact... facts) {
        assertThat(last).isEqualTo(Decision.accepted(facts));
        return this;
    }

    /** Accepted, and nothing came of it. */
    public GivenExercise thenNothing() {
        return thenFacts();
    }

    public GivenExercise thenRejected(Rejection reason) {
        assertThat(last).isInstanceOf(Decision.Rejected.class);
        assertThat(((Decision.Rejected) last).reason()).isEqualTo(reason);
        return this;
    }

    public GivenExercise thenRejected(Rejection reason, Map<String, String> parameters) {
        assertThat(last).isEqualTo(new Decision.Rejected(reason, parameters));
        return this;
    }

    public GivenExercise thenRejected(Rejection reason, String parameter, String value) {
        return thenRejected(reason, Map.of(parameter, value));
    }

    /** The injects that the last decision let out, in order. */
    public GivenExercise thenReleased(String... injects) {
        accepted();
        assertThat(((Decision.Accepted) last)
                        .facts().stream()
                                .filter(InjectFact.InjectReleased.class::isInstance)
                                .map(fact -> ((InjectFact.InjectReleased) fact)
                                        .inject()
                                        .value()))
                .containsExactly(injects);
        return this;
    }

    public GivenExercise thenLastFact(Fact fact) {
        accepted();
        assertThat(((Decision.Accepted) last).facts()).last().isEqualTo(fact);
        return this;
    }

    public GivenExercise accepted() {
        assertThat(last).isInstanceOf(Decision.Accepted.class);
        return this;
    }

    public GivenExercise clockShows(String time) {
        assertThat(time()).isEqualTo(ExerciseTime.parse(time));
        return this;
    }

    public Release release(String inject) {
        return Objects.requireNonNull(planned(inject).release(), inject + " has not gone out");
    }

    public PlannedInject planned(String inject) {
        return Objects.requireNonNull(exercise.msel().find(Scenarios.id(inject)));
    }

    public Progress progress(String inject, Person person) {
        return release(inject).progressOf(person.id());
    }

    public ExerciseTime time() {
        return exercise.clock()
                .showsAt(now, Objects.requireNonNull(exercise.scenario().plan()));
    }

    /** How long until the server should look again; empty where it need not. */
    public Optional<Duration> dueIn() {
        return Due.next(exercise, now).map(next -> Duration.between(now, next));
    }

    public Decision decision() {
        return last;
    }

    public Exercise exercise() {
        return exercise;
    }

    public Instant now() {
        return now;
    }

    public long seq() {
        return seq;
    }

    /** A fact as it stands in the journal. */
    record Stamped(Fact fact, Stamp stamp) {}

    List<Stamped> stamped() {
        return stamped;
    }

    /** What a server that starts anew reads out of the journal. */
    public Exercise replayed() {
        Exercise again = Exercise.EMPTY;
        for (Stamped entry : stamped) {
            again = again.apply(entry.fact(), entry.stamp());
        }
        return again;
    }

    public List<Fact> history() {
        return history;
    }

    private GivenExercise decided(Caller caller, Command command) {
        last = Rules.decide(exercise, caller, command, now);
        return last instanceof Decision.Accepted(List<Fact> facts) && !facts.isEmpty() ? accepted(facts, caller) : this;
    }

    private GivenExercise accepted(List<Fact> facts, Caller caller) {
        seq++;
        Stamp stamp = new Stamp(seq, now, caller instanceof Caller.Member(PersonId by) ? by : null);
        facts.forEach(fact -> exercise = exercise.apply(fact, stamp));
        history.addAll(facts);
        facts.forEach(fact -> stamped.add(new Stamped(fact, stamp)));
        return this;
    }
}

package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.Scenarios.*;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.decision.DecisionCommand;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.decision.LoggedDecision;
import org.livex.exercise.decision.Reasoned;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.DecisionId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.TeamId;

class DecisionRulesTest {
    private final GivenExercise given = GivenExercise.running(inject("call", new Trigger.ByHand()));

    @Test
    void a_decision_says_who_decided_what_for_whom_why_and_when() {
        given.when(ANNA, decide("d-1", FIELD_TEAM, "We raid at once"))
                .thenFacts(new DecisionFact.DecisionRecorded(
                        ANNA.id(),
                        new DecisionId("d-1"),
                        FIELD_TEAM,
                        null,
                        words("We raid at once", null),
                        given.time()));
    }

    @Test
    void an_amendment_is_a_new_entry_and_the_old_words_are_still_there() {
        given.given(ANNA, decide("d-1", FIELD_TEAM, "We raid at once"))
                .given(BORIS, amend("d-2", "d-1", "We wait for the interpreter"));

        assertThat(entry("d-1").recorded().words().decided()).isEqualTo("We raid at once");
        assertThat(entry("d-2").recorded().amends()).isEqualTo(new DecisionId("d-1"));
        assertThat(entry("d-2").recorded().team()).isEqualTo(FIELD_TEAM);
        assertThat(entry("d-2").recorded().person()).isEqualTo(BORIS.id());
    }

    @Test
    void two_who_amend_the_same_entry_do_not_overwrite_each_other() {
        given.given(ANNA, decide("d-1", FIELD_TEAM, "We raid at once"))
                .given(BORIS, amend("d-2", "d-1", "We wait"))
                .given(ANNA, amend("d-3", "d-1", "We call the prosecutor"));

        assertThat(given.exercise().decisions().entries().keySet())
                .containsExactly(new DecisionId("d-1"), new DecisionId("d-2"), new DecisionId("d-3"));
    }

    @Test
    void nobody_writes_over_an_entry_control_included() {
        given.given(ANNA, decide("d-1", null, "I call her"));

        given.when(ANNA, decide("d-1", null, "I do not call her")).thenRejected(Rejection.ID_TAKEN, "id", "d-1");
        given.when(DIRECTOR, decide("d-1", null, "She did not")).thenRejected(Rejection.ID_TAKEN, "id", "d-1");
        given.when(DIRECTOR, amend("d-2", "d-1", "She did not")).thenRejected(Rejection.UNKNOWN_DECISION, "id", "d-1");
        assertThat(given.exercise()
                        .apply(
                                new DecisionFact.DecisionRecorded(
                                        BORIS.id(),
                                        new DecisionId("d-1"),
                                        null,
                                        null,
                                        words("Forged", null),
                                        given.time()),
                                entry("d-1").stamp())
                        .decisions())
                .isEqualTo(given.exercise().decisions());
    }

    @Test
    void nobody_closes_the_log_for_all() {
        for (int n = 0; n < DecisionRules.MOST_OF_ONE_PERSON; n++) {
            given.given(ANNA, decide("d-" + n, null, "I call her"));
        }

        given.when(ANNA, decide("more", null, "I call her")).thenRejected(Rejection.TOO_MANY, "most", "500");
        given.when(BORIS, decide("more", null, "I call her")).accepted();
    }

    @Test
    void nobody_decides_for_a_team_that_is_not_theirs() {
        given.when(ANNA, decide("d-1", MONEY_TEAM, "Freeze it")).thenRejected(Rejection.UNKNOWN_TEAM, "id", "money");
        given.when(EVALUATOR, decide("d-1", null, "They raid")).thenRejected(Rejection.NOT_ALLOWED);
    }

    @Test
    void of_a_decision_that_is_not_theirs_nobody_learns_that_it_is_there() {
        given.given(ANNA, decide("d-1", FIELD_TEAM, "We raid at once")).given(ANNA, decide("d-2", null, "I call her"));

        given.when(CLARA, amend("d-3", "d-1", "No")).thenRejected(Rejection.UNKNOWN_DECISION, "id", "d-1");
        given.when(BORIS, amend("d-3", "d-2", "No")).thenRejected(Rejection.UNKNOWN_DECISION, "id", "d-2");
        given.when(CLARA, amend("d-3", "none", "No")).thenRejected(Rejection.UNKNOWN_DECISION, "id", "none");
    }

    @Test
    void whoever_comes_into_the_team_has_its_decisions_and_whoever_takes_a_role_over_not_the_others_own() {
        given.given(ANNA, decide("d-1", FIELD_TEAM, "We raid")).given(ANNA, decide("d-2", null, "I call her"));
        given.given(new PlanCommand.RevisePerson(player("clara", FIELD_TEAM), 1))
                .after(minutes(1))
                .given(new RosterCommand.SwapPerson(player("anna", FIELD_TEAM), 1));

        assertThat(isFor("d-1", "clara")).isTrue();
        assertThat(isFor("d-1", "anna")).isTrue();
        assertThat(isFor("d-2", "anna")).isFalse();
    }

    @Test
    void a_decision_comes_of_an_inject_only_where_that_reached_the_one_who_decides() {
        Inject other = inject("other", new Trigger.ByHand(), Audience.ofTeams(MONEY_TEAM));
        given.given(new PlanCommand.PlanInject(other));
        given.when(ANNA, decideOf("other")).thenRejected(Rejection.NOT_A_RECIPIENT);
        given.given(new InjectCommand.ReleaseInject(id("call")));

        given.when(ANNA, decideOf("call")).accepted();
        assertThat(given.progress("call", ANNA).actedAt()).isNull();
    }

    @Test
    void decisions_are_written_before_startex_and_after_endex() {
        GivenExercise.planned().when(ANNA, decide("d-1", null, "I go first")).accepted();
        given.given(new ClockCommand.EndExercise())
                .when(ANNA, decide("d-1", null, "I should have gone"))
                .accepted();
    }

    @Test
    void a_decision_says_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> words(" ", null));
    }

    @Test
    void a_rehearsed_exercise_begins_with_nothing_decided() {
        given.given(ANNA, decide("d-1", null, "I call her"));

        assertThat(given.exercise().rewound(given.now()).decisions().entries()).isEmpty();
    }

    static DecisionCommand decide(String id, @Nullable TeamId team, String decided) {
        return new DecisionCommand.RecordDecision(new DecisionId(id), team, words(decided, null));
    }

    static DecisionCommand amend(String id, String old, String decided) {
        return new DecisionCommand.AmendDecision(new DecisionId(id), new DecisionId(old), words(decided, null));
    }

    private static DecisionCommand decideOf(String inject) {
        return new DecisionCommand.RecordDecision(new DecisionId("d-9"), null, words("I go", id(inject)));
    }

    private static Reasoned words(String decided, @Nullable InjectId inject) {
        return new Reasoned(decided, "She is at risk", "", inject, STARTEX);
    }

    static GivenExercise provokeUnknown() {
        return GivenExercise.running().when(ANNA, amend("d-2", "d-1", "No"));
    }

    private LoggedDecision entry(String id) {
        return Objects.requireNonNull(given.exercise().decisions().find(new DecisionId(id)));
    }

    private boolean isFor(String decision, String person) {
        Person now = Objects.requireNonNull(given.exercise().roster().people().values().stream()
                .filter(one -> Set.of(person).contains(one.id().value()))
                .findFirst()
                .orElse(null));
        return entry(decision).isFor(now, given.exercise().roster());
    }
}

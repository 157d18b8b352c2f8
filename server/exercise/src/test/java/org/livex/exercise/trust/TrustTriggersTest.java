package org.livex.exercise.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.DossierRulesTest.open;
import static org.livex.exercise.DossierRulesTest.tie;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.ids.TeamId;

/** What goes out by how far a persona trusts a team. */
class TrustTriggersTest extends TrustStory {
    @Test
    void an_inject_goes_out_when_the_team_is_trusted_so_far_and_only_once() {
        GivenExercise waits = given(new TrustRule.Reported(INTERVIEWED, null, null, null, 3))
                .given(new PlanCommand.PlanInject(inject("opens", trusted(Trigger.Level.AT_LEAST, 40, FIELD_TEAM))));
        waits.whenServerLooks().thenReleased();

        waits.after(minutes(3)).given(ACTOR, press("m-1", 9)).whenServerLooks().thenReleased();
        waits.after(minutes(1)).given(ACTOR, press("m-2", 1)).whenServerLooks().thenReleased("opens");
        waits.given(ACTOR, press("m-3", -20))
                .given(ACTOR, press("m-4", 20))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void some_team_is_enough_where_none_is_named_and_trust_below_a_bound_holds_an_inject() {
        GivenExercise waits = given().given(
                        new PlanCommand.PlanInject(inject("lost", trusted(Trigger.Level.BELOW, 20, null))))
                .given(new PlanCommand.PlanInject(inject(
                        "at-nine",
                        new Trigger.All(List.of(
                                at("D1 09:30"), new Trigger.Not(trusted(Trigger.Level.BELOW, 30, FIELD_TEAM)))))));

        waits.given(ACTOR, press("m-1", -5))
                .after(minutes(40))
                .whenServerLooks()
                .thenReleased();
        waits.given(CONTROLLER, move("m-2", IRINA, MONEY_TEAM, -11))
                .whenServerLooks()
                .thenReleased("lost");
        waits.given(ACTOR, press("m-3", 5)).whenServerLooks().thenReleased("at-nine");
    }

    @Test
    void an_inject_that_a_late_tie_opens_is_not_late() {
        given.given(new PlanCommand.PlanInject(inject("opens", trusted(Trigger.Level.AT_LEAST, 40, FIELD_TEAM))))
                .given(ANNA, open("x", FIELD_TEAM, "Ira"))
                .given(ANNA, talk("x", "journey", "yes"))
                .after(minutes(30))
                .given(DIRECTOR, tie("x", "irina"))
                .whenServerLooks();

        assertThat(given.history().getLast())
                .isInstanceOfSatisfying(
                        InjectFact.InjectReleased.class,
                        released -> assertThat(released.late()).isFalse());
    }

    @Test
    void nothing_can_wait_for_a_persona_without_trust_or_for_a_team_that_is_not_there() {
        given.whenServer(new PlanCommand.PlanInject(
                        inject("one", new Trigger.OnTrust(HOTLINE, Trigger.Level.BELOW, 5, null))))
                .thenRejected(Rejection.UNKNOWN_PERSONA, "id", "hotline");
        given.whenServer(new PlanCommand.PlanInject(inject("one", trusted(Trigger.Level.BELOW, 5, new TeamId("none")))))
                .thenRejected(Rejection.UNKNOWN_TEAM, "id", "none");
    }
}

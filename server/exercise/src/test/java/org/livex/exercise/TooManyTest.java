package org.livex.exercise;

import static org.livex.exercise.Scenarios.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.TeamId;

/** An exercise has limits, so that no import, however large, can exhaust the server. */
class TooManyTest {
    @Test
    void an_exercise_holds_5000_injects_and_no_more() {
        full().whenServer(new PlanCommand.PlanInject(inject("one-more", byHand())))
                .thenRejected(Rejection.TOO_MANY, "most", "5000");
    }

    @Test
    void an_exercise_holds_5000_things_and_no_more() {
        List<PlanCommand> teams = new ArrayList<>();
        for (int i = world().size(); i < PlanRules.MOST_THINGS; i++) {
            teams.add(new PlanCommand.AddTeam(new Team(new TeamId("t" + i), text("Team"))));
        }
        GivenExercise given = GivenExercise.planned().given(new PlanCommand.ImportScenario(teams));

        given.whenServer(new PlanCommand.AddPersona(new Persona(new PersonaId("one-more"), text("Bank"))))
                .thenRejected(Rejection.TOO_MANY, "most", "5000");
        given.whenServer(new PlanCommand.WriteRoleCard(card("one-more")))
                .thenRejected(Rejection.TOO_MANY, "most", "5000");
        given.whenServer(new PlanCommand.WriteRoleCard(card(WITNESS.value()))).accepted();
    }

    @Test
    void an_exercise_holds_20000_people_and_no_more() {
        List<PlanCommand> people = new ArrayList<>();
        for (int i = EVERYBODY.size(); i < PlanRules.MOST_PEOPLE; i++) {
            people.add(new PlanCommand.AddPerson(player("p" + i)));
        }
        GivenExercise.planned()
                .given(new PlanCommand.ImportScenario(people))
                .whenServer(new PlanCommand.AddPerson(player("one-more")))
                .thenRejected(Rejection.TOO_MANY, Map.of("most", "20000"));
    }

    static GivenExercise full() {
        List<PlanCommand> injects = new ArrayList<>();
        for (int i = 0; i < PlanRules.MOST_INJECTS; i++) {
            injects.add(new PlanCommand.PlanInject(inject("i" + i, byHand())));
        }
        return GivenExercise.planned().given(new PlanCommand.ImportScenario(injects));
    }

    private static RoleCard card(String id) {
        return new RoleCard(new RoleCardId(id), text("Neighbour"), text("You heard a car."), null);
    }
}

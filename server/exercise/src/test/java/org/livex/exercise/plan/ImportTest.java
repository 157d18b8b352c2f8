package org.livex.exercise.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;

class ImportTest {
    @Test
    void a_whole_scenario_comes_in_at_once() {
        GivenExercise given = GivenExercise.unplanned().whenServer(scenario());

        given.accepted();
        assertThat(given.exercise().isPlanned()).isTrue();
        assertThat(given.exercise().msel().injects().keySet()).containsExactly(id("call"), id("next"));
        assertThat(given.seq()).isEqualTo(1);
    }

    @Test
    void the_first_mistake_refuses_all_and_is_named_by_its_place() {
        GivenExercise given = GivenExercise.unplanned()
                .whenServer(new PlanCommand.ImportScenario(List.of(
                        new PlanCommand.PlanExercise(PLAN),
                        new PlanCommand.AddTeam(new Team(FIELD_TEAM, text("Field"))),
                        new PlanCommand.AddPerson(player("anna", MONEY_TEAM)),
                        new PlanCommand.PlanExercise(PLAN))));

        given.thenRejected(
                Rejection.IMPORT_FAILED, Map.of("index", "2", "reason", "unknown-team", "id", MONEY_TEAM.value()));
        assertThat(given.exercise()).isEqualTo(Exercise.EMPTY);
    }

    @Test
    void nothing_comes_before_the_plan_and_no_import_in_an_import() {
        GivenExercise.unplanned()
                .whenServer(new PlanCommand.ImportScenario(world()))
                .thenRejected(Rejection.IMPORT_FAILED, Map.of("index", "0", "reason", "exercise-not-planned"));
        GivenExercise.planned()
                .whenServer(new PlanCommand.ImportScenario(List.of(scenario())))
                .thenRejected(Rejection.IMPORT_FAILED, Map.of("index", "0", "reason", "not-allowed"));
    }

    @Test
    void more_can_be_imported_into_a_running_exercise() {
        GivenExercise given = GivenExercise.running()
                .when(
                        CONTROLLER,
                        new PlanCommand.ImportScenario(
                                List.of(new PlanCommand.PlanInject(inject("call", at("D1 09:00"))))));

        given.thenFacts(new PlanFact.InjectPlanned(inject("call", at("D1 09:00"))));
        given.whenServerLooks().thenReleased("call");
    }

    @Test
    void an_empty_import_changes_nothing() {
        GivenExercise.planned()
                .when(CONTROLLER, new PlanCommand.ImportScenario(List.of()))
                .thenNothing();
    }

    private static PlanCommand scenario() {
        List<PlanCommand> commands = new ArrayList<>();
        commands.add(new PlanCommand.PlanExercise(PLAN));
        commands.addAll(world());
        EVERYBODY.forEach(person -> commands.add(new PlanCommand.AddPerson(person)));
        commands.add(new PlanCommand.PlanInject(inject("call", at("D1 09:30"))));
        commands.add(new PlanCommand.PlanInject(inject("next", after("call", minutes(5)))));
        return new PlanCommand.ImportScenario(commands);
    }
}

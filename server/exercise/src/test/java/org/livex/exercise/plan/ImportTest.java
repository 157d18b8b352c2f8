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

    @Test
    void an_import_of_a_file_is_remembered_with_its_entry_and_whose_it_was() {
        GivenExercise given = GivenExercise.planned().when(CONTROLLER, file("call"));

        given.thenFacts(
                new PlanFact.InjectPlanned(inject("call", at("D1 09:00"))),
                new PlanFact.ImportMade(ImportedFrom.SPREADSHEET));
        Import made = imports(given).getFirst();
        assertThat(made.from()).isEqualTo(ImportedFrom.SPREADSHEET);
        assertThat(made.made().seq()).isEqualTo(given.seq());
        assertThat(made.made().by()).isEqualTo(CONTROLLER.id());
    }

    @Test
    void what_a_file_leaves_as_it_was_and_what_was_refused_is_no_import() {
        GivenExercise given = GivenExercise.planned()
                .when(CONTROLLER, new PlanCommand.ImportScenario(List.of(), ImportedFrom.MAP_FILE))
                .thenNothing();
        given.given(file("call")).when(CONTROLLER, file("call")).thenRejected(Rejection.IMPORT_FAILED);

        assertThat(imports(given)).hasSize(1);
    }

    @Test
    void an_import_that_was_taken_back_is_remembered_no_more_and_only_once() {
        GivenExercise given = GivenExercise.planned().given(CONTROLLER, file("call"));
        long entry = given.seq();
        PlanCommand back =
                new PlanCommand.ImportScenario(List.of(new PlanCommand.RemoveInject(id("call"), 1)), null, entry);

        given.when(DIRECTOR, back)
                .thenFacts(new PlanFact.InjectRemoved(id("call")), new PlanFact.ImportTakenBack(entry));
        assertThat(imports(given)).isEmpty();
        given.when(DIRECTOR, new PlanCommand.ImportScenario(List.of(), null, entry))
                .thenNothing();
    }

    @Test
    void an_import_stays_remembered_where_taking_it_back_was_refused() {
        GivenExercise given = GivenExercise.planned().given(CONTROLLER, file("call"));
        PlanCommand back =
                new PlanCommand.ImportScenario(List.of(new PlanCommand.RemoveInject(id("call"), 7)), null, given.seq());

        given.when(DIRECTOR, back).thenRejected(Rejection.IMPORT_FAILED);
        assertThat(imports(given)).hasSize(1);
    }

    @Test
    void of_many_imports_the_latest_twenty_are_remembered() {
        GivenExercise given = GivenExercise.planned();
        for (int n = 1; n <= Imports.MOST + 2; n++) {
            given.given(CONTROLLER, file("call-" + n));
        }

        assertThat(imports(given)).hasSize(Imports.MOST);
        assertThat(imports(given).getLast().made().seq()).isEqualTo(given.seq());
        assertThat(imports(given).getFirst().made().seq()).isEqualTo(given.seq() - Imports.MOST + 1);
    }

    private static PlanCommand file(String inject) {
        return new PlanCommand.ImportScenario(
                List.of(new PlanCommand.PlanInject(inject(inject, at("D1 09:00")))), ImportedFrom.SPREADSHEET);
    }

    private static List<Import> imports(GivenExercise given) {
        return given.exercise().scenario().imports().latest();
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

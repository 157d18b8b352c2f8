package org.livex.exercise;

import java.util.List;

/** Authoring: before STARTEX and during play alike. */
public sealed interface PlanCommand extends Command {
    record PlanExercise(Plan plan) implements PlanCommand {}

    record RevisePlan(Plan plan, int basedOn) implements PlanCommand {}

    record AddAgency(Agency agency) implements PlanCommand {}

    record AddTeam(Team team) implements PlanCommand {}

    record AddPlace(Place place) implements PlanCommand {}

    record AddPersona(Persona persona) implements PlanCommand {}

    record AddStoryline(Storyline storyline) implements PlanCommand {}

    record AddActionKind(ActionKind kind) implements PlanCommand {}

    record WriteRoleCard(RoleCard card) implements PlanCommand {}

    /** Of the glossary: new, or instead of the one with its id. */
    record WriteTerm(Term term) implements PlanCommand {}

    record RemoveTerm(TermId term) implements PlanCommand {}

    record AddPerson(Person person) implements PlanCommand {}

    record RevisePerson(Person person) implements PlanCommand {}

    record PlanInject(Inject inject) implements PlanCommand {}

    /** Says which revision the author saw, so that two authors cannot overwrite each other in silence. */
    record ReviseInject(Inject inject, int basedOn) implements PlanCommand {}

    /** A scenario pack or a workbook: all of it or nothing. */
    record ImportScenario(List<PlanCommand> commands) implements PlanCommand {
        public ImportScenario {
            commands = List.copyOf(commands);
        }
    }
}

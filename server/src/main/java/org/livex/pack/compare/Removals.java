package org.livex.pack.compare;

import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.Assignment;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.text.WrittenVariable;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.exercise.words.ids.TermId;
import org.livex.exercise.words.ids.VariableId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.WrittenWorldEntry;

/** Makes the commands that take out of the exercise what a pack does not have. */
record Removals(Exercise exercise) {
    static boolean isPossible(ScenarioParts.Kind kind) {
        return switch (kind) {
            case TERM, WORLD_ENTRY, VARIABLE, PHASE, OBJECTIVE, WATCH, SURVEY, INJECT -> true;
            case EXERCISE,
                    AGENCY,
                    TEAM,
                    ROLE_CARD,
                    PERSON,
                    PERSONA,
                    PLACE,
                    ACTION_KIND,
                    REQUEST_FORM,
                    EVALUATION_GUIDE,
                    DUTY,
                    DOCUMENT,
                    COLUMNS,
                    TRUTH,
                    STORYLINE -> false;
        };
    }

    PlanCommand removal(ScenarioParts.Key key) {
        String id = key.id();
        return switch (key.kind()) {
            case TERM -> new PlanCommand.RemoveTerm(new TermId(id), termRevision(id));
            case WORLD_ENTRY -> {
                WrittenWorldEntry old = exercise.scenario().find(WrittenWorldEntry.class, new WorldEntryId(id));
                yield new PlanCommand.RemoveWorldEntry(new WorldEntryId(id), old == null ? 0 : old.revision());
            }
            case VARIABLE -> {
                WrittenVariable old = exercise.scenario().find(WrittenVariable.class, new VariableId(id));
                yield new PlanCommand.RemoveVariable(new VariableId(id), old == null ? 0 : old.revision());
            }
            case PHASE -> new PlanCommand.RemovePhase(new PhaseId(id));
            case OBJECTIVE -> new PlanCommand.RemoveObjective(new ObjectiveId(id));
            case SURVEY ->
                new PlanCommand.RemoveSurvey(
                        new SurveyId(id), exercise.surveys().revisionOf(new SurveyId(id)));
            case WATCH -> assigning(new Assignment(new PersonId(id), List.of()));
            case INJECT -> {
                PlannedInject old = exercise.msel().find(new InjectId(id));
                yield new PlanCommand.RemoveInject(new InjectId(id), old == null ? 0 : old.revision());
            }
            case EXERCISE,
                    AGENCY,
                    TEAM,
                    ROLE_CARD,
                    PERSON,
                    PERSONA,
                    PLACE,
                    ACTION_KIND,
                    REQUEST_FORM,
                    EVALUATION_GUIDE,
                    DUTY,
                    DOCUMENT,
                    COLUMNS,
                    TRUTH,
                    STORYLINE -> throw new IllegalStateException("cannot be taken out: " + key.written());
        };
    }

    private long termRevision(String id) {
        WrittenTerm old = exercise.scenario().find(WrittenTerm.class, new TermId(id));
        return old == null ? 0 : old.revision();
    }

    PlanCommand assigning(Assignment assignment) {
        return new PlanCommand.AssignWatch(assignment, exercise.evaluations().revisionOf(assignment.evaluator()));
    }
}

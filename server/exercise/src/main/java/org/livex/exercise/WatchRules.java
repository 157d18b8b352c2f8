package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.evaluation.Assignment;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.Watch;
import org.livex.exercise.evaluation.WrittenAssignment;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.TeamId;

/** Who watches whom: control writes all of one evaluator's at once, on top of what it saw. */
final class WatchRules {
    private WatchRules() {}

    static Decision assign(Exercise exercise, PlanCommand.AssignWatch command) {
        Assignment assignment = command.assignment();
        int revision = exercise.evaluations().revisionOf(assignment.evaluator());
        if (revision != command.basedOn()) {
            return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
        }
        Decision unresolved = unresolved(exercise, assignment);
        if (unresolved != null) {
            return unresolved;
        }
        for (Watch watch : assignment.watches()) {
            for (PhaseId phase : watch.inPhases()) {
                if (!exercise.scenario().has(phase)) {
                    return Decision.rejected(Rejection.UNKNOWN_PHASE, "id", phase.value());
                }
            }
        }
        WrittenAssignment old = exercise.evaluations().assignmentOf(assignment.evaluator());
        return old != null && old.assignment().equals(assignment)
                ? Decision.accepted()
                : Decision.accepted(new EvaluationFact.WatchAssigned(assignment, revision + 1));
    }

    /** A phase that was removed is not missed: the watch stands without it. */
    static @Nullable Decision unresolved(Exercise exercise, Assignment assignment) {
        Person evaluator = exercise.roster().find(assignment.evaluator());
        if (evaluator == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_PERSON, "id", assignment.evaluator().value());
        }
        if (!evaluator.function().evaluates()) {
            return Decision.rejected(Rejection.NOT_AN_EVALUATOR);
        }
        for (Watch watch : assignment.watches()) {
            Decision unresolved = unresolved(exercise, watch);
            if (unresolved != null) {
                return unresolved;
            }
        }
        return null;
    }

    private static @Nullable Decision unresolved(Exercise exercise, Watch watch) {
        for (TeamId team : watch.teams()) {
            if (exercise.scenario().find(Team.class, team) == null) {
                return Decision.rejected(Rejection.UNKNOWN_TEAM, "id", team.value());
            }
        }
        for (PersonId person : watch.people()) {
            if (exercise.roster().find(person) == null) {
                return Decision.rejected(Rejection.UNKNOWN_PERSON, "id", person.value());
            }
        }
        for (GuideId guide : watch.guides()) {
            if (exercise.scenario().find(EvaluationGuide.class, guide) == null) {
                return Decision.rejected(Rejection.UNKNOWN_GUIDE, "id", guide.value());
            }
        }
        return null;
    }
}

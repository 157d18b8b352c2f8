package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PhaseId;

/** What frames the MSEL: phases and objectives. Nobody overwrites in silence what another author has just changed. */
final class FrameRules {
    private FrameRules() {}

    static Decision write(Situation situation, PlanCommand.WritePhase command) {
        Exercise exercise = situation.exercise();
        ExercisePhase phase = command.phase();
        Decision refusal = outdated(exercise, phase.id(), command.basedOn());
        if (refusal != null) {
            return refusal;
        }
        ExercisePhase old = exercise.scenario().find(ExercisePhase.class, phase.id());
        Decision over = PlayedRules.refuseOver(situation, old, phase);
        if (over != null) {
            return over;
        }
        return old == null
                ? PlanRules.add(exercise, phase, new PlanFact.PhaseWritten(phase))
                : Decision.accepted(new PlanFact.PhaseWritten(TextMerge.merged(old, phase, situation)));
    }

    static Decision remove(Exercise exercise, PlanCommand.RemovePhase command) {
        PhaseId id = command.phase();
        if (!exercise.scenario().has(id)) {
            return Decision.rejected(Rejection.UNKNOWN_PHASE, "id", id.value());
        }
        Decision refusal = outdated(exercise, id, command.basedOn());
        return refusal != null ? refusal : RemovalRules.unlessNamed(exercise, new PlanFact.PhaseRemoved(id));
    }

    static Decision write(Situation situation, PlanCommand.WriteObjective command) {
        Exercise exercise = situation.exercise();
        Objective objective = command.objective();
        Decision refusal = outdated(exercise, objective.id(), command.basedOn());
        if (refusal != null) {
            return refusal;
        }
        Objective old = exercise.scenario().find(Objective.class, objective.id());
        return old == null
                ? PlanRules.add(exercise, objective, new PlanFact.ObjectiveWritten(objective))
                : Decision.accepted(new PlanFact.ObjectiveWritten(TextMerge.merged(old, objective, situation)));
    }

    static Decision remove(Exercise exercise, PlanCommand.RemoveObjective command) {
        ObjectiveId id = command.objective();
        if (exercise.scenario().find(Objective.class, id) == null) {
            return Decision.rejected(Rejection.UNKNOWN_OBJECTIVE, "id", id.value());
        }
        Decision refusal = outdated(exercise, id, command.basedOn());
        if (refusal != null) {
            return refusal;
        }
        for (PlannedInject planned : exercise.msel().injects().values()) {
            if (planned.inject().servedObjectives().contains(id)) {
                return Decision.rejected(
                        Rejection.OBJECTIVE_IN_USE, "number", planned.inject().number());
            }
        }
        EvaluationGuide serving = exercise.scenario()
                .all(EvaluationGuide.class)
                .filter(guide -> guide.objective().equals(id))
                .findFirst()
                .orElse(null);
        return serving == null
                ? Decision.accepted(new PlanFact.ObjectiveRemoved(id))
                : Decision.rejected(
                        Rejection.THING_IN_USE,
                        "by",
                        serving.capability().original().text());
    }

    /** Null lets pass: an import replaces whatever is there. */
    private static @Nullable Decision outdated(Exercise exercise, Id id, @Nullable Integer basedOn) {
        int revision = exercise.scenario().has(id) ? exercise.scenario().revisionOf(id) : 0;
        return basedOn == null || basedOn == revision
                ? null
                : Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
    }
}

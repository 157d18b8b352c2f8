package org.livex.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;

/** What becomes of injects that are planned: taken out, undone, reviewed. */
final class AuthoringRules {
    private AuthoringRules() {}

    static Decision remove(Exercise exercise, PlanCommand.RemoveInject command) {
        PlannedInject planned = exercise.msel().find(command.inject());
        if (planned == null) {
            return unknown(command.inject());
        }
        if (planned.release() != null) {
            return Decision.rejected(Rejection.INJECT_ALREADY_RELEASED);
        }
        if (planned.revision() != command.basedOn()) {
            return outdated(planned);
        }
        for (PlannedInject other : exercise.msel().injects().values()) {
            if (Triggers.waitsFor(other.inject().trigger()).contains(command.inject())) {
                return Decision.rejected(
                        Rejection.INJECT_IN_USE, "number", other.inject().number());
            }
        }
        PlanFact removed = new PlanFact.InjectRemoved(command.inject());
        String user = TrustReferences.brokenBy(removed, exercise);
        return user == null ? Decision.accepted(removed) : Decision.rejected(Rejection.THING_IN_USE, "by", user);
    }

    static Decision undo(Situation situation, PlanCommand.UndoRevisions command) {
        List<Fact> facts = new ArrayList<>();
        Exercise exercise = situation.exercise();
        for (Map.Entry<InjectId, Integer> entry : command.revisions().entrySet()) {
            PlannedInject planned = exercise.msel().find(entry.getKey());
            if (planned == null) {
                return unknown(entry.getKey());
            }
            if (planned.state() == InjectState.RECALLED) {
                return Decision.rejected(Rejection.INJECT_ALREADY_RECALLED);
            }
            Inject undone = planned.revisions().undone(entry.getValue(), planned.inject());
            if (undone == null) {
                return outdated(planned);
            }
            Decision over = PlayedRules.refuseOver(situation, planned.inject(), undone);
            if (over != null) {
                return over;
            }
            Decision unresolved = References.unresolved(exercise, undone);
            if (unresolved != null) {
                return unresolved;
            }
            String waiting = TriggerReferences.waitingForScene(exercise, undone);
            if (waiting != null) {
                return Decision.rejected(Rejection.INJECT_IN_USE, "number", waiting);
            }
            String branch = TriggerReferences.waitingForAnswer(exercise, planned, undone);
            if (branch != null) {
                return Decision.rejected(Rejection.INJECT_IN_USE, "number", branch);
            }
            List<Fact> corrections = Corrections.of(situation, planned, undone, Boolean.TRUE.equals(command.small()));
            PlanFact fact = Corrections.revised(planned, undone, command.small(), corrections);
            String user = TrustReferences.brokenBy(fact, exercise);
            if (user != null) {
                return Decision.rejected(Rejection.THING_IN_USE, "by", user);
            }
            facts.add(fact);
            facts.addAll(corrections);
            facts.addAll(SafeguardRules.lookedAtAnew(situation, planned.inject(), undone));
            exercise = exercise.apply(fact, new Stamp(0, situation.now()));
        }
        return new Decision.Accepted(facts);
    }

    static Decision review(Exercise exercise, PlanCommand.ReviewInject command) {
        PlannedInject planned = exercise.msel().find(command.inject());
        if (planned == null) {
            return unknown(command.inject());
        }
        if (planned.revision() != command.revision()) {
            return outdated(planned);
        }
        ReviewState now =
                planned.review() == null ? ReviewState.DRAFT : planned.review().state();
        return now == command.state()
                ? Decision.accepted()
                : Decision.accepted(new PlanFact.InjectReviewed(command.inject(), command.revision(), command.state()));
    }

    private static Decision unknown(InjectId id) {
        return Decision.rejected(Rejection.UNKNOWN_INJECT, "id", id.value());
    }

    private static Decision outdated(PlannedInject planned) {
        return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(planned.revision()));
    }
}

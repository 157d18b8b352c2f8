package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.text.Variable;
import org.livex.exercise.text.WrittenVariable;
import org.livex.exercise.words.ids.VariableId;

/** Whoever changes a variable has seen it, and none goes while a text names it. {@code basedOn} 0 is for what is new. */
final class VariableRules {
    private VariableRules() {}

    static Decision write(Exercise exercise, PlanCommand.WriteVariable command) {
        Variable variable = command.variable();
        WrittenVariable old = exercise.scenario().find(WrittenVariable.class, variable.id());
        int revision = exercise.scenario().revisionOf(variable.id());
        int seen = old == null ? 0 : revision;
        if (seen != command.basedOn()) {
            return outdated(seen);
        }
        if (old != null && old.variable().equals(variable)) {
            return Decision.accepted();
        }
        PlanFact written = new PlanFact.VariableWritten(variable, revision + 1);
        return old == null
                ? PlanRules.add(exercise, WrittenVariable.first(variable, revision + 1), written)
                : Decision.accepted(written);
    }

    static Decision remove(Exercise exercise, PlanCommand.RemoveVariable command) {
        WrittenVariable old = exercise.scenario().find(WrittenVariable.class, command.variable());
        if (old == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_VARIABLE, "id", command.variable().value());
        }
        if (old.revision() != command.basedOn()) {
            return outdated(old.revision());
        }
        String inject = namedBy(exercise, command.variable());
        return inject == null
                ? Decision.accepted(new PlanFact.VariableRemoved(command.variable()))
                : Decision.rejected(Rejection.VARIABLE_IN_USE, "number", inject);
    }

    private static @Nullable String namedBy(Exercise exercise, VariableId variable) {
        return exercise.msel().injects().values().stream()
                .map(PlannedInject::inject)
                .filter(inject -> Placeholders.names(inject).contains(variable.value()))
                .map(Inject::number)
                .findFirst()
                .orElse(null);
    }

    private static Decision outdated(int revision) {
        return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
    }
}

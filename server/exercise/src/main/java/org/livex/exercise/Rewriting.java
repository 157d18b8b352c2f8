package org.livex.exercise;

import java.util.Map;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextRef;

/** Writes the whole of one thing anew, on top of the revision that its author saw. */
public sealed interface Rewriting
        permits PlanCommand.RevisePlan,
                PlanCommand.ReviseThing,
                PlanCommand.RevisePerson,
                PlanCommand.WritePhase,
                PlanCommand.WriteRoleCard,
                PlanCommand.WriteObjective,
                PlanCommand.WriteTerm,
                PlanCommand.WriteColumns,
                PlanCommand.WriteVariable,
                PlanCommand.WriteWorldEntry,
                PlanCommand.WriteDocument {
    /** Those that somebody may have translated since without a revision of the thing. */
    Map<TextRef, LocalizedText> texts();

    static Map<TextRef, LocalizedText> textsOf(PlanCommand command) {
        return command instanceof Rewriting writing ? writing.texts() : Map.of();
    }
}

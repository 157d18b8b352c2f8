package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.NoAnswerRule;
import org.livex.exercise.inject.Reaction;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;

/** Who may write how an inject is treated. What two people are needed for, one of them cannot do away with. */
final class HandlingRules {
    private HandlingRules() {}

    static Decision write(Situation situation, PlanCommand.WriteHandling command) {
        Exercise exercise = situation.exercise();
        if (exercise.msel().find(command.inject()) == null) {
            return unknown(command.inject());
        }
        int revision = exercise.control().safeguards().handlingRevision(command.inject());
        if (command.basedOn() != revision) {
            return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
        }
        for (NoAnswerRule rule : command.handling().noAnswer()) {
            InjectId follows = follows(rule.reaction());
            if (follows != null && exercise.msel().find(follows) == null) {
                return unknown(follows);
            }
        }
        ControlFact written = new ControlFact.HandlingWritten(command.inject(), command.handling(), revision + 1);
        Person caller = situation.caller();
        boolean lifts = exercise.control().safeguards().isSensitive(command.inject())
                && !command.handling().sensitive();
        return !lifts || caller == null || caller.function() == PersonFunction.DIRECTOR
                ? Decision.accepted(written)
                : lift(situation, caller, command, written);
    }

    private static Decision lift(
            Situation situation, Person caller, PlanCommand.WriteHandling command, ControlFact written) {
        Safeguards.WrittenHandling old =
                situation.exercise().control().safeguards().handlings().get(command.inject());
        Stamp first = old == null ? null : old.liftWanted();
        if (old == null || first == null) {
            Handling kept = new Handling(true, command.handling().noAnswer());
            int revision = old == null ? 1 : old.revision() + 1;
            return Decision.accepted(
                    new ControlFact.HandlingWritten(command.inject(), kept, revision),
                    new ControlFact.SensitiveLiftWanted(command.inject()));
        }
        return caller.id().equals(first.by())
                ? Decision.rejected(Rejection.SECOND_MUST_DIFFER)
                : Decision.accepted(written);
    }

    private static @Nullable InjectId follows(Reaction reaction) {
        return switch (reaction) {
            case Reaction.Hint(InjectId inject) -> inject;
            case Reaction.Escalate(InjectId inject) -> inject;
            case Reaction.WrittenHint _, Reaction.CallController _ -> null;
        };
    }

    private static Decision unknown(InjectId inject) {
        return Decision.rejected(Rejection.UNKNOWN_INJECT, "id", inject.value());
    }
}

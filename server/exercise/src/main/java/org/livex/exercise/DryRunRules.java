package org.livex.exercise;

import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.LastDryRun;

/** That the whole plan was played is noted by the server, that alone knows how it ended. */
final class DryRunRules {
    private DryRunRules() {}

    /** Live play goes first. */
    static Decision started(Situation situation, ControlCommand.NoteDryRunStarted command) {
        if (!situation.isServer()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return situation.exercise().clock().runs()
                ? Decision.rejected(Rejection.EXERCISE_ALREADY_RUNNING)
                : Decision.accepted(new ControlFact.DryRunStarted(
                        command.person(), command.seed(), command.answering(), command.byHand()));
    }

    /** Once, and only of the last one. */
    static Decision ended(Situation situation, ControlCommand.NoteDryRunEnded command) {
        if (!situation.isServer()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        LastDryRun last = situation.exercise().control().dryRun();
        return last == null || last.started().seq() != command.started() || last.result() != null
                ? Decision.accepted()
                : Decision.accepted(new ControlFact.DryRunEnded(command.started(), command.result()));
    }
}

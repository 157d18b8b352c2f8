package org.livex.exercise.safety;

import org.livex.exercise.Command;
import org.livex.exercise.words.Texts;

/** A real emergency is announced as real and play stops at once. Anybody may call it. */
public sealed interface SafetyCommand extends Command {
    record CallRedStop(String reason) implements SafetyCommand {
        public CallRedStop {
            reason = Texts.note(reason);
        }
    }

    record ConfirmRedStop() implements SafetyCommand {}

    record GiveAllClear() implements SafetyCommand {}
}

package org.livex.exercise.safety;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.PlaceId;
import org.livex.exercise.words.Texts;

/** A real emergency is announced as real and play stops at once. Anybody may call it. */
public sealed interface SafetyCommand extends Command {
    record CallRedStop(String reason) implements SafetyCommand {
        public CallRedStop {
            reason = Texts.note(reason);
        }
    }

    /** What happened and where, said after the stop: by who called it, or by anybody who knows more. */
    record ExplainRedStop(
            @Nullable StopCause cause,
            String reason,
            @Nullable PlaceId place) implements SafetyCommand {
        public ExplainRedStop {
            reason = Texts.note(reason);
            if (cause == null && reason.isBlank() && place == null) {
                throw new IllegalArgumentException("says nothing");
            }
        }
    }

    record ConfirmRedStop() implements SafetyCommand {}

    record GiveAllClear() implements SafetyCommand {}
}

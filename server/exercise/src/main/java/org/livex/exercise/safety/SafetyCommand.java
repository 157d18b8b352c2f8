package org.livex.exercise.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;

/**
 * A real emergency is announced as real and play stops at once: anybody may call it. Who is in a scene and needs help without
 * stopping everybody pulls the brake.
 */
public sealed interface SafetyCommand extends Command {
    record CallRedStop(String reason) implements SafetyCommand {
        public CallRedStop {
            reason = WrongField.read("reason", reason, Texts::note);
        }
    }

    /** What happened and where, said after the stop: by who called it, or by anybody who knows more. */
    record ExplainRedStop(
            @Nullable StopCause cause,
            String reason,
            @Nullable PlaceId place) implements SafetyCommand {
        public ExplainRedStop {
            reason = WrongField.read("reason", reason, Texts::note);
            if (cause == null && reason.isBlank() && place == null) {
                throw new WrongField("reason", "says nothing");
            }
        }
    }

    /**
     * {@code takenAt} is the device's clock. The scene is the one that they play: nobody has to say a word. {@code unattended} is what
     * the server says as it takes it, whatever was sent: true where nobody who looks after them has a device, else left out.
     */
    record PullBrake(Instant takenAt, @Nullable Boolean unattended) implements SafetyCommand {
        public PullBrake {
            unattended = Boolean.TRUE.equals(unattended) ? Boolean.TRUE : null;
        }
    }

    /** {@code pull} is the seq of the pull that they heard, null for the last. What was said to an earlier one settles nothing. */
    record AnswerBrake(
            PersonId person, BrakeAnswer answer, @Nullable Long pull) implements SafetyCommand {}

    record ConfirmRedStop() implements SafetyCommand {}

    record GiveAllClear() implements SafetyCommand {}
}

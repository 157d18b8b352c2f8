package org.livex.exercise.trust;

import java.time.Instant;
import org.livex.exercise.Command;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TrustMoveId;

/** What the role player of a persona, or control, does to its trust. */
public sealed interface TrustCommand extends Command {
    /** {@code takenAt} is the device's clock. */
    record MoveTrust(TrustMoveId move, PersonaId persona, TeamId team, int by, String reason, Instant takenAt)
            implements TrustCommand {
        public MoveTrust {
            WrongField.check("by", by, TrustRule::check);
            reason = WrongField.read("reason", reason, Texts::line);
        }
    }
}

package org.livex.exercise.custody;

import org.livex.exercise.Command;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.CustodyEntryId;
import org.livex.exercise.words.ids.EvidenceId;

/** What people write into chains of custody. There is no command that changes or takes away what is in one. */
public sealed interface CustodyCommand extends Command {
    record TakeEvidence(EvidenceId evidence, Taken taken) implements CustodyCommand {}

    /** A mistake is put right by a further entry. */
    record NoteCustody(EvidenceId evidence, CustodyEntryId entry, Noted noted) implements CustodyCommand {
        public NoteCustody {
            if (noted.seal() == null && Noted.hasSeal(noted.step())) {
                throw new WrongField("noted.seal", "does not say the number of the seal");
            }
        }
    }
}

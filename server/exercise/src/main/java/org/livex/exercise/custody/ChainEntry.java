package org.livex.exercise.custody;

import java.time.Instant;
import org.livex.exercise.words.Stamp;

/** An entry of a chain of custody, and where it stands in the journal. */
public record ChainEntry(CustodyFact.CustodyNoted fact, Stamp stamp) {
    /** As its device says, and not later than it was heard of. */
    Instant doneAt() {
        Instant device = fact.noted().told().takenAt();
        return device.isBefore(stamp.at()) ? device : stamp.at();
    }
}

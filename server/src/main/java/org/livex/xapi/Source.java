package org.livex.xapi;

import java.time.Instant;
import org.livex.figures.Happened;
import org.livex.journal.Entry;

/** Of which entry a statement is, and its name: what is said of it once more has the same. */
record Source(Entry entry, String name) {
    Source part(Object part) {
        return new Source(entry, name + "/" + part);
    }

    Happened when(Instant takenAt) {
        return Happened.by(takenAt, entry.at());
    }
}

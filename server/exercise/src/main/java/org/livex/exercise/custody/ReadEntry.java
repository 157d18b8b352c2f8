package org.livex.exercise.custody;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.CustodyEntryId;

/**
 * An entry as it reads in its chain. {@code number} is its own in the chain, by when it was heard of: the taking has 1.
 * {@code correctedBy} is the latest that puts it right, null for none; {@code isConfirmed} that whoever it was handed over to
 * said that they have it.
 */
public record ReadEntry(
        int number,
        ChainEntry entry,
        Set<Gap> gaps,
        @Nullable CustodyEntryId correctedBy,
        boolean isConfirmed) {
    public boolean isHandOver() {
        return entry.fact().noted().step() == Step.HANDED_OVER;
    }
}

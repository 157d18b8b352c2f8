package org.livex.exercise.world;

import org.livex.exercise.Thing;
import org.livex.exercise.words.WorldEntryId;

/** An entry about the world with the number of its latest wording. */
public record WrittenWorldEntry(WorldEntry entry, int revision) implements Thing {
    @Override
    public WorldEntryId id() {
        return entry.id();
    }

    @Override
    public Record written() {
        return entry;
    }
}

package org.livex.exercise;

/** An entry about the world with the number of its latest wording. */
public record WrittenWorldEntry(WorldEntry entry, int revision) implements Thing {
    @Override
    public WorldEntryId id() {
        return entry.id();
    }
}

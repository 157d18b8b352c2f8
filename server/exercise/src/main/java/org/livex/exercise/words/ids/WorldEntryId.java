package org.livex.exercise.words.ids;

/** Something that can be looked up about the world of the exercise. */
public record WorldEntryId(String value) implements Id {
    public WorldEntryId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

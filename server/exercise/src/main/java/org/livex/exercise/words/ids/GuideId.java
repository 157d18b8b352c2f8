package org.livex.exercise.words.ids;

/** An exercise evaluation guide. */
public record GuideId(String value) implements Id {
    public GuideId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

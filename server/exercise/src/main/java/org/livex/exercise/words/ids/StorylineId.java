package org.livex.exercise.words.ids;

/** Injects that belong together and build on each other. */
public record StorylineId(String value) implements Id {
    public StorylineId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.livex.exercise.words.ids;

/** A paper, picture or recording of the world of the exercise. */
public record DocumentId(String value) implements Id {
    public DocumentId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.livex.exercise.words.ids;

/** Something that the exercise is to show or train. */
public record ObjectiveId(String value) implements Id {
    public ObjectiveId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

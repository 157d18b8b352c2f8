package org.livex.exercise.words.ids;

/** A place of the exercise with coordinates. */
public record PlaceId(String value) implements Id {
    public PlaceId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.livex.exercise.words.ids;

/** A named group of controllers. */
public record CellId(String value) implements Id {
    public CellId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

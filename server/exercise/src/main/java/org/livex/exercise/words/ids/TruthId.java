package org.livex.exercise.words.ids;

/** Somebody or something of the story that exists, as its authors named it. */
public record TruthId(String value) implements Id {
    public TruthId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

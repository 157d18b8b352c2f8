package org.livex.exercise.words.ids;

/** A group of people that acts together; a person may be in several. */
public record TeamId(String value) implements Id {
    public TeamId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.livex.exercise.words.ids;

/** One check of all phones. */
public record CommsCheckId(String value) implements Id {
    public CommsCheckId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.livex.exercise.words.ids;

/** An entry of the decision log, named by the device that wrote it. */
public record DecisionId(String value) implements Id {
    public DecisionId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

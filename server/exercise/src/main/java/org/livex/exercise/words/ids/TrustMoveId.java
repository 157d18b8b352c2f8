package org.livex.exercise.words.ids;

/** One press by which somebody moved a persona's trust, named by the device on which it was pressed. */
public record TrustMoveId(String value) implements Id {
    public TrustMoveId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

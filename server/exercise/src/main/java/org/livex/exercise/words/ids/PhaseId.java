package org.livex.exercise.words.ids;

/** A named part of the play, such as the raid or the hot wash. */
public record PhaseId(String value) implements Id {
    public PhaseId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

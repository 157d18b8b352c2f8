package org.livex.exercise.words.ids;

/** A teachable moment, named by the device that marked it. */
public record MomentId(String value) implements Id {
    public MomentId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

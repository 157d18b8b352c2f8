package org.livex.exercise.words.ids;

/** One ticking of a duty, named by the device on which it was ticked. */
public record TickId(String value) implements Id {
    public TickId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

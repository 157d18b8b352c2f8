package org.livex.exercise.words.ids;

/** A planned or ad-hoc inject. */
public record InjectId(String value) implements Id {
    public InjectId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

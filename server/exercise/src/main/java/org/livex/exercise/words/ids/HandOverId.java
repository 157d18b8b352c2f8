package org.livex.exercise.words.ids;

/** One offer to take over storylines. */
public record HandOverId(String value) implements Id {
    public HandOverId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

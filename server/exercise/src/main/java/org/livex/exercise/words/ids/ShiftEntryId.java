package org.livex.exercise.words.ids;

/** One line of the shift log. */
public record ShiftEntryId(String value) implements Id {
    public ShiftEntryId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

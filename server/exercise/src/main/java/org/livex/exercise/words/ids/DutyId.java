package org.livex.exercise.words.ids;

/** What somebody must do or should consider in a phase. */
public record DutyId(String value) implements Id {
    public DutyId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.livex.exercise.words.ids;

/** Who a person plays. */
public record RoleCardId(String value) implements Id {
    public RoleCardId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

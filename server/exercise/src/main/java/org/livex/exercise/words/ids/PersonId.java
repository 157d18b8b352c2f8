package org.livex.exercise.words.ids;

/** Somebody with a device or a desk in the exercise; history follows this id, not the device. */
public record PersonId(String value) implements Id {
    public PersonId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

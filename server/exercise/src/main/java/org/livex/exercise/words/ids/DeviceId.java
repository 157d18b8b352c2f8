package org.livex.exercise.words.ids;

/** One phone or desk that joined as a person; a person may have several, and a new one gets a new id. */
public record DeviceId(String value) implements Id {
    public DeviceId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

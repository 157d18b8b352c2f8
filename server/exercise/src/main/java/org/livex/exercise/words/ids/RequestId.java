package org.livex.exercise.words.ids;

/** One formal request; chosen by the device that files it. */
public record RequestId(String value) implements Id {
    public RequestId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

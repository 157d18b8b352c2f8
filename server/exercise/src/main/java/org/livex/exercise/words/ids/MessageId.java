package org.livex.exercise.words.ids;

/** One chat message; chosen by the device that writes it. */
public record MessageId(String value) implements Id {
    public MessageId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

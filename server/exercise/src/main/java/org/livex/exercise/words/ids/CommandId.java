package org.livex.exercise.words.ids;

/** Made by the client (UUIDv7) before the first try, and kept over every retry: saying it twice is saying it once. */
public record CommandId(String value) implements Id {
    public CommandId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

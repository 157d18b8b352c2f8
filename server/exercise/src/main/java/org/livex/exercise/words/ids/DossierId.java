package org.livex.exercise.words.ids;

/** What a team has registered, named by the device that did it. */
public record DossierId(String value) implements Id {
    public DossierId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

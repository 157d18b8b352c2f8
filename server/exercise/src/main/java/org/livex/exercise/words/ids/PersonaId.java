package org.livex.exercise.words.ids;

/** A voice that control speaks with: a bank, a hotline, a newspaper. */
public record PersonaId(String value) implements Id {
    public PersonaId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

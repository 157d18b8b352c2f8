package org.livex.exercise.words.ids;

/** A term of the glossary. */
public record TermId(String value) implements Id {
    public TermId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

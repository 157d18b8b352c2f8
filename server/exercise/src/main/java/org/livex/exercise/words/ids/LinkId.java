package org.livex.exercise.words.ids;

/** A link that a team says there is between two of its dossiers, named by the device that did it. */
public record LinkId(String value) implements Id {
    public LinkId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

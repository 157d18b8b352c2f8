package org.livex.exercise.words.ids;

/** A form on which a formal request is filed. */
public record RequestFormId(String value) implements Id {
    public RequestFormId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

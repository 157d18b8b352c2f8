package org.livex.exercise.words.ids;

/** Something that people agreed to do after an exercise. */
public record CorrectiveActionId(String value) implements Id {
    public CorrectiveActionId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

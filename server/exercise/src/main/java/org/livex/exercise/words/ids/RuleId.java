package org.livex.exercise.words.ids;

/** One no-answer rule of an inject, unique within it. */
public record RuleId(String value) implements Id {
    public RuleId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.livex.exercise.words.ids;

/** What a participant can report to have done, as the scenario defines it. */
public record ActionKindId(String value) implements Id {
    public ActionKindId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

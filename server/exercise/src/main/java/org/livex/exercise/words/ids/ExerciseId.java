package org.livex.exercise.words.ids;

/** One run of an exercise, with a journal of its own. */
public record ExerciseId(String value) implements Id {
    public ExerciseId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

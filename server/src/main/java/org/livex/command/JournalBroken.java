package org.livex.command;

import org.livex.exercise.words.ids.ExerciseId;

/**
 * What is left of the journal does not make an exercise: somebody tampered with the store, or it lost what it had acknowledged.
 * Says what to do.
 */
public final class JournalBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String CURE = "; put a copy back: ops/restore makes a data folder of a backup"
            + " (docs/runbook.md, \"Backup and restore\")";

    private JournalBroken(String sentence) {
        super(sentence + CURE);
    }

    static JournalBroken gap(ExerciseId exercise, long expected, long found) {
        return new JournalBroken(
                "the journal of exercise " + exercise + " has entry " + found + " where " + expected + " should be");
    }

    static JournalBroken withoutPlan(ExerciseId exercise) {
        return new JournalBroken("the entry with the plan of exercise " + exercise
                + " is not in the journal any more, and without it the rest is of no use");
    }

    static JournalBroken at(ExerciseId exercise, long seq, RuntimeException failure) {
        JournalBroken broken = new JournalBroken(
                "entry " + seq + " of exercise " + exercise + " does not go with what is left of those before it");
        broken.initCause(failure);
        return broken;
    }
}

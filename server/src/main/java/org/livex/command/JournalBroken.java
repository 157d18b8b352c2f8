package org.livex.command;

import org.livex.exercise.words.ExerciseId;

/** The journal has a gap: somebody tampered with the store, or it lost what it had acknowledged. */
public final class JournalBroken extends RuntimeException {
    JournalBroken(ExerciseId exercise, long expected, long found) {
        super("the journal of exercise " + exercise + " has entry " + found + " where " + expected + " should be");
    }
}

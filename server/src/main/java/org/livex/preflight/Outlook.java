package org.livex.preflight;

import org.livex.exercise.words.ExerciseTime;

/** What is to come of an inject if people do what they can. */
sealed interface Outlook {
    /**
     * Goes out at {@code earliest}. {@code asked} is the moment that its trigger names, which may lie in a night;
     * {@code byHand} where a controller must first release it, or what it waits for.
     */
    record Due(ExerciseTime earliest, ExerciseTime asked, boolean byHand) implements Outlook {}

    /** Cannot go out by itself, and why. */
    record Never(Finding why) implements Outlook {}

    /** Is over, or taken out by control. */
    record Skipped() implements Outlook {}
}

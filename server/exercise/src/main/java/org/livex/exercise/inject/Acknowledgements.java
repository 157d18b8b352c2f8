package org.livex.exercise.inject;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;

/** The acknowledgements of one inject in sum, on the exercise clock; so that a trigger need not look at each person. */
public record Acknowledgements(
        int count, @Nullable ExerciseTime first, @Nullable ExerciseTime last) {
    static final Acknowledgements NONE = new Acknowledgements(0, null, null);

    Acknowledgements with(ExerciseTime at) {
        return new Acknowledgements(
                count + 1,
                first == null || first.isAfter(at) ? at : first,
                last == null || at.isAfter(last) ? at : last);
    }

    /** {@code again} of them are to acknowledge once more; a quorum that was reached stays so. */
    Acknowledgements without(int again, int recipients) {
        return count >= recipients ? this : new Acknowledgements(Math.max(0, count - again), first, last);
    }

    /** When so many had acknowledged as the quorum asks of this many recipients; null where not yet. */
    public @Nullable ExerciseTime since(Trigger.Quorum quorum, int recipients) {
        return switch (quorum) {
            case ANYONE -> first;
            case EVERYONE -> count < recipients ? null : last;
        };
    }
}

package org.livex.exercise.inject;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ids.ActionKindId;

/** What control hopes to see after an inject: not told to players, shown on the board. {@code by} null is the audience. */
public record ExpectedAction(
        ActionKindId kind, @Nullable Audience by, @Nullable Duration within) {
    public ExpectedAction {
        if (within != null && (within.isNegative() || within.compareTo(Trigger.LONGEST_DELAY) > 0)) {
            throw new IllegalArgumentException("has no believable time limit");
        }
    }
}

package org.livex.exercise.inject;

import java.time.Duration;
import org.livex.exercise.words.ids.RuleId;

/**
 * Once, {@code after} so long on the exercise clock since an inject went out: where somebody who got it has not answered, the
 * reaction follows.
 */
public record NoAnswerRule(RuleId id, Awaited awaited, Duration after, Reaction reaction) {
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofHours(24);

    /** What counts as an answer. */
    public enum Awaited {
        ACKNOWLEDGEMENT,
        /** One of the inject's expected actions, or any action recorded with the inject. */
        ACTION
    }

    public static boolean isPossible(Duration after) {
        return after.compareTo(SHORTEST) >= 0 && after.compareTo(LONGEST) <= 0;
    }

    public NoAnswerRule {
        if (!isPossible(after)) {
            throw new IllegalArgumentException("waits for less than 10 seconds or more than 24 hours");
        }
    }
}

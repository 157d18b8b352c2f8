package org.livex.exercise;

import java.time.Duration;

/**
 * Once, {@code after} so long on the exercise clock since an inject went out: where somebody who got it has not answered, the
 * reaction follows.
 */
public record NoAnswerRule(RuleId id, Awaited awaited, Duration after, Reaction reaction) {
    static final Duration LONGEST = Duration.ofHours(24);

    /** What counts as an answer. */
    public enum Awaited {
        ACKNOWLEDGEMENT,
        /** One of the inject's expected actions, or any action recorded with the inject. */
        ACTION
    }

    public NoAnswerRule {
        if (after.compareTo(Duration.ofSeconds(10)) < 0 || after.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("waits for less than 10 seconds or more than 24 hours");
        }
    }
}

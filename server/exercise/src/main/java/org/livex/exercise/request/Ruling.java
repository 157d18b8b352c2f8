package org.livex.exercise.request;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;

/**
 * What an authority decides. {@code ground} is one of the form's grounds for refusing. Nothing is refused, and nothing
 * granted in part, without a reason.
 */
public record Ruling(
        Outcome outcome, @Nullable String ground, @Nullable LocalizedText reason) {
    /** Of a request. */
    public enum Outcome {
        GRANTED,
        GRANTED_IN_PART,
        REFUSED
    }

    public Ruling {
        if (outcome != Outcome.GRANTED && reason == null) {
            throw new IllegalArgumentException("needs a reason");
        }
        if (outcome == Outcome.GRANTED && ground != null) {
            throw new IllegalArgumentException("needs no ground");
        }
    }
}

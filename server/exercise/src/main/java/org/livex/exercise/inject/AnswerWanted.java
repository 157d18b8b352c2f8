package org.livex.exercise.inject;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.Id;

/** An answer that is waited for: one that has the option in it, or a number within bounds. */
public record AnswerWanted(
        @Nullable String option,
        @Nullable Long least,
        @Nullable Long most) {
    public AnswerWanted {
        if (option != null) {
            Id.check(option);
        }
        if ((option != null) == (least != null || most != null)) {
            throw new IllegalArgumentException("needs an option or a bound, and not both");
        }
        if (least != null && most != null && least > most) {
            throw new IllegalArgumentException("has no believable bounds");
        }
    }

    public static AnswerWanted option(String id) {
        return new AnswerWanted(id, null, null);
    }

    public boolean isMetBy(Answer answer) {
        return switch (answer) {
            case Answer.Chosen chosen -> option != null && chosen.options().contains(option);
            case Answer.Counted(long value) ->
                option == null && (least == null || value >= least) && (most == null || value <= most);
            case Answer.Written _, Answer.Confirmed _ -> false;
        };
    }
}

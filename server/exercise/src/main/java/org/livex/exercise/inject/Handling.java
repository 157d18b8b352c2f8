package org.livex.exercise.inject;

import java.util.List;

/**
 * How control treats an inject, apart from what it says: a {@code sensitive} one needs two people to go out.
 */
public record Handling(boolean sensitive, List<NoAnswerRule> noAnswer) {
    public static final int MOST_RULES = 5;
    public static final Handling PLAIN = new Handling(false, List.of());

    public Handling {
        noAnswer = List.copyOf(noAnswer);
        if (noAnswer.size() > MOST_RULES) {
            throw new IllegalArgumentException("has more than " + MOST_RULES + " rules");
        }
        if (noAnswer.stream().map(NoAnswerRule::id).distinct().count() < noAnswer.size()) {
            throw new IllegalArgumentException("has two rules with one id");
        }
    }
}

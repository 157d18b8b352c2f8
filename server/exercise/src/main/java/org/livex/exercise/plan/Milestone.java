package org.livex.exercise.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.WrongField;

/**
 * A point that a storyline should come to, such as "risk assessed" or "money frozen": a team has reached it when the first of
 * its rules has held. {@code planned} is when its author expects that, null for no moment. Only control sees it.
 */
public record Milestone(
        String id, LocalizedText name, @Nullable ExerciseTime planned, List<MilestoneRule> rules) {
    public static final int MOST_RULES = 10;
    public static final int LONGEST_ID = 20;

    /** Without dots: with its storyline's before it, it names a text. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0," + (LONGEST_ID - 1) + "}");

    public Milestone {
        rules = List.copyOf(rules);
        if (!isId(id)) {
            throw new WrongField("id", "is not 1 to " + LONGEST_ID + " letters, digits, dashes");
        }
        if (rules.isEmpty() || rules.size() > MOST_RULES) {
            throw new WrongField("rules", "needs 1 to " + MOST_RULES + " rules");
        }
    }

    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    public Milestone named(LocalizedText other) {
        return new Milestone(id, other, planned, rules);
    }
}

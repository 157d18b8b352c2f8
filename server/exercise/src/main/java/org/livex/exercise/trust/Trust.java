package org.livex.exercise.trust;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TruthId;

/**
 * How a persona comes to trust a team, from {@link #LEAST} to {@link #MOST}. {@code truth} is who they are where reports are
 * about somebody, null where none can be about them; {@code playedBy} are the role players who see it and may move it.
 */
public record Trust(int start, @Nullable TruthId truth, Set<PersonId> playedBy, List<TrustRule> rules) {
    public static final int LEAST = 0;
    public static final int MOST = 100;
    public static final int MOST_RULES = 40;
    public static final int MOST_PLAYERS = 10;

    public Trust {
        WrongField.check("start", start, Trust::check);
        playedBy = Set.copyOf(playedBy);
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES || playedBy.size() > MOST_PLAYERS) {
            throw new IllegalArgumentException("has more rules or role players than anybody can follow");
        }
    }

    public static void check(int value) {
        if (value < LEAST || value > MOST) {
            throw new IllegalArgumentException("is not " + LEAST + " to " + MOST);
        }
    }

    public boolean isPlayedBy(PersonId person) {
        return playedBy.contains(person);
    }
}

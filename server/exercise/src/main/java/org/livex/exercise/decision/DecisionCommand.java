package org.livex.exercise.decision;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.ids.DecisionId;
import org.livex.exercise.words.ids.TeamId;

/** What people write into the decision log. There is no command that changes or takes away what is in it. */
public sealed interface DecisionCommand extends Command {
    /** For one of the writer's teams, or where {@code team} is null for themselves. */
    record RecordDecision(DecisionId decision, @Nullable TeamId team, Reasoned words) implements DecisionCommand {}

    /** A new entry, for whom the old one is, which stays as it was. */
    record AmendDecision(DecisionId decision, DecisionId amends, Reasoned words) implements DecisionCommand {}
}

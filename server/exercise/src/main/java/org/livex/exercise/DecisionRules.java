package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.decision.DecisionCommand;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.decision.LoggedDecision;
import org.livex.exercise.decision.Reasoned;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.DecisionId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.TeamId;

/**
 * People write down what they decided, before, during and after play. What comes late from a phone is taken, and two who
 * amend the same entry do not overwrite each other.
 */
final class DecisionRules {
    static final int MOST_DECISIONS = 20_000;
    /** So that nobody alone closes the log for all. */
    static final int MOST_OF_ONE_PERSON = 500;

    private DecisionRules() {}

    static Decision decide(Situation situation, DecisionCommand command) {
        Person person = situation.caller();
        if (person == null || !person.function().plays()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return switch (command) {
            case DecisionCommand.RecordDecision c ->
                c.team() == null || person.teams().contains(c.team())
                        ? record(situation, person, c.decision(), c.team(), null, c.words())
                        : unknown(Rejection.UNKNOWN_TEAM, c.team());
            case DecisionCommand.AmendDecision c -> amend(situation, person, c);
        };
    }

    /** Of what is another's nobody learns that it is there. */
    private static Decision amend(Situation situation, Person person, DecisionCommand.AmendDecision command) {
        Exercise exercise = situation.exercise();
        LoggedDecision old = exercise.decisions().find(command.amends());
        return old == null || !old.isFor(person, exercise.roster())
                ? unknown(Rejection.UNKNOWN_DECISION, command.amends())
                : record(
                        situation,
                        person,
                        command.decision(),
                        old.recorded().team(),
                        command.amends(),
                        command.words());
    }

    private static Decision record(
            Situation situation,
            Person person,
            DecisionId id,
            @Nullable TeamId team,
            @Nullable DecisionId amends,
            Reasoned words) {
        Exercise exercise = situation.exercise();
        if (exercise.decisions().find(id) != null) {
            return unknown(Rejection.ID_TAKEN, id);
        }
        if (countOf(exercise, person) >= MOST_OF_ONE_PERSON) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_OF_ONE_PERSON));
        }
        if (exercise.decisions().entries().size() >= MOST_DECISIONS) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_DECISIONS));
        }
        if (words.inject() != null && !ParticipantRules.mayAnswer(exercise, person, words.inject())) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        return Decision.accepted(
                new DecisionFact.DecisionRecorded(person.id(), id, team, amends, words, situation.time()));
    }

    private static long countOf(Exercise exercise, Person person) {
        return exercise.decisions().entries().values().stream()
                .filter(entry -> entry.recorded().person().equals(person.id()))
                .count();
    }

    private static Decision unknown(Rejection rejection, Id id) {
        return Decision.rejected(rejection, "id", id.value());
    }
}

package org.livex.exercise;

import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Team;
import org.livex.exercise.trust.Trust;
import org.livex.exercise.trust.TrustCommand;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.Id;

/** The role player who plays a persona moves its trust, and control does. What comes late from a phone is taken. */
final class TrustRules {
    static final int MOST_MOVES = 50_000;
    /** So that nobody alone fills the book for all. */
    static final int MOST_OF_ONE_PERSON = 1_000;

    private TrustRules() {}

    static Decision decide(Situation situation, TrustCommand command) {
        Person person = situation.caller();
        if (person == null || !(person.function().controls() || person.function() == PersonFunction.ROLE_PLAYER)) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return switch (command) {
            case TrustCommand.MoveTrust c -> move(situation, person, c);
        };
    }

    /** Of a persona that another plays nobody learns that it is there. */
    private static Decision move(Situation situation, Person person, TrustCommand.MoveTrust command) {
        Exercise exercise = situation.exercise();
        Persona persona = exercise.scenario().find(Persona.class, command.persona());
        Trust trust = persona == null ? null : persona.trust();
        if (trust == null || !(person.function().controls() || trust.isPlayedBy(person.id()))) {
            return unknown(Rejection.UNKNOWN_PERSONA, command.persona());
        }
        if (exercise.scenario().find(Team.class, command.team()) == null) {
            return unknown(Rejection.UNKNOWN_TEAM, command.team());
        }
        if (!exercise.clock().hasStarted()) {
            return Decision.rejected(Rejection.EXERCISE_NOT_STARTED);
        }
        if (exercise.trusts().presses().containsKey(command.move())) {
            return unknown(Rejection.ID_TAKEN, command.move());
        }
        if (pressedBy(exercise, person) >= MOST_OF_ONE_PERSON) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_OF_ONE_PERSON));
        }
        return exercise.trusts().presses().size() >= MOST_MOVES
                ? Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_MOVES))
                : Decision.accepted(new TrustFact.TrustMoved(
                        person.id(),
                        command.move(),
                        command.persona(),
                        command.team(),
                        command.by(),
                        command.reason(),
                        command.takenAt(),
                        situation.time()));
    }

    private static long pressedBy(Exercise exercise, Person person) {
        return exercise.trusts().presses().values().stream()
                .filter(person.id()::equals)
                .count();
    }

    private static Decision unknown(Rejection rejection, Id id) {
        return Decision.rejected(rejection, "id", id.value());
    }
}

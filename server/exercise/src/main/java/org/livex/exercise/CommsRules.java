package org.livex.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.livex.exercise.comms.CommsCheck;
import org.livex.exercise.comms.CommsChecks;
import org.livex.exercise.comms.CommsCommand;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.PersonId;

/** Control asks, whoever was asked answers: once each, late or not, before STARTEX as well as after. */
final class CommsRules {
    static final int MOST_CHECKS = 1_000;

    private CommsRules() {}

    static Decision decide(Situation situation, CommsCommand command) {
        return switch (command) {
            case CommsCommand.StartCommsCheck c -> start(situation, c);
            case CommsCommand.AnswerCommsCheck c -> answer(situation, c);
            case CommsCommand.CloseCommsCheck c -> close(situation, c);
        };
    }

    private static Decision start(Situation situation, CommsCommand.StartCommsCheck command) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Exercise exercise = situation.exercise();
        CommsChecks comms = exercise.comms();
        if (comms.find(command.check()) != null) {
            return Decision.rejected(Rejection.ID_TAKEN, "id", command.check().value());
        }
        if (comms.checks().size() >= MOST_CHECKS) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_CHECKS));
        }
        Decision unresolved = References.unresolved(exercise, command.to());
        if (unresolved != null) {
            return unresolved;
        }
        Set<PersonId> people = exercise.roster().addressedBy(command.to());
        if (people.isEmpty()) {
            return Decision.rejected(Rejection.NO_RECIPIENTS);
        }
        List<Fact> facts = new ArrayList<>();
        if (comms.open() != null) {
            facts.add(new CommsFact.CommsCheckClosed(comms.open()));
        }
        facts.add(new CommsFact.CommsCheckStarted(
                command.check(), people, situation.now().plus(command.lasts())));
        return new Decision.Accepted(facts);
    }

    private static Decision answer(Situation situation, CommsCommand.AnswerCommsCheck command) {
        Person person = situation.caller();
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        CommsCheck check = situation.exercise().comms().find(command.check());
        if (check == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_COMMS_CHECK, "id", command.check().value());
        }
        if (!check.people().contains(person.id())) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        return check.replyOf(person.id()).has(command.answer())
                ? Decision.accepted()
                : Decision.accepted(new CommsFact.CommsCheckAnswered(
                        command.check(), person.id(), command.answer(), command.language(), command.takenAt()));
    }

    private static Decision close(Situation situation, CommsCommand.CloseCommsCheck command) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        CommsCheck check = situation.exercise().comms().find(command.check());
        if (check == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_COMMS_CHECK, "id", command.check().value());
        }
        return check.isOpen()
                ? Decision.accepted(new CommsFact.CommsCheckClosed(command.check()))
                : Decision.accepted();
    }
}

package org.livex.exercise;

import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.readiness.PersonReadiness;
import org.livex.exercise.words.Person;
import org.livex.exercise.world.WrittenWorldEntry;

/** What people confirm, say and practise before they play. Once each, before STARTEX as well as after. */
final class ReadinessRules {
    private ReadinessRules() {}

    /** Somebody who read older words off line has confirmed those, and is asked anew. */
    static Decision confirm(Situation situation, Person person, ParticipantCommand.ConfirmBriefing command) {
        WrittenWorldEntry written = situation.exercise().scenario().find(WrittenWorldEntry.class, command.entry());
        if (written == null
                || !written.entry().subject().isConfirmed()
                || !written.entry().audience().admits(person)) {
            return Decision.rejected(
                    Rejection.UNKNOWN_WORLD_ENTRY, "id", command.entry().value());
        }
        if (command.revision() > written.revision()) {
            return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(written.revision()));
        }
        return of(situation, person).hasConfirmed(command.entry(), command.revision())
                ? Decision.accepted()
                : Decision.accepted(new ParticipantFact.BriefingConfirmed(
                        person.id(), command.entry(), command.revision(), command.takenAt()));
    }

    static Decision attend(Situation situation, Person person, ParticipantCommand.Attend command) {
        return of(situation, person).isNews(command.takenAt())
                ? Decision.accepted(new ParticipantFact.Attended(person.id(), command.attendance(), command.takenAt()))
                : Decision.accepted();
    }

    static Decision practise(Situation situation, Person person, ParticipantCommand.Practise command) {
        return of(situation, person).practised().containsKey(command.step())
                ? Decision.accepted()
                : Decision.accepted(new ParticipantFact.Practised(person.id(), command.step(), command.takenAt()));
    }

    private static PersonReadiness of(Situation situation, Person person) {
        return situation.exercise().readiness().of(person.id());
    }
}

package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.duty.Bearer;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.duty.DutyCommand;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.duty.Tick;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.TeamId;

/** People tick off what is theirs, and take it back. What comes late from a phone is taken: nothing is lost. */
final class DutyRules {
    static final int MOST_TICKS = 50_000;
    /** So that nobody alone closes the sheet for all. */
    static final int MOST_OF_ONE_PERSON = 1_000;

    private DutyRules() {}

    static Decision decide(Situation situation, DutyCommand command) {
        Person person = situation.caller();
        if (person == null || person.function().seesControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return switch (command) {
            case DutyCommand.TickDuty c -> tick(situation, person, c);
            case DutyCommand.UntickDuty c -> untick(situation, person, c);
        };
    }

    /** Of what is another's, or has not begun, nobody learns that it is there. */
    private static Decision tick(Situation situation, Person person, DutyCommand.TickDuty command) {
        Exercise exercise = situation.exercise();
        Duty duty = exercise.scenario().find(Duty.class, command.duty());
        if (duty == null || !exercise.duties().hasBegun(duty.id()) || !duty.isOf(person)) {
            return unknown(Rejection.UNKNOWN_DUTY, command.duty());
        }
        if (!isBorne(duty, person, command.team())) {
            return command.team() == null
                    ? unknown(Rejection.UNKNOWN_DUTY, command.duty())
                    : unknown(Rejection.UNKNOWN_TEAM, command.team());
        }
        if (exercise.duties().find(command.tick()) != null) {
            return unknown(Rejection.ID_TAKEN, command.tick());
        }
        if (countOf(exercise, person) >= MOST_OF_ONE_PERSON) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_OF_ONE_PERSON));
        }
        return exercise.duties().ticks().size() >= MOST_TICKS
                ? Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_TICKS))
                : Decision.accepted(new DutyFact.DutyTicked(
                        person.id(), command.tick(), duty.id(), command.team(), command.takenAt(), situation.time()));
    }

    private static boolean isBorne(Duty duty, Person person, @Nullable TeamId team) {
        return duty.bearer() == Bearer.PERSON
                ? team == null
                : team != null && person.teams().contains(team) && duty.isOf(team);
    }

    private static Decision untick(Situation situation, Person person, DutyCommand.UntickDuty command) {
        Tick tick = situation.exercise().duties().find(command.tick());
        if (tick == null || !tick.isFor(person)) {
            return unknown(Rejection.UNKNOWN_TICK, command.tick());
        }
        return tick.counts()
                ? Decision.accepted(
                        new DutyFact.DutyUnticked(person.id(), command.tick(), command.takenAt(), situation.time()))
                : Decision.accepted();
    }

    private static long countOf(Exercise exercise, Person person) {
        return exercise.duties().ticks().values().stream()
                .filter(tick -> tick.ticked().person().equals(person.id()))
                .count();
    }

    private static Decision unknown(Rejection rejection, Id id) {
        return Decision.rejected(rejection, "id", id.value());
    }
}

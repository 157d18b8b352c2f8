package org.livex.exercise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.due.Gates;
import org.livex.exercise.gate.Gate;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;

/** Two people for what is sensitive, the safety officer for what was written in play, and who was not reached. */
final class SafeguardRules {
    private SafeguardRules() {}

    /** Directors, controllers and the safety officer. */
    static boolean isOnShift(Person person) {
        return person.function().controls() || person.function().givesAllClear();
    }

    static Decision confirm(Situation situation, ControlCommand.ConfirmRelease command) {
        return second(situation, command.inject(), command.basedOn(), (person, planned, gate) -> {
            Decision refusal = InjectRules.refuseOutOfPlay(situation);
            if (refusal != null) {
                return refusal;
            }
            Decision follows = Gates.pastSecond(situation, Gates.Wish.of(planned.inject(), gate));
            return after(new ControlFact.ReleaseConfirmed(command.inject(), person.id()), follows);
        });
    }

    static Decision refuse(Situation situation, ControlCommand.RefuseRelease command) {
        return second(
                situation,
                command.inject(),
                null,
                (person, _, _) -> InjectRules.unlessOver(
                        situation,
                        () -> Decision.accepted(
                                new ControlFact.ReleaseRefused(command.inject(), person.id(), command.reason()))));
    }

    private interface Second {
        Decision decide(Person person, PlannedInject planned, Gate.Second gate);
    }

    private static Decision second(Situation situation, InjectId id, @Nullable Integer basedOn, Second rule) {
        return ControlRules.byPerson(situation, person -> {
            PlannedInject planned = situation.exercise().msel().find(id);
            if (planned == null) {
                return unknown(id);
            }
            if (!(situation.exercise().control().safeguards().gate(id) instanceof Gate.Second gate)) {
                return Decision.rejected(Rejection.INJECT_NOT_AWAITING);
            }
            if (person.id().equals(gate.first())) {
                return Decision.rejected(Rejection.SECOND_MUST_DIFFER);
            }
            Decision outdated = refuseUnread(planned, basedOn);
            return outdated != null ? outdated : rule.decide(person, planned, gate);
        });
    }

    /** Nobody may let out what they have not read. */
    private static @Nullable Decision refuseUnread(PlannedInject planned, @Nullable Integer basedOn) {
        return basedOn == null || basedOn == planned.revision()
                ? null
                : Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(planned.revision()));
    }

    /** Not a controller's: who sends must not be able to do away with who checks. */
    static Decision setHold(Situation situation, ControlCommand.SetSafetyHold command) {
        if (situation.caller() != null && !situation.caller().function().givesAllClear()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return situation.exercise().control().safeguards().safetyHold().equals(command.hold())
                ? Decision.accepted()
                : Decision.accepted(new ControlFact.SafetyHoldSet(command.hold()));
    }

    static Decision letThrough(Situation situation, ControlCommand.LetThrough command) {
        return safety(situation, command.inject(), command.basedOn(), (person, planned, gate) -> {
            Decision refusal = InjectRules.refuseOutOfPlay(situation);
            if (refusal != null) {
                return refusal;
            }
            Decision follows = Gates.pastSafety(situation, Gates.Wish.of(planned.inject(), gate, false, false));
            return after(new ControlFact.InjectLetThrough(command.inject(), person.id()), follows);
        });
    }

    static Decision stop(Situation situation, ControlCommand.StopInject command) {
        return safety(
                situation,
                command.inject(),
                null,
                (person, _, _) -> InjectRules.unlessOver(
                        situation,
                        () -> Decision.accepted(
                                new ControlFact.InjectStopped(command.inject(), person.id(), command.reason()))));
    }

    private interface Safety {
        Decision decide(Person person, PlannedInject planned, Gate.Safety gate);
    }

    private static Decision safety(Situation situation, InjectId id, @Nullable Integer basedOn, Safety rule) {
        Person person = situation.caller();
        if (person == null || !person.function().givesAllClear()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        PlannedInject planned = situation.exercise().msel().find(id);
        if (planned == null) {
            return unknown(id);
        }
        if (!(situation.exercise().control().safeguards().gate(id) instanceof Gate.Safety gate)) {
            return Decision.rejected(Rejection.INJECT_NOT_AWAITING);
        }
        Decision outdated = refuseUnread(planned, basedOn);
        return outdated != null ? outdated : rule.decide(person, planned, gate);
    }

    /** What is changed at a gate is looked at anew: by somebody else than who changed it, or for the whole hold. */
    static List<Fact> lookedAtAnew(Situation situation, Inject old, Inject revised) {
        if (revised.differsInColumnsAlone(old)) {
            return List.of();
        }
        Gate gate = situation.exercise().control().safeguards().gate(revised.id());
        return switch (gate) {
            case null -> List.of();
            case Gate.Second second ->
                List.of(new ControlFact.SecondPersonWanted(
                        revised.id(),
                        situation.caller() == null
                                ? second.first()
                                : situation.caller().id(),
                        second.due(),
                        second.waitAtMost(),
                        second.recipients()));
            case Gate.Safety safety -> List.of(Gates.heldForSafety(situation, revised.id(), safety.waitAtMost()));
        };
    }

    static Decision answer(Situation situation, Person person, ControlCommand.AnswerCall command) {
        Safeguards.Unanswered found = situation
                .exercise()
                .control()
                .safeguards()
                .unanswered(command.inject())
                .get(command.rule());
        if (found == null || !found.callsController()) {
            return Decision.rejected(Rejection.UNKNOWN_CALL);
        }
        return found.answer() == null
                ? Decision.accepted(
                        new ControlFact.CallAnswered(command.inject(), command.rule(), person.id(), command.note()))
                : Decision.rejected(Rejection.CALL_ALREADY_ANSWERED);
    }

    static Decision tell(Situation situation, ControlCommand.TellByVoice command) {
        Person caller = situation.caller();
        if (caller == null || !isOnShift(caller)) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        PlannedInject planned = situation.exercise().msel().find(command.inject());
        if (planned == null) {
            return unknown(command.inject());
        }
        Release release = planned.release();
        if (release == null) {
            return Decision.rejected(Rejection.INJECT_NOT_RELEASED);
        }
        if (!release.reached(command.person())) {
            return Decision.rejected(Rejection.NOT_A_RECIPIENT);
        }
        return situation.exercise().control().safeguards().told(command.inject(), command.person()) == null
                ? Decision.accepted(new ControlFact.ToldByVoice(command.inject(), command.person(), caller.id()))
                : Decision.accepted();
    }

    private static Decision unknown(InjectId inject) {
        return Decision.rejected(Rejection.UNKNOWN_INJECT, "id", inject.value());
    }

    private static Decision after(Fact first, Decision follows) {
        if (follows instanceof Decision.Accepted(List<Fact> facts)) {
            List<Fact> all = new ArrayList<>();
            all.add(first);
            all.addAll(facts);
            return new Decision.Accepted(all);
        }
        return follows;
    }
}

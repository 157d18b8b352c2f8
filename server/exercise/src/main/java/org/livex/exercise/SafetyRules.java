package org.livex.exercise;

import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.place.Place;
import org.livex.exercise.safety.RedStop;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.ids.PlaceId;

/** The red stop: anybody's to call, everybody's to confirm, and only the director's or safety officer's to end. */
final class SafetyRules {
    private SafetyRules() {}

    static Decision decide(Situation situation, SafetyCommand command) {
        Person person = situation.caller();
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return switch (command) {
            case SafetyCommand.CallRedStop c -> call(situation, person, c.reason());
            case SafetyCommand.ExplainRedStop c -> explain(situation.exercise(), person, c);
            case SafetyCommand.ConfirmRedStop _ -> confirm(situation.exercise(), person);
            case SafetyCommand.PullBrake c -> BrakeRules.pull(situation, person, c);
            case SafetyCommand.AnswerBrake c -> BrakeRules.answer(situation.exercise(), person, c);
            case SafetyCommand.GiveAllClear _ -> allClear(situation, person);
        };
    }

    private static Decision call(Situation situation, Person person, String reason) {
        if (situation.exercise().isStopped()) {
            return Decision.rejected(Rejection.STOP_ALREADY_CALLED);
        }
        SafetyFact called = new SafetyFact.RedStopCalled(person.id(), reason, situation.time());
        SafetyFact confirmed = new SafetyFact.RedStopConfirmed(person.id());
        return situation.phase() == Phase.RUNNING
                ? Decision.accepted(called, new ClockFact.ExercisePaused(situation.time()), confirmed)
                : Decision.accepted(called, confirmed);
    }

    private static Decision explain(Exercise exercise, Person person, SafetyCommand.ExplainRedStop command) {
        if (!exercise.isStopped()) {
            return Decision.rejected(Rejection.NO_STOP_CALLED);
        }
        PlaceId wanted = command.place();
        PlaceId place = wanted == null || knows(exercise, person, wanted) ? wanted : null;
        if (wanted != null
                && place == null
                && command.cause() == null
                && command.reason().isBlank()) {
            return Decision.rejected(Rejection.UNKNOWN_PLACE, "id", wanted.value());
        }
        // A place that is gone takes nothing else with it: this is a real emergency.
        return Decision.accepted(
                new SafetyFact.RedStopExplained(person.id(), command.cause(), command.reason(), place));
    }

    private static boolean knows(Exercise exercise, Person person, PlaceId id) {
        Place place = exercise.scenario().find(Place.class, id);
        return place != null
                && (person.function().seesControl() || place.audience().admits(person));
    }

    private static Decision confirm(Exercise exercise, Person person) {
        RedStop stop = exercise.redStop();
        if (stop == null || !stop.active()) {
            return Decision.rejected(Rejection.NO_STOP_CALLED);
        }
        return stop.confirmed().contains(person.id())
                ? Decision.accepted()
                : Decision.accepted(new SafetyFact.RedStopConfirmed(person.id()));
    }

    private static Decision allClear(Situation situation, Person person) {
        if (!person.function().givesAllClear()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return situation.exercise().isStopped()
                ? Decision.accepted(new SafetyFact.AllClearGiven(person.id(), situation.time()))
                : Decision.rejected(Rejection.NO_STOP_CALLED);
    }
}

package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PlaceId;

/** Whether all that an inject waits for is there, and whether injects that wait for each other ever stop waiting. */
final class TriggerReferences {
    private TriggerReferences() {}

    /** The number of an inject that waits for the scene which this one was and would be no more; null for none. */
    static @Nullable String waitingForScene(Exercise exercise, Inject revised) {
        return revised.type() == InjectType.ROLE_PLAYER_TASK
                ? null
                : exercise.msel().injects().values().stream()
                        .map(PlannedInject::inject)
                        .filter(waiting -> Triggers.conditions(waiting.trigger())
                                .anyMatch(condition -> condition instanceof Trigger.OnScene scene
                                        && scene.inject().equals(revised.id())))
                        .map(Inject::number)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The number of an inject that waits for an answer which could be given and could be no more; null for none. What was asked already
     * may have been answered so, and control corrects it as it must.
     */
    static @Nullable String waitingForAnswer(Exercise exercise, PlannedInject asking, Inject revised) {
        Inject before = asking.inject();
        if (asking.release() != null) {
            return null;
        }
        return exercise.msel().injects().values().stream()
                .map(PlannedInject::inject)
                .filter(waiting -> Triggers.conditions(waiting.trigger())
                        .anyMatch(condition -> condition instanceof Trigger.OnAnswer answer
                                && answer.inject().equals(revised.id())
                                && takes(before, answer)
                                && !takes(revised, answer)))
                .map(Inject::number)
                .findFirst()
                .orElse(null);
    }

    private static boolean takes(Inject asking, Trigger.OnAnswer condition) {
        Question question = asking.question();
        return question != null && (condition.answer() == null || question.takes(condition.answer()));
    }

    static @Nullable Decision unresolved(Exercise exercise, Inject inject) {
        for (InjectId other : Triggers.waitsFor(inject.trigger())) {
            if (exercise.msel().find(other) == null && !other.equals(inject.id())) {
                return Decision.rejected(Rejection.UNKNOWN_INJECT, "id", other.value());
            }
        }
        for (Trigger condition : Triggers.conditions(inject.trigger()).toList()) {
            Decision missing = missing(exercise, inject, condition);
            if (missing != null) {
                return missing;
            }
            Audience by = audienceOf(condition);
            Decision unknown = by == null ? null : References.unresolved(exercise, by);
            if (unknown != null) {
                return unknown;
            }
        }
        for (PlaceId place : Triggers.waitsForPlaces(inject.trigger())) {
            if (!exercise.scenario().has(place)) {
                return Decision.rejected(Rejection.UNKNOWN_PLACE, "id", place.value());
            }
        }
        return Triggers.waitsForItself(inject, exercise) ? Decision.rejected(Rejection.TRIGGER_CYCLE) : null;
    }

    /** What the condition itself waits for, besides who is meant and where. */
    private static @Nullable Decision missing(Exercise exercise, Inject inject, Trigger condition) {
        return switch (condition) {
            case Trigger.OnAction c -> References.missing(exercise, c.kind(), Rejection.UNKNOWN_ACTION_KIND);
            case Trigger.OnAnswer c -> unanswerable(exercise, inject, c);
            case Trigger.OnTrust c -> untrusting(exercise, c);
            case Trigger.OnScene c -> unplayable(exercise, inject, c);
            case Trigger.OnReply c ->
                c.persona() == null ? null : References.missing(exercise, c.persona(), Rejection.UNKNOWN_PERSONA);
            case Trigger.OnRequest c -> References.missing(exercise, c.form(), Rejection.UNKNOWN_REQUEST_FORM);
            case Trigger.AtTime _,
                    Trigger.AfterInject _,
                    Trigger.OnAcknowledgement _,
                    Trigger.OnNoAcknowledgement _,
                    Trigger.OnPlace _,
                    Trigger.ByHand _,
                    Trigger.All _,
                    Trigger.Any _,
                    Trigger.Not _ -> null;
        };
    }

    /** A persona without trust trusts nobody, more or less. */
    private static @Nullable Decision untrusting(Exercise exercise, Trigger.OnTrust condition) {
        Persona persona = exercise.scenario().find(Persona.class, condition.persona());
        if (persona == null || persona.trust() == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_PERSONA, "id", condition.persona().value());
        }
        return condition.team() == null ? null : References.missing(exercise, condition.team(), Rejection.UNKNOWN_TEAM);
    }

    /** What nobody can answer is never answered. */
    private static @Nullable Decision unanswerable(Exercise exercise, Inject inject, Trigger.OnAnswer condition) {
        PlannedInject asking = exercise.msel().find(condition.inject());
        if (asking == null || condition.inject().equals(inject.id())) {
            return null;
        }
        Question question = asking.inject().question();
        if (question == null) {
            return Decision.rejected(
                    Rejection.INJECT_ASKS_NOTHING, "number", asking.inject().number());
        }
        return condition.answer() == null || question.takes(condition.answer())
                ? null
                : Decision.rejected(
                        Rejection.ANSWER_NOT_POSSIBLE, "number", asking.inject().number());
    }

    /** What is no scene never ends. */
    private static @Nullable Decision unplayable(Exercise exercise, Inject inject, Trigger.OnScene condition) {
        PlannedInject scene = exercise.msel().find(condition.inject());
        return scene == null
                        || condition.inject().equals(inject.id())
                        || scene.inject().type() == InjectType.ROLE_PLAYER_TASK
                ? null
                : Decision.rejected(
                        Rejection.INJECT_IS_NO_SCENE, "number", scene.inject().number());
    }

    private static @Nullable Audience audienceOf(Trigger condition) {
        return switch (condition) {
            case Trigger.OnAction c -> c.by();
            case Trigger.OnPlace c -> c.by();
            case Trigger.OnAnswer c -> c.by();
            case Trigger.OnRequest c -> c.by();
            case Trigger.OnScene c -> c.by();
            case Trigger.OnReply c -> c.by();
            case Trigger.AtTime _,
                    Trigger.AfterInject _,
                    Trigger.OnAcknowledgement _,
                    Trigger.OnNoAcknowledgement _,
                    Trigger.OnTrust _,
                    Trigger.ByHand _,
                    Trigger.All _,
                    Trigger.Any _,
                    Trigger.Not _ -> null;
        };
    }
}

package org.livex.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether everything that an author names is there, and whether injects that wait for each other ever stop waiting. */
final class References {
    private References() {}

    static @Nullable Decision unresolved(Exercise exercise, Person person) {
        if (person.agency() != null && !exercise.scenario().has(person.agency())) {
            return Decision.rejected(
                    Rejection.UNKNOWN_AGENCY, "id", person.agency().value());
        }
        if (person.roleCard() != null && !exercise.scenario().has(person.roleCard())) {
            return Decision.rejected(
                    Rejection.UNKNOWN_ROLE_CARD, "id", person.roleCard().value());
        }
        return firstMissing(exercise, person.teams(), Rejection.UNKNOWN_TEAM);
    }

    static @Nullable Decision unresolved(Exercise exercise, Audience audience) {
        for (PersonId person : audience.people()) {
            if (exercise.roster().find(person) == null) {
                return Decision.rejected(Rejection.UNKNOWN_PERSON, "id", person.value());
            }
        }
        Decision team = firstMissing(exercise, audience.teams(), Rejection.UNKNOWN_TEAM);
        return team != null ? team : firstMissing(exercise, audience.agencies(), Rejection.UNKNOWN_AGENCY);
    }

    static @Nullable Decision unresolved(Exercise exercise, RequestForm form) {
        return exercise.scenario().has(form.authority())
                ? unresolved(exercise, form.audience())
                : Decision.rejected(
                        Rejection.UNKNOWN_PERSONA, "id", form.authority().value());
    }

    /** A scene may be written before the one that follows it: that is not looked for. */
    private static @Nullable Decision unresolved(Exercise exercise, @Nullable InjectDetails details) {
        return details instanceof InjectDetails.RequestReply reply
                        && !exercise.scenario().has(reply.form())
                ? Decision.rejected(
                        Rejection.UNKNOWN_REQUEST_FORM, "id", reply.form().value())
                : null;
    }

    static @Nullable Decision unresolved(Exercise exercise, Inject inject) {
        Scenario scenario = exercise.scenario();
        if (inject.trigger().depth() > Trigger.DEEPEST) {
            return Decision.rejected(Rejection.TRIGGER_TOO_DEEP);
        }
        Decision placeholder = Placeholders.mistake(scenario, inject);
        if (placeholder != null) {
            return placeholder;
        }
        if (inject.storyline() != null && !scenario.has(inject.storyline())) {
            return Decision.rejected(
                    Rejection.UNKNOWN_STORYLINE, "id", inject.storyline().value());
        }
        if (inject.from() != null && !scenario.has(inject.from())) {
            return Decision.rejected(
                    Rejection.UNKNOWN_PERSONA, "id", inject.from().value());
        }
        Decision objective = firstMissing(exercise, Set.copyOf(inject.servedObjectives()), Rejection.UNKNOWN_OBJECTIVE);
        if (objective != null) {
            return objective;
        }
        if (inject.place() != null && !scenario.has(inject.place())) {
            return Decision.rejected(
                    Rejection.UNKNOWN_PLACE, "id", inject.place().value());
        }
        for (ExpectedAction expected : inject.expectedActions()) {
            if (!scenario.has(expected.kind())) {
                return Decision.rejected(
                        Rejection.UNKNOWN_ACTION_KIND, "id", expected.kind().value());
            }
            Decision by = expected.by() == null ? null : unresolved(exercise, expected.by());
            if (by != null) {
                return by;
            }
        }
        Decision details = unresolved(exercise, inject.details());
        if (details != null) {
            return details;
        }
        Decision audience = unresolved(exercise, inject.audience());
        return audience != null ? audience : unresolvedTrigger(exercise, inject);
    }

    private static @Nullable Decision unresolvedTrigger(Exercise exercise, Inject inject) {
        for (InjectId other : Triggers.waitsFor(inject.trigger())) {
            if (exercise.msel().find(other) == null && !other.equals(inject.id())) {
                return Decision.rejected(Rejection.UNKNOWN_INJECT, "id", other.value());
            }
        }
        for (Trigger condition : Triggers.conditions(inject.trigger()).toList()) {
            if (condition instanceof Trigger.OnAction(ActionKindId kind, Audience by, Duration _)) {
                if (!exercise.scenario().has(kind)) {
                    return Decision.rejected(Rejection.UNKNOWN_ACTION_KIND, "id", kind.value());
                }
                Decision unknown = by == null ? null : unresolved(exercise, by);
                if (unknown != null) {
                    return unknown;
                }
            }
        }
        return waitsForItself(exercise, inject) ? Decision.rejected(Rejection.TRIGGER_CYCLE) : null;
    }

    private static boolean waitsForItself(Exercise exercise, Inject inject) {
        Set<InjectId> seen = new HashSet<>();
        List<InjectId> open = new ArrayList<>(Triggers.waitsFor(inject.trigger()));
        while (!open.isEmpty()) {
            InjectId next = open.removeLast();
            if (next.equals(inject.id())) {
                return true;
            }
            PlannedInject planned = seen.add(next) ? exercise.msel().find(next) : null;
            if (planned != null) {
                open.addAll(Triggers.waitsFor(planned.inject().trigger()));
            }
        }
        return false;
    }

    private static @Nullable Decision firstMissing(Exercise exercise, Set<? extends Id> ids, Rejection rejection) {
        for (Id id : ids) {
            if (!exercise.scenario().has(id)) {
                return Decision.rejected(rejection, "id", id.value());
            }
        }
        return null;
    }
}

package org.livex.exercise;

import org.jspecify.annotations.Nullable;

/** Changing what was added to the world: a persona's face, a form's grounds. Whoever does has seen it as it is now. */
final class ThingRules {
    private ThingRules() {}

    static Decision revise(Situation situation, PlanCommand.ReviseThing command) {
        Exercise exercise = situation.exercise();
        AddedThing sent = command.thing();
        AddedThing old = exercise.scenario().find(sent.getClass(), sent.id());
        if (old == null) {
            return Decision.rejected(unknown(sent), "id", sent.id().value());
        }
        int revision = exercise.scenario().revisionOf(sent.id());
        if (revision != command.basedOn()) {
            return Decision.rejected(Rejection.REVISION_OUTDATED, "revision", String.valueOf(revision));
        }
        Decision unresolved = unresolved(exercise, sent);
        if (unresolved != null) {
            return unresolved;
        }
        if (sent instanceof RequestForm form && exercise.requests().isFiledOn(form.id())) {
            return Decision.rejected(Rejection.REQUEST_FORM_IN_USE);
        }
        AddedThing merged = TextMerge.merged(old, sent, situation);
        return merged.equals(old)
                ? Decision.accepted()
                : Decision.accepted(new PlanFact.ThingRevised(merged, revision + 1));
    }

    private static @Nullable Decision unresolved(Exercise exercise, AddedThing thing) {
        return switch (thing) {
            case ActionKind kind -> References.unresolved(exercise, kind.audience());
            case RequestForm form -> References.unresolved(exercise, form);
            case Agency _, Persona _, Storyline _, Team _ -> null;
        };
    }

    private static Rejection unknown(AddedThing thing) {
        return switch (thing) {
            case ActionKind _ -> Rejection.UNKNOWN_ACTION_KIND;
            case Agency _ -> Rejection.UNKNOWN_AGENCY;
            case Persona _ -> Rejection.UNKNOWN_PERSONA;
            case RequestForm _ -> Rejection.UNKNOWN_REQUEST_FORM;
            case Storyline _ -> Rejection.UNKNOWN_STORYLINE;
            case Team _ -> Rejection.UNKNOWN_TEAM;
        };
    }
}

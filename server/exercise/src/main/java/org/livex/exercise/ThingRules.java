package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.plan.Team;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.Phase;

/** Changing what was added to the world: a place's fence, a persona's face, a form's grounds. Whoever does has seen it as it is now. */
final class ThingRules {
    private ThingRules() {}

    static Decision revise(Situation situation, PlanCommand.ReviseThing command) {
        Exercise exercise = situation.exercise();
        RevisableThing sent = command.thing();
        RevisableThing old = exercise.scenario().find(sent.getClass(), sent.id());
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
        RevisableThing merged = TextMerge.merged(old, sent, situation);
        if (merged.equals(old)) {
            return Decision.accepted();
        }
        Decision over = PlayedRules.refuseOver(situation, old, merged);
        if (over != null) {
            return over;
        }
        if (movesTheStart(situation, old, merged)) {
            return Decision.rejected(Rejection.TRUST_ALREADY_BEGUN);
        }
        PlanFact revised = switch (merged) {
            case AddedThing thing -> new PlanFact.ThingRevised(thing, revision + 1);
            case Place place -> new PlanFact.PlaceRevised(place);
        };
        String user = trusting(situation, merged, revised);
        return user == null ? Decision.accepted(revised) : Decision.rejected(Rejection.THING_IN_USE, "by", user);
    }

    /** From STARTEX on every team's trust and its whole history hang on where it began. */
    private static boolean movesTheStart(Situation situation, RevisableThing old, RevisableThing now) {
        return situation.phase() != Phase.PLANNED
                && old instanceof Persona before
                && now instanceof Persona after
                && before.trust() != null
                && (after.trust() == null
                        || before.trust().start() != after.trust().start());
    }

    /** Whose trust, or what waits for it, would be left with what is not there any more; null for nobody. */
    private static @Nullable String trusting(Situation situation, RevisableThing merged, PlanFact revised) {
        Exercise exercise = situation.exercise();
        return switch (merged) {
            case ActionKind _ -> TrustReferences.brokenBy(revised, exercise);
            case Persona persona when persona.trust() == null -> TrustReferences.waitingFor(exercise, persona.id());
            case Agency _, Duty _, EvaluationGuide _, Persona _, Place _, RequestForm _, Storyline _, Team _ -> null;
        };
    }

    private static @Nullable Decision unresolved(Exercise exercise, RevisableThing thing) {
        return switch (thing) {
            case ActionKind kind -> References.unresolved(exercise, kind.audience());
            case Place place -> References.unresolved(exercise, place.audience());
            case RequestForm form -> References.unresolved(exercise, form);
            case Duty duty -> References.unresolved(exercise, duty);
            case EvaluationGuide guide -> References.unresolved(exercise, guide);
            case Storyline storyline -> References.unresolved(exercise, storyline);
            case Agency _, Persona _, Team _ -> null;
        };
    }

    private static Rejection unknown(RevisableThing thing) {
        return switch (thing) {
            case ActionKind _ -> Rejection.UNKNOWN_ACTION_KIND;
            case Agency _ -> Rejection.UNKNOWN_AGENCY;
            case Duty _ -> Rejection.UNKNOWN_DUTY;
            case EvaluationGuide _ -> Rejection.UNKNOWN_GUIDE;
            case Persona _ -> Rejection.UNKNOWN_PERSONA;
            case Place _ -> Rejection.UNKNOWN_PLACE;
            case RequestForm _ -> Rejection.UNKNOWN_REQUEST_FORM;
            case Storyline _ -> Rejection.UNKNOWN_STORYLINE;
            case Team _ -> Rejection.UNKNOWN_TEAM;
        };
    }
}

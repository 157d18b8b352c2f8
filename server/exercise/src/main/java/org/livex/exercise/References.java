package org.livex.exercise;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Milestone;
import org.livex.exercise.plan.MilestoneRule;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.Scenario;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.Document;

/** Whether everything that an author names is there. */
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
        Decision team = firstMissing(exercise, audience.allTeams().toList(), Rejection.UNKNOWN_TEAM);
        return team != null
                ? team
                : firstMissing(exercise, audience.allAgencies().toList(), Rejection.UNKNOWN_AGENCY);
    }

    static @Nullable Decision unresolved(Exercise exercise, RequestForm form) {
        Decision placeholder = Placeholders.mistake(form);
        if (placeholder != null) {
            return placeholder;
        }
        return exercise.scenario().has(form.authority())
                ? unresolved(exercise, form.audience())
                : Decision.rejected(
                        Rejection.UNKNOWN_PERSONA, "id", form.authority().value());
    }

    static @Nullable Decision unresolved(Exercise exercise, Duty duty) {
        Decision phase = firstMissing(exercise, duty.phases(), Rejection.UNKNOWN_PHASE);
        return phase != null ? phase : unresolved(exercise, duty.audience());
    }

    static @Nullable Decision unresolved(Exercise exercise, EvaluationGuide guide) {
        return exercise.scenario().find(Objective.class, guide.objective()) == null
                ? Decision.rejected(
                        Rejection.UNKNOWN_OBJECTIVE, "id", guide.objective().value())
                : null;
    }

    /** An inject belongs to its storyline, so it may be planned after the milestone that names it: that is not looked for. */
    static @Nullable Decision unresolved(Exercise exercise, Storyline storyline) {
        for (Milestone milestone : storyline.eachMilestone()) {
            for (MilestoneRule rule : milestone.rules()) {
                Decision unknown = unresolved(exercise, rule);
                if (unknown != null) {
                    return unknown;
                }
            }
        }
        return null;
    }

    private static @Nullable Decision unresolved(Exercise exercise, MilestoneRule rule) {
        return switch (rule) {
            case MilestoneRule.ActionReported(ActionKindId kind, Audience by) ->
                orBy(exercise, missing(exercise, kind, Rejection.UNKNOWN_ACTION_KIND), by);
            case MilestoneRule.AnswerGiven(RequestFormId form, Ruling.Outcome _) ->
                missing(exercise, form, Rejection.UNKNOWN_REQUEST_FORM);
            case MilestoneRule.PlaceReached(PlaceId place, Audience by) ->
                orBy(exercise, missing(exercise, place, Rejection.UNKNOWN_PLACE), by);
            case MilestoneRule.MediatorFound _, MilestoneRule.MediatorPresent _, MilestoneRule.ReadingConfirmed _ ->
                null;
        };
    }

    private static @Nullable Decision orBy(Exercise exercise, @Nullable Decision missing, @Nullable Audience by) {
        return missing != null || by == null ? missing : unresolved(exercise, by);
    }

    static @Nullable Decision unresolved(Exercise exercise, Document document) {
        return document.issuedBy() == null ? null : missing(exercise, document.issuedBy(), Rejection.UNKNOWN_PERSONA);
    }

    /** A scene may be written before the one that follows it: that is not looked for. */
    private static @Nullable Decision unresolved(Exercise exercise, InjectDetails details) {
        return switch (details) {
            case InjectDetails.RequestReply reply -> missing(exercise, reply.form(), Rejection.UNKNOWN_REQUEST_FORM);
            case InjectDetails.Document paper -> {
                Decision issuer = switch (paper.issuer()) {
                    case null -> null;
                    case Issuer.OfPersona(PersonaId persona) -> missing(exercise, persona, Rejection.UNKNOWN_PERSONA);
                    case Issuer.OfWorld(WorldEntryId entry) -> missing(exercise, entry, Rejection.UNKNOWN_WORLD_ENTRY);
                };
                yield issuer != null || paper.document() == null
                        ? issuer
                        : missing(exercise, paper.document(), Rejection.UNKNOWN_DOCUMENT);
            }
            case InjectDetails.RolePlayerTask _,
                    InjectDetails.PhoneCall _,
                    InjectDetails.MediaArticle _,
                    InjectDetails.PhysicalProp _,
                    InjectDetails.Message _ -> null;
        };
    }

    static @Nullable Decision missing(Exercise exercise, Id id, Rejection rejection) {
        return exercise.scenario().has(id) ? null : Decision.rejected(rejection, "id", id.value());
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
        Decision column = ColumnRules.unfit(exercise, inject);
        if (column != null) {
            return column;
        }
        Decision details = inject.details() == null ? null : unresolved(exercise, inject.details());
        if (details != null) {
            return details;
        }
        Decision audience = unresolved(exercise, inject.audience());
        return audience != null ? audience : TriggerReferences.unresolved(exercise, inject);
    }

    private static @Nullable Decision firstMissing(
            Exercise exercise, Collection<? extends Id> ids, Rejection rejection) {
        for (Id id : ids) {
            if (!exercise.scenario().has(id)) {
                return Decision.rejected(rejection, "id", id.value());
            }
        }
        return null;
    }
}

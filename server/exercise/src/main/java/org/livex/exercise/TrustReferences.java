package org.livex.exercise;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormCheck;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.inject.AnswerWanted;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Interview;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.trust.Trust;
import org.livex.exercise.trust.TrustRule;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;

/** Says whether what moves a persona's trust is there. A rule that names what is gone would never move it again. */
final class TrustReferences {
    private TrustReferences() {}

    /** The name of a persona that had all that its trust names, and has not after a change; null for none. */
    static @Nullable String brokenBy(PlanFact change, Exercise before) {
        List<Persona> whole = before.scenario()
                .all(Persona.class)
                .filter(persona -> persona.trust() != null && isWhole(before, persona.trust()))
                .toList();
        if (whole.isEmpty()) {
            return null;
        }
        Exercise after = before.apply(change, new Stamp(0, before.clock().at()));
        return whole.stream()
                .filter(persona ->
                        after.scenario().has(persona.id()) && !isWhole(after, Objects.requireNonNull(persona.trust())))
                .map(persona -> persona.name().original().text())
                .findFirst()
                .orElse(null);
    }

    static Decision checked(Situation situation, Decision decision) {
        Missing missing = decision instanceof Decision.Accepted(List<Fact> facts)
                ? missingIn(facts, () -> situation.afterAll(facts))
                : null;
        return missing == null ? decision : missing.refusal();
    }

    /** What a persona that these facts write names and that is not there after them; null where all of it is. */
    static @Nullable Missing missingIn(List<Fact> facts, Supplier<Exercise> after) {
        for (int i = 0; i < facts.size(); i++) {
            Persona persona = written(facts.get(i));
            Trust trust = persona == null ? null : persona.trust();
            if (trust != null && unresolved(after.get(), trust) instanceof Decision.Rejected refusal) {
                return new Missing(i, refusal);
            }
        }
        return null;
    }

    /** {@code fact} is the index of the one that names it. */
    record Missing(int fact, Decision.Rejected refusal) {}

    private static @Nullable Persona written(Fact fact) {
        if (fact instanceof PlanFact.PersonaAdded(Persona persona)) {
            return persona;
        }
        return fact instanceof PlanFact.ThingRevised(Persona persona, int _) ? persona : null;
    }

    /** The number of an inject that waits for this persona's trust; null for none. */
    static @Nullable String waitingFor(Exercise exercise, PersonaId persona) {
        return exercise.msel().injects().values().stream()
                .map(PlannedInject::inject)
                .filter(inject -> Triggers.conditions(inject.trigger())
                        .anyMatch(condition -> condition instanceof Trigger.OnTrust trust
                                && trust.persona().equals(persona)))
                .map(inject -> inject.number())
                .findFirst()
                .orElse(null);
    }

    private static boolean isWhole(Exercise exercise, Trust trust) {
        return unresolved(exercise, trust) == null;
    }

    private static @Nullable Decision unresolved(Exercise exercise, Trust trust) {
        for (PersonId player : trust.playedBy()) {
            if (exercise.roster().find(player) == null) {
                return Decision.rejected(Rejection.UNKNOWN_PERSON, "id", player.value());
            }
        }
        if (trust.truth() != null && exercise.dossiers().revisionOf(trust.truth()) == 0) {
            return Decision.rejected(
                    Rejection.UNKNOWN_TRUTH, "id", trust.truth().value());
        }
        return trust.rules().stream()
                .map(rule -> unresolved(exercise, rule))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Decision unresolved(Exercise exercise, TrustRule rule) {
        return switch (rule) {
            case TrustRule.Reported reported -> unresolved(exercise, reported);
            case TrustRule.Answered answered -> {
                PlannedInject inject = exercise.msel().find(answered.inject());
                yield inject == null ? unknown(answered.inject()) : unanswerable(inject.inject(), answered.answer());
            }
            case TrustRule.Acknowledged acknowledged ->
                exercise.msel().find(acknowledged.inject()) == null ? unknown(acknowledged.inject()) : null;
            case TrustRule.AskedAgain _ -> null;
        };
    }

    private static @Nullable Decision unanswerable(Inject inject, @Nullable AnswerWanted answer) {
        Question question = inject.question();
        if (question == null) {
            return Decision.rejected(Rejection.INJECT_ASKS_NOTHING, "number", inject.number());
        }
        return answer == null || question.takes(answer)
                ? null
                : Decision.rejected(Rejection.ANSWER_NOT_POSSIBLE, "number", inject.number());
    }

    private static Decision unknown(InjectId inject) {
        return Decision.rejected(Rejection.UNKNOWN_INJECT, "id", inject.value());
    }

    private static @Nullable Decision unresolved(Exercise exercise, TrustRule.Reported rule) {
        ActionKind kind = exercise.scenario().find(ActionKind.class, rule.kind());
        if (kind == null) {
            return Decision.rejected(
                    Rejection.UNKNOWN_ACTION_KIND, "id", rule.kind().value());
        }
        if (rule.about() != null && !Interview.is(kind.form(), rule.about(), Set.of(FormField.Type.DOSSIER))) {
            return Decision.rejected(Rejection.TRUST_RULE_NOT_POSSIBLE, "field", rule.about());
        }
        return rule.field() == null || canSay(kind.form(), rule.field(), Objects.requireNonNull(rule.value()))
                ? null
                : Decision.rejected(Rejection.TRUST_RULE_NOT_POSSIBLE, "field", rule.field());
    }

    private static boolean canSay(List<FormField> form, String name, String value) {
        FormField field = FormFields.find(form, name);
        return field != null
                && (field.type() == FormField.Type.CHOICES
                        ? FormFields.canBe(field, value)
                        : FormCheck.fits(field, value));
    }
}

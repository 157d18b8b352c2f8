package org.livex.exercise;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.trust.Trust;
import org.livex.exercise.trust.TrustRule;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.Stamp;

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
        for (PersonId player : trust.playedBy()) {
            if (exercise.roster().find(player) == null) {
                return false;
            }
        }
        return trust.rules().stream().allMatch(rule -> isWhole(exercise, rule));
    }

    private static boolean isWhole(Exercise exercise, TrustRule rule) {
        return switch (rule) {
            case TrustRule.Reported reported -> isWhole(exercise, reported);
            case TrustRule.Answered answered -> {
                PlannedInject inject = exercise.msel().find(answered.inject());
                Question question = inject == null ? null : inject.inject().question();
                yield question != null && (answered.answer() == null || question.takes(answered.answer()));
            }
            case TrustRule.Acknowledged acknowledged -> exercise.msel().find(acknowledged.inject()) != null;
            case TrustRule.AskedAgain _ -> true;
        };
    }

    private static boolean isWhole(Exercise exercise, TrustRule.Reported rule) {
        ActionKind kind = exercise.scenario().find(ActionKind.class, rule.kind());
        return kind != null
                && (rule.about() == null || FormFields.find(kind.form(), rule.about()) != null)
                && (rule.field() == null || canSay(kind.form(), rule.field(), Objects.requireNonNull(rule.value())));
    }

    /** What somebody writes may be anything. */
    private static boolean canSay(List<FormField> form, String name, String value) {
        FormField field = FormFields.find(form, name);
        return field != null
                && (field.choices().isEmpty()
                        || field.choices().stream().map(FormChoice::id).anyMatch(value::equals));
    }
}

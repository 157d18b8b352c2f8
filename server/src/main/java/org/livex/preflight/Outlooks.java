package org.livex.preflight;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Triggers;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Release;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;

/** Which injects can go out at all, and when at the earliest. What waits for each other in a circle has no outlook. */
final class Outlooks {
    private final Exercise exercise;
    private final Plan plan;
    private final Map<InjectId, Outlook> known = new HashMap<>();

    private Outlooks(Exercise exercise) {
        this.exercise = exercise;
        this.plan = Objects.requireNonNull(exercise.scenario().plan());
    }

    /** From what waits for nothing to what waits for it, so that no chain, however long, exhausts the stack. */
    static Outlooks of(Exercise exercise) {
        Outlooks outlooks = new Outlooks(exercise);
        boolean learned = true;
        while (learned) {
            learned = false;
            for (PlannedInject planned : exercise.msel().injects().values()) {
                learned |= outlooks.learn(planned);
            }
        }
        return outlooks;
    }

    @Nullable Outlook find(InjectId inject) {
        return known.get(inject);
    }

    /** When it goes out by itself; empty where it cannot or hangs on a controller. */
    Optional<ExerciseTime> timeOf(InjectId inject) {
        return known.get(inject) instanceof Outlook.Due due && !due.byHand()
                ? Optional.of(due.earliest())
                : Optional.empty();
    }

    private boolean learn(PlannedInject planned) {
        InjectId id = planned.inject().id();
        Trigger trigger = planned.inject().trigger();
        if (known.containsKey(id) || !isReady(planned.state(), trigger)) {
            return false;
        }
        known.put(id, of(planned));
        return true;
    }

    private boolean isReady(InjectState state, Trigger trigger) {
        return state != InjectState.PLANNED
                || Triggers.waitsFor(trigger).stream()
                        .allMatch(other ->
                                known.containsKey(other) || exercise.msel().find(other) == null);
    }

    private Outlook of(PlannedInject planned) {
        Release release = planned.release();
        return switch (planned.state()) {
            case PLANNED -> of(planned.inject().id(), planned.inject().trigger());
            case HELD, AWAITING_TRANSLATION, AWAITING_SECOND, AWAITING_SAFETY ->
                new Outlook.Due(start(), start(), true);
            case RELEASED ->
                release == null ? new Outlook.Skipped() : new Outlook.Due(release.at(), release.at(), false);
            case SKIPPED, RECALLED -> new Outlook.Skipped();
        };
    }

    private Outlook of(InjectId id, Trigger trigger) {
        return switch (trigger) {
            case Trigger.AtTime(ExerciseTime time) -> due(id, time, false);
            case Trigger.AfterInject(InjectId other, Duration delay) -> after(id, other, delay);
            case Trigger.OnAcknowledgement(InjectId other, Trigger.Quorum _, Duration delay) ->
                answered(id, other, delay);
            case Trigger.OnNoAcknowledgement(InjectId other, Duration within) -> answered(id, other, within);
            case Trigger.OnAnswer onAnswer ->
                canAnswer(onAnswer)
                        ? answered(id, onAnswer.inject(), onAnswer.delay())
                        : never(Finding.in(id, Fault.NOBODY_CAN_ANSWER)
                                .with("other", onAnswer.inject().value()));
            case Trigger.OnAction onAction ->
                canAct(onAction.kind(), onAction.by())
                        ? due(id, start().plus(onAction.delay()), false)
                        : never(Finding.in(id, Fault.NOBODY_CAN_ACT)
                                .with("action", onAction.kind().value()));
            case Trigger.OnPlace onPlace -> atPlace(id, onPlace);
            // Whoever plays the persona can always move it.
            case Trigger.OnTrust _ -> new Outlook.Due(start(), start(), false);
            case Trigger.OnRequest onRequest ->
                canFile(onRequest)
                        ? due(id, start().plus(onRequest.delay()), false)
                        : never(Finding.in(id, Fault.NOBODY_CAN_FILE)
                                .with("form", onRequest.form().value()));
            case Trigger.OnReply onReply -> replied(id, onReply);
            case Trigger.OnScene onScene ->
                canPlay(onScene)
                        ? after(id, onScene.inject(), onScene.delay())
                        : never(Finding.in(id, Fault.NOBODY_PLAYS)
                                .with("other", onScene.inject().value()));
            case Trigger.ByHand _ -> new Outlook.Due(start(), start(), true);
            case Trigger.All(List<Trigger> of) -> all(id, of);
            case Trigger.Any(List<Trigger> of) -> any(id, of);
            case Trigger.Not _ -> new Outlook.Due(start(), start(), false);
        };
    }

    private Outlook after(InjectId id, InjectId other, Duration delay) {
        return known.get(other) instanceof Outlook.Due due
                ? due(id, due.earliest().plus(delay), due.byHand())
                : never(Finding.in(id, Fault.DEAD_BRANCH).with("other", other.value()));
    }

    private Outlook answered(InjectId id, InjectId other, Duration delay) {
        PlannedInject asked = exercise.msel().find(other);
        boolean reachesSomebody = asked != null
                && exercise.roster().people().values().stream()
                        .anyMatch(asked.inject().audience()::addresses);
        return reachesSomebody
                ? after(id, other, delay)
                : never(Finding.in(id, Fault.NOBODY_ACKNOWLEDGES).with("other", other.value()));
    }

    /** Its question may have changed since somebody began to wait for the answer. */
    private boolean canAnswer(Trigger.OnAnswer trigger) {
        PlannedInject asking = exercise.msel().find(trigger.inject());
        Question question = asking == null ? null : asking.inject().question();
        return question != null && (trigger.answer() == null || question.takes(trigger.answer()));
    }

    private Outlook atPlace(InjectId id, Trigger.OnPlace trigger) {
        Fault fault = FenceCheck.neverHolds(exercise, trigger);
        return fault == null
                ? due(id, start().plus(trigger.delay()), false)
                : never(Finding.in(id, fault).with("place", trigger.place().value()));
    }

    private boolean canAct(ActionKindId id, @Nullable Audience by) {
        ActionKind kind = exercise.scenario().find(ActionKind.class, id);
        return kind != null
                && exercise.roster().people().values().stream()
                        .anyMatch(person -> kind.audience().admits(person) && (by == null || by.addresses(person)));
    }

    private boolean canFile(Trigger.OnRequest trigger) {
        RequestForm form = exercise.scenario().find(RequestForm.class, trigger.form());
        return form != null
                && exercise.roster().people().values().stream()
                        .anyMatch(person -> person.function().plays()
                                && form.audience().addresses(person)
                                && (trigger.by() == null || trigger.by().addresses(person)));
    }

    /** To a persona anybody who plays may write, once control has spoken as it. */
    private Outlook replied(InjectId id, Trigger.OnReply trigger) {
        InjectId other = trigger.inject();
        PlannedInject asked = other == null ? null : exercise.msel().find(other);
        boolean isPossible = exercise.roster().people().values().stream()
                .filter(person -> person.function().plays()
                        && (trigger.by() == null || trigger.by().addresses(person)))
                .anyMatch(person -> other == null
                        ? !person.function().seesControl()
                        : asked != null && asked.inject().audience().addresses(person));
        if (!isPossible) {
            Finding never = Finding.in(id, Fault.NOBODY_CAN_REPLY);
            return never(other == null ? never : never.with("other", other.value()));
        }
        return other == null ? due(id, start().plus(trigger.delay()), false) : after(id, other, trigger.delay());
    }

    private boolean canPlay(Trigger.OnScene trigger) {
        PlannedInject scene = exercise.msel().find(trigger.inject());
        return scene != null
                && scene.inject().type() == InjectType.ROLE_PLAYER_TASK
                && exercise.roster().people().values().stream()
                        .anyMatch(person -> scene.inject().audience().addresses(person)
                                && person.function().plays()
                                && (trigger.by() == null || trigger.by().addresses(person)));
    }

    private Outlook all(InjectId id, List<Trigger> parts) {
        if (Contradictions.isIn(parts)) {
            return never(Finding.in(id, Fault.CONTRADICTION));
        }
        List<Outlook> outlooks = parts.stream().map(part -> of(id, part)).toList();
        return outlooks.stream()
                .filter(Outlook.Never.class::isInstance)
                .findFirst()
                .orElseGet(() -> {
                    Outlook.Due last = dues(outlooks).stream()
                            .max(Comparator.comparing(Outlook.Due::earliest))
                            .orElseThrow();
                    boolean byHand = dues(outlooks).stream().anyMatch(Outlook.Due::byHand);
                    return new Outlook.Due(last.earliest(), last.asked(), byHand);
                });
    }

    private Outlook any(InjectId id, List<Trigger> parts) {
        List<Outlook> outlooks = parts.stream().map(part -> of(id, part)).toList();
        return dues(outlooks).stream()
                .min(Comparator.comparing(Outlook.Due::byHand).thenComparing(Outlook.Due::earliest))
                .<Outlook>map(due -> due)
                .orElse(outlooks.getFirst());
    }

    private static List<Outlook.Due> dues(List<Outlook> outlooks) {
        return outlooks.stream()
                .filter(Outlook.Due.class::isInstance)
                .map(Outlook.Due.class::cast)
                .toList();
    }

    private Outlook due(InjectId id, ExerciseTime asked, boolean byHand) {
        for (DayWindow day : plan.days()) {
            if (asked.compareTo(day.to()) <= 0) {
                return new Outlook.Due(asked.isAfter(day.from()) ? asked : day.from(), asked, byHand);
            }
        }
        return never(Finding.in(id, Fault.AFTER_ENDEX).with("time", asked.toString()));
    }

    private ExerciseTime start() {
        return plan.days().getFirst().from();
    }

    private static Outlook never(Finding why) {
        return new Outlook.Never(why);
    }
}

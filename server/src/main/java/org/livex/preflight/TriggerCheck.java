package org.livex.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.livex.exercise.Exercise;
import org.livex.exercise.Triggers;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.PersonId;

/** Whether each inject that is still to come can come, and whether it comes when people are there. */
final class TriggerCheck {
    private final Exercise exercise;
    private final Plan plan;
    private final Outlooks outlooks;
    private final Set<ActionKindId> expected;
    private final List<Finding> found = new ArrayList<>();

    private TriggerCheck(Exercise exercise, Outlooks outlooks) {
        this.exercise = exercise;
        this.plan = Objects.requireNonNull(exercise.scenario().plan());
        this.outlooks = outlooks;
        this.expected = exercise.msel().injects().values().stream()
                .filter(planned -> outlooks.find(planned.inject().id()) instanceof Outlook.Due)
                .flatMap(planned -> planned.inject().expectedActions().stream())
                .map(ExpectedAction::kind)
                .collect(Collectors.toSet());
    }

    static List<Finding> of(Exercise exercise, Outlooks outlooks) {
        TriggerCheck check = new TriggerCheck(exercise, outlooks);
        exercise.msel().injects().values().stream()
                .filter(planned -> planned.state() == InjectState.PLANNED)
                .map(PlannedInject::inject)
                .forEach(check::look);
        return check.found;
    }

    private void look(Inject inject) {
        switch (outlooks.find(inject.id())) {
            case null ->
                found.add(Finding.in(
                        inject.id(),
                        Triggers.waitsForItself(inject, exercise) ? Fault.TRIGGER_CYCLE : Fault.DEAD_BRANCH));
            case Outlook.Never(Finding why) -> found.add(why);
            case Outlook.Skipped _ -> {}
            case Outlook.Due due -> {
                hours(inject, due);
                hand(inject, due);
                Triggers.conditions(inject.trigger()).forEach(condition -> people(inject, condition));
            }
        }
    }

    private void hours(Inject inject, Outlook.Due due) {
        if (due.byHand() || due.asked().equals(due.earliest())) {
            return;
        }
        ExerciseTime start = plan.days().getFirst().from();
        found.add(Finding.in(inject.id(), start.isAfter(due.asked()) ? Fault.BEFORE_STARTEX : Fault.AT_NIGHT)
                .with("time", due.asked().toString())
                .with("next", due.earliest().toString()));
    }

    private void hand(Inject inject, Outlook.Due due) {
        if (due.byHand()) {
            Triggers.waitsFor(inject.trigger()).stream()
                    .filter(other -> outlooks.find(other) instanceof Outlook.Due before && before.byHand())
                    .sorted((one, other) -> one.value().compareTo(other.value()))
                    .findFirst()
                    .ifPresent(other -> found.add(
                            Finding.in(inject.id(), Fault.WAITS_FOR_HAND).with("other", other.value())));
        }
    }

    private void people(Inject inject, Trigger condition) {
        if (condition instanceof Trigger.OnAction onAction && !expected.contains(onAction.kind())) {
            found.add(Finding.in(inject.id(), Fault.NOBODY_IS_EXPECTED_TO_ACT)
                    .with("action", onAction.kind().value()));
        }
        if (condition instanceof Trigger.OnPlace onPlace && FenceCheck.neverHolds(exercise, onPlace) == null) {
            List<PersonId> silent = FenceCheck.withoutConsent(exercise, onPlace);
            if (!silent.isEmpty()) {
                found.add(Finding.in(inject.id(), Fault.NO_CONSENT_TO_POSITION)
                        .with("place", onPlace.place().value())
                        .about(silent));
            }
        }
        if (condition instanceof Trigger.OnAcknowledgement onAcknowledgement) {
            PlannedInject other = exercise.msel().find(onAcknowledgement.inject());
            if (other != null && !other.inject().mustAcknowledge()) {
                found.add(Finding.in(inject.id(), Fault.ACKNOWLEDGEMENT_NOT_ASKED)
                        .with("other", onAcknowledgement.inject().value()));
            }
        }
    }
}

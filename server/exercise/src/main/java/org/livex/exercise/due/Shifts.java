package org.livex.exercise.due;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.Situation;
import org.livex.exercise.Triggers;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.Msel;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;

/** Moving injects in time. Each moves by the same, so what lies between them stays. */
public final class Shifts {
    private Shifts() {}

    public static Decision decide(Situation situation, PlanCommand.ShiftInjects command) {
        Exercise exercise = situation.exercise();
        if (command.storyline() != null && !exercise.scenario().has(command.storyline())) {
            return Decision.rejected(
                    Rejection.UNKNOWN_STORYLINE, "id", command.storyline().value());
        }
        Set<InjectId> moved = new HashSet<>();
        if (command.injects() == null) {
            ExerciseTime from = command.from() == null ? situation.time() : command.from();
            exercise.msel().injects().values().stream()
                    .filter(planned -> mayMove(planned)
                            && (command.storyline() == null
                                    || command.storyline()
                                            .equals(planned.inject().storyline())))
                    .filter(planned -> firstTime(planned)
                            .filter(time -> !from.isAfter(time))
                            .isPresent())
                    .forEach(planned -> moved.add(planned.inject().id()));
        } else {
            for (Map.Entry<InjectId, Integer> entry : command.injects().entrySet()) {
                PlannedInject planned = exercise.msel().find(entry.getKey());
                if (planned == null) {
                    return Decision.rejected(
                            Rejection.UNKNOWN_INJECT, "id", entry.getKey().value());
                }
                if (planned.revision() != entry.getValue()) {
                    return Decision.rejected(
                            Rejection.REVISION_OUTDATED, "revision", String.valueOf(planned.revision()));
                }
                if (!mayMove(planned)) {
                    return Decision.rejected(Rejection.INJECT_ALREADY_RELEASED);
                }
                if (firstTime(planned).isPresent()) {
                    moved.add(entry.getKey());
                }
            }
        }
        if (moved.isEmpty()) {
            return Decision.rejected(Rejection.NOTHING_TO_SHIFT);
        }
        return moved.stream().allMatch(id -> staysInRange(situation, id, command.by()))
                ? Decision.accepted(new PlanFact.InjectsShifted(moved, command.by()))
                : Decision.rejected(Rejection.SHIFT_OUT_OF_RANGE);
    }

    public static Exercise apply(Exercise exercise, PlanFact.InjectsShifted fact, Stamp stamp) {
        Msel msel = exercise.msel();
        for (InjectId id : fact.injects()) {
            PlannedInject planned = msel.find(id);
            if (planned != null) {
                Inject inject = planned.inject();
                msel = msel.with(planned.shifted(inject.with(shifted(inject.trigger(), fact.by())), stamp.at()));
            }
        }
        return exercise.with(msel);
    }

    private static boolean mayMove(PlannedInject planned) {
        return switch (planned.state()) {
            case PLANNED, HELD, SKIPPED -> true;
            case AWAITING_TRANSLATION, AWAITING_SECOND, AWAITING_SAFETY, RELEASED, RECALLED -> false;
        };
    }

    private static Stream<ExerciseTime> times(PlannedInject planned) {
        return Triggers.conditions(planned.inject().trigger())
                .flatMap(condition ->
                        condition instanceof Trigger.AtTime(ExerciseTime time) ? Stream.of(time) : Stream.empty());
    }

    private static Optional<ExerciseTime> firstTime(PlannedInject planned) {
        return times(planned).min(Comparator.naturalOrder());
    }

    /** Once the clock runs nothing is moved to before now: it would all go out in one breath. */
    private static boolean staysInRange(Situation situation, InjectId id, Duration by) {
        PlannedInject planned = situation.exercise().msel().find(id);
        boolean hasStarted = situation.exercise().clock().hasStarted();
        return planned != null
                && times(planned).allMatch(time -> {
                    ExerciseTime moved = time.plus(by);
                    boolean isWhole = moved.millis() - time.millis() == by.toMillis();
                    boolean isPast =
                            hasStarted && by.isNegative() && situation.time().isAfter(moved);
                    return isWhole && !isPast;
                });
    }

    private static Trigger shifted(Trigger trigger, Duration by) {
        return switch (trigger) {
            case Trigger.AtTime(ExerciseTime time) -> new Trigger.AtTime(time.plus(by));
            case Trigger.All(List<Trigger> of) -> new Trigger.All(shifted(of, by));
            case Trigger.Any(List<Trigger> of) -> new Trigger.Any(shifted(of, by));
            case Trigger.Not(Trigger of) -> new Trigger.Not(shifted(of, by));
            case Trigger.AfterInject _,
                    Trigger.OnAction _,
                    Trigger.OnAcknowledgement _,
                    Trigger.OnNoAcknowledgement _,
                    Trigger.OnAnswer _,
                    Trigger.OnPlace _,
                    Trigger.OnTrust _,
                    Trigger.OnRequest _,
                    Trigger.OnScene _,
                    Trigger.OnReply _,
                    Trigger.ByHand _ -> trigger;
        };
    }

    private static List<Trigger> shifted(List<Trigger> triggers, Duration by) {
        return triggers.stream().map(trigger -> shifted(trigger, by)).toList();
    }
}

package org.livex.exercise.due;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Situation;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.DutyId;

/** What the clock does about duties: those whose phase has begun open, also where the clock jumped over all of it. */
final class DutiesDue {
    private DutiesDue() {}

    static Optional<ExerciseTime> nextMoment(Exercise exercise) {
        return exercise.duties().waiting().stream()
                .map(duty -> beginning(exercise, duty))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    static List<Fact> all(Situation situation) {
        Exercise exercise = situation.exercise();
        ExerciseTime now = situation.time();
        List<DutyId> begun = exercise.duties().waiting().stream()
                .filter(duty -> {
                    ExerciseTime beginning = beginning(exercise, duty);
                    return beginning != null && !beginning.isAfter(now);
                })
                .sorted(Comparator.comparing(DutyId::value))
                .toList();
        return begun.isEmpty() ? List.of() : List.of(new DutyFact.DutiesOpened(begun, now));
    }

    /** Null where it is not there any more. */
    private static @Nullable ExerciseTime beginning(Exercise exercise, DutyId id) {
        Duty duty = exercise.scenario().find(Duty.class, id);
        Plan plan = exercise.scenario().plan();
        if (duty == null || plan == null) {
            return null;
        }
        return duty.phases().stream()
                .map(phase -> exercise.scenario().find(ExercisePhase.class, phase))
                .filter(Objects::nonNull)
                .map(ExercisePhase::from)
                .min(Comparator.naturalOrder())
                .orElse(duty.phases().isEmpty() ? plan.days().getFirst().from() : null);
    }
}

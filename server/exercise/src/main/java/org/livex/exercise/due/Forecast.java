package org.livex.exercise.due;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.livex.exercise.Exercise;
import org.livex.exercise.Triggers;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.reading.RequestOutcomes;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.InjectId;

/**
 * When injects are likely to go out, as things stand; empty where that hangs on people or on a controller. Walks chains
 * of injects with a list of its own: their length is the author's choice, the stack's is not.
 */
public final class Forecast {
    private static final Comparator<ExerciseTime> IN_TIME = Comparator.naturalOrder();

    private final Exercise exercise;
    private final Map<InjectId, Optional<ExerciseTime>> known = new HashMap<>();

    private Forecast(Exercise exercise) {
        this.exercise = exercise;
    }

    public static Optional<ExerciseTime> of(InjectId inject, Exercise exercise) {
        return new Forecast(exercise).find(inject);
    }

    /** One walk for the whole MSEL; injects without a forecast are left out. */
    public static Map<InjectId, ExerciseTime> ofAll(Exercise exercise) {
        Forecast forecast = new Forecast(exercise);
        Map<InjectId, ExerciseTime> times = new HashMap<>();
        exercise.msel().injects().keySet().forEach(id -> forecast.find(id).ifPresent(time -> times.put(id, time)));
        return times;
    }

    private Optional<ExerciseTime> find(InjectId wanted) {
        Set<InjectId> visited = new HashSet<>();
        Deque<InjectId> open = new ArrayDeque<>(List.of(wanted));
        while (!open.isEmpty()) {
            InjectId next = open.getLast();
            List<InjectId> unknown = visited.add(next) ? unknownBefore(next) : List.of();
            if (unknown.isEmpty()) {
                known.put(open.removeLast(), forecast(next));
            } else {
                open.addAll(unknown);
            }
        }
        return knownOf(wanted);
    }

    private List<InjectId> unknownBefore(InjectId id) {
        PlannedInject planned = exercise.msel().find(id);
        return planned == null
                ? List.of()
                : Triggers.waitsFor(planned.inject().trigger()).stream()
                        .filter(other -> !known.containsKey(other))
                        .toList();
    }

    private Optional<ExerciseTime> knownOf(InjectId id) {
        return known.getOrDefault(id, Optional.empty());
    }

    private Optional<ExerciseTime> forecast(InjectId id) {
        PlannedInject planned = exercise.msel().find(id);
        if (planned == null) {
            return Optional.empty();
        }
        return switch (planned.state()) {
            case PLANNED -> forecast(planned.inject().trigger());
            case RELEASED -> Optional.ofNullable(planned.release()).map(Release::at);
            case HELD, SKIPPED, AWAITING_TRANSLATION, AWAITING_SECOND, AWAITING_SAFETY, RECALLED -> Optional.empty();
        };
    }

    private Optional<ExerciseTime> forecast(Trigger trigger) {
        return switch (trigger) {
            case Trigger.AfterInject(InjectId inject, Duration delay) ->
                knownOf(inject).map(time -> time.plus(delay));
            case Trigger.All(List<Trigger> of) -> {
                List<Trigger> waits = of.stream()
                        .filter(part -> !(part instanceof Trigger.Not))
                        .toList();
                List<ExerciseTime> times =
                        waits.stream().flatMap(part -> forecast(part).stream()).toList();
                yield times.size() < waits.size()
                        ? Optional.empty()
                        : times.stream().max(IN_TIME).filter(time -> !isForbidden(of, time));
            }
            case Trigger.Any(List<Trigger> of) ->
                of.stream().flatMap(part -> forecast(part).stream()).min(IN_TIME);
            case Trigger.AtTime _,
                    Trigger.OnAction _,
                    Trigger.OnAcknowledgement _,
                    Trigger.OnNoAcknowledgement _,
                    Trigger.OnAnswer _,
                    Trigger.OnPlace _,
                    Trigger.OnTrust _,
                    Trigger.OnScene _,
                    Trigger.OnReply _ -> Triggers.moment(trigger, exercise);
            case Trigger.OnRequest onRequest -> RequestOutcomes.forecast(onRequest, exercise);
            case Trigger.ByHand _, Trigger.Not _ -> Optional.empty();
        };
    }
    /** Whether something that must not have happened has happened by then, as things stand: what was done stays done. */
    private boolean isForbidden(List<Trigger> parts, ExerciseTime time) {
        return parts.stream()
                .anyMatch(part -> part instanceof Trigger.Not(Trigger of)
                        && forecast(of).filter(since -> !since.isAfter(time)).isPresent());
    }
}

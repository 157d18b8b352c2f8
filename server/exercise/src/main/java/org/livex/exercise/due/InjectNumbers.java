package org.livex.exercise.due;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rejection;
import org.livex.exercise.inject.FreeNumber;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.ids.InjectId;

/**
 * An inject has a number of its own: over the radio there is nothing else to call it by. What an older journal has twice
 * stays until somebody gives one of them another, and the number of one that was taken out is free.
 */
public final class InjectNumbers {
    private InjectNumbers() {}

    public static Decision checked(Exercise exercise, Decision decision) {
        if (!(decision instanceof Decision.Accepted(List<Fact> facts))) {
            return decision;
        }
        OptionalInt doubled = doubledBy(exercise, facts);
        return doubled.isEmpty() ? decision : taken(facts.get(doubled.getAsInt()));
    }

    /** The last fact that gives a number which another inject has once all of them are true: two may change places. */
    public static OptionalInt doubledBy(Exercise exercise, List<Fact> facts) {
        if (facts.stream().noneMatch(fact -> written(fact) != null)) {
            return OptionalInt.empty();
        }
        Map<InjectId, Optional<String>> after = new HashMap<>();
        for (Fact fact : facts) {
            Inject inject = written(fact);
            if (inject != null) {
                after.put(inject.id(), Optional.of(inject.number()));
            } else if (fact instanceof PlanFact.InjectRemoved(InjectId id)) {
                after.put(id, Optional.empty());
            }
        }
        Map<String, Integer> holders = holders(exercise, after);
        return IntStream.range(0, facts.size())
                .filter(i -> {
                    Inject inject = written(facts.get(i));
                    return inject != null
                            && Optional.of(inject.number()).equals(after.get(inject.id()))
                            && !inject.number().equals(numberOf(exercise, inject.id()))
                            && holders.getOrDefault(inject.number(), 0) > 1;
                })
                .max();
    }

    /** How many have each number that is written; of all others nobody asks, since a list grows row by row. */
    private static Map<String, Integer> holders(Exercise exercise, Map<InjectId, Optional<String>> after) {
        Map<String, Integer> holders = new HashMap<>();
        after.values().forEach(number -> number.ifPresent(one -> holders.merge(one, 1, Integer::sum)));
        for (PlannedInject planned : exercise.msel().injects().values()) {
            Inject inject = planned.inject();
            if (holders.containsKey(inject.number()) && !after.containsKey(inject.id())) {
                holders.merge(inject.number(), 1, Integer::sum);
            }
        }
        return holders;
    }

    private static @Nullable String numberOf(Exercise exercise, InjectId id) {
        PlannedInject planned = exercise.msel().find(id);
        return planned == null ? null : planned.inject().number();
    }

    public static Decision.Rejected taken(Fact fact) {
        Inject inject = Objects.requireNonNull(written(fact));
        return new Decision.Rejected(Rejection.INJECT_NUMBER_TAKEN, Map.of("number", inject.number()));
    }

    /** What goes out at once is not held up by its number, which no author chose: where it is taken, it is counted on. */
    public static Inject counted(Exercise exercise, Inject inject) {
        Set<String> taken = Set.copyOf(numbers(exercise).values());
        return inject.but().number(FreeNumber.from(inject.number(), taken)).build();
    }

    private static Map<InjectId, String> numbers(Exercise exercise) {
        return exercise.msel().injects().values().stream()
                .map(PlannedInject::inject)
                .collect(Collectors.toMap(Inject::id, Inject::number));
    }

    private static @Nullable Inject written(Fact fact) {
        if (fact instanceof PlanFact.InjectPlanned planned) {
            return planned.inject();
        }
        return fact instanceof PlanFact.InjectRevised revised ? revised.inject() : null;
    }
}

package org.livex.phone.model.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.ExerciseTime;

/** What an evaluator watches in some phases of the exercise. */
public interface InPhases {
    /** In their order; none: the whole exercise. */
    List<WatchPhase> phases();

    /** Where the clock is not known yet, everything is of now. */
    default boolean isOf(@Nullable ExerciseTime now) {
        return phases().isEmpty() || now == null || phases().stream().anyMatch(phase -> phase.holds(now));
    }

    /**
     * Those of the same phases.
     *
     * @param key tells it from others
     */
    record Group<T extends InPhases>(String key, List<T> of) {
        /** In their order; none: the whole exercise. */
        public List<WatchPhase> phases() {
            return of.get(0).phases();
        }

        private long begins() {
            return phases().isEmpty() ? Long.MIN_VALUE : phases().get(0).from().millis();
        }
    }

    /**
     * What is of another phase than the present one.
     *
     * @param of each of them, under each of its phases
     */
    record Elsewhere<T extends InPhases>(WatchPhase phase, List<T> of) {}

    /** Each with those of the same phases: of now first, then in the order of the phases. */
    static <T extends InPhases> List<Group<T>> groups(List<T> all, @Nullable ExerciseTime now) {
        Map<String, Group<T>> groups = new LinkedHashMap<>();
        for (T one : all) {
            String key = one.phases().stream().map(WatchPhase::id).collect(Collectors.joining(" "));
            groups.computeIfAbsent(key, it -> new Group<>(it, new ArrayList<>()))
                    .of()
                    .add(one);
        }
        List<Group<T>> sorted = new ArrayList<>(groups.values());
        Comparator<Group<T>> ofNowFirst =
                Comparator.comparingInt(group -> group.of().get(0).isOf(now) ? 0 : 1);
        sorted.sort(ofNowFirst.thenComparingLong(Group::begins));
        return sorted;
    }

    /** In the order of the phases. */
    static <T extends InPhases> List<Elsewhere<T>> elsewhere(List<T> all, @Nullable ExerciseTime now) {
        Map<WatchPhase, List<T>> under = new LinkedHashMap<>();
        for (T one : all) {
            for (WatchPhase phase : one.isOf(now) ? List.<WatchPhase>of() : one.phases()) {
                under.computeIfAbsent(phase, it -> new ArrayList<>()).add(one);
            }
        }
        List<Elsewhere<T>> sorted = new ArrayList<>();
        under.forEach((phase, of) -> sorted.add(new Elsewhere<>(phase, of)));
        sorted.sort(Comparator.comparing(elsewhere -> elsewhere.phase().from()));
        return sorted;
    }
}

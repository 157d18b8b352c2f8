package org.livex.start;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.livex.command.Follower;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.safety.RedStop;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.Entry;

/**
 * Rings again at those who have not acknowledged what they must, or not confirmed a red stop: ever more rarely, and in the end
 * no more. When somebody is due follows from when it began, so nothing is kept of whom it rang at, and a start rings at nobody
 * for what is over.
 */
public final class Reminders implements Follower {
    private static final List<Duration> OF_MESSAGES = after(60, 180, 360, 600, 900, 1500);
    private static final List<Duration> OF_A_STOP = after(30, 60, 120, 180, 300, 480, 720, 1200);

    private final BiConsumer<ExerciseId, Collection<PersonId>> bell;
    private final InstantSource clock;
    private final Map<ExerciseId, Exercise> exercises = new HashMap<>();
    private Instant looked;

    /** {@code bell} rings at the phones of these people that are not connected. */
    public Reminders(BiConsumer<ExerciseId, Collection<PersonId>> bell, InstantSource clock) {
        this.bell = bell;
        this.clock = clock;
        this.looked = clock.instant();
    }

    @Override
    public void follow(Entry entry, Exercise after) {
        exercises.put(entry.exercise(), after);
    }

    /** To be called every few seconds. */
    public void look() {
        Instant before = looked;
        looked = clock.instant();
        exercises.forEach((id, exercise) -> {
            Set<PersonId> people = due(exercise, before, looked);
            if (!people.isEmpty()) {
                bell.accept(id, people);
            }
        });
    }

    /** While play is stopped nothing else matters. */
    static Set<PersonId> due(Exercise exercise, Instant after, Instant until) {
        Set<PersonId> people = new HashSet<>();
        @Nullable RedStop stop = exercise.redStop();
        if (stop != null && stop.active()) {
            if (isDue(stop.called().at(), OF_A_STOP, after, until)) {
                people.addAll(exercise.roster().people().keySet());
                people.removeAll(stop.confirmed());
            }
            return people;
        }
        for (PlannedInject planned : exercise.msel().injects().values()) {
            Release release = planned.release();
            if (release != null && isDue(release.saidSince().at(), OF_MESSAGES, after, until)) {
                release.recipients().stream()
                        .filter(person -> planned.ringsSince(person) != null)
                        .forEach(people::add);
            }
        }
        return people;
    }

    /** Whether one of these times after {@code since} lies between the last look and this one. */
    static boolean isDue(Instant since, List<Duration> times, Instant after, Instant until) {
        return times.stream().map(since::plus).anyMatch(at -> at.isAfter(after) && !at.isAfter(until));
    }

    private static List<Duration> after(long... seconds) {
        return LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
    }
}

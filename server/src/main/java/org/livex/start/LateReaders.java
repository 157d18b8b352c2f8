package org.livex.start;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.command.Follower;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.safety.RedStop;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.Entry;

/**
 * Finds whom nothing else has reached: those who are late to acknowledge what they must, and those who have not confirmed a red stop
 * after a minute. Each is found once for each.
 */
final class LateReaders implements Follower {
    private static final Duration AFTER_A_STOP = Duration.ofMinutes(1);

    private final Duration late;
    private final InstantSource clock;
    private final Map<ExerciseId, Exercise> exercises = new HashMap<>();
    private Instant looked;

    /** {@code inject} is null for a red stop. */
    record Late(ExerciseId exercise, @Nullable InjectId inject, List<Person> people) {}

    LateReaders(Duration late, InstantSource clock) {
        this.late = late;
        this.clock = clock;
        this.looked = clock.instant();
    }

    @Override
    public void follow(Entry entry, Exercise after) {
        exercises.put(entry.exercise(), after);
    }

    /** Who has become late since it was asked last. To be asked every few seconds. */
    List<Late> look() {
        Instant before = looked;
        looked = clock.instant();
        List<Late> found = new ArrayList<>();
        exercises.forEach((id, exercise) -> {
            RedStop stop = exercise.redStop();
            if (stop != null && stop.active()) {
                find(found, stop, id, exercise, before);
            } else {
                exercise.msel().injects().values().forEach(planned -> find(found, planned, id, exercise, before));
            }
        });
        return found;
    }

    private void find(List<Late> found, RedStop stop, ExerciseId id, Exercise exercise, Instant before) {
        if (Reminders.isDue(stop.called().at(), List.of(AFTER_A_STOP), before, looked)) {
            add(
                    found,
                    id,
                    null,
                    exercise.roster().people().values().stream()
                            .filter(person -> !stop.confirmed().contains(person.id()))
                            .toList());
        }
    }

    private void find(List<Late> found, PlannedInject planned, ExerciseId id, Exercise exercise, Instant before) {
        Release release = planned.release();
        if (release != null && Reminders.isDue(release.saidSince().at(), List.of(late), before, looked)) {
            Collection<PersonId> people = release.recipients().stream()
                    .filter(person -> planned.ringsSince(person) != null)
                    .toList();
            add(
                    found,
                    id,
                    planned.inject().id(),
                    exercise.roster().people().values().stream()
                            .filter(person -> people.contains(person.id()))
                            .toList());
        }
    }

    private static void add(List<Late> found, ExerciseId id, @Nullable InjectId inject, List<Person> people) {
        if (!people.isEmpty()) {
            found.add(new Late(id, inject, people));
        }
    }
}

package org.livex.preflight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;

/** The day of each role player: whether one scene runs into the next, over the day's end, or too long without a break. */
final class SceneTimeCheck {
    /** Of a scene that says of itself how long it takes, nothing has to be guessed. */
    private static final Duration USUAL = Duration.ofMinutes(30);

    /** Who plays a victim for longer than this needs somebody to look after them. */
    private static final Duration LONGEST_IN_ROLE = Duration.ofHours(2);

    private static final Duration LEAST_BREAK = Duration.ofMinutes(15);

    private final Exercise exercise;
    private final Outlooks outlooks;
    private final Map<String, Finding> found = new LinkedHashMap<>();

    private record Scene(Inject inject, ExerciseTime from, ExerciseTime to) {
        private Duration length() {
            return Duration.ofMillis(to.millis() - from.millis());
        }
    }

    private SceneTimeCheck(Exercise exercise, Outlooks outlooks) {
        this.exercise = exercise;
        this.outlooks = outlooks;
    }

    static Collection<Finding> of(Exercise exercise, Outlooks outlooks) {
        SceneTimeCheck check = new SceneTimeCheck(exercise, outlooks);
        check.scenes().forEach((person, scenes) -> {
            check.overlaps(person, scenes);
            check.nights(person, scenes);
            check.breaks(person, scenes);
        });
        return check.found.values();
    }

    private Map<PersonId, List<Scene>> scenes() {
        Map<PersonId, List<Scene>> scenes = new LinkedHashMap<>();
        exercise.msel().injects().values().stream()
                .filter(planned -> AudienceCheck.isToCome(planned.state()))
                .map(PlannedInject::inject)
                .filter(inject -> inject.type() == InjectType.ROLE_PLAYER_TASK)
                .flatMap(inject -> scene(inject).stream())
                .sorted(Comparator.comparing(Scene::from))
                .forEach(scene -> exercise.roster().people().values().stream()
                        .filter(person -> person.function() == PersonFunction.ROLE_PLAYER)
                        .filter(scene.inject().audience()::addresses)
                        .forEach(person -> scenes.computeIfAbsent(person.id(), _ -> new ArrayList<>())
                                .add(scene)));
        return scenes;
    }

    /** Empty where nobody can say when it begins. */
    private Optional<Scene> scene(Inject inject) {
        InjectDetails.@Nullable RolePlayerTask task =
                inject.details() instanceof InjectDetails.RolePlayerTask details ? details : null;
        Duration length = task == null || task.duration() == null ? USUAL : task.duration();
        Optional<ExerciseTime> from =
                task == null || task.startsAt() == null ? outlooks.timeOf(inject.id()) : Optional.of(task.startsAt());
        return from.map(start -> new Scene(inject, start, start.plus(length)));
    }

    private void overlaps(PersonId person, List<Scene> scenes) {
        for (int i = 1; i < scenes.size(); i++) {
            Scene before = scenes.get(i - 1);
            Scene scene = scenes.get(i);
            if (before.to().isAfter(scene.from())) {
                String other = before.inject().id().value();
                add(
                        person,
                        Finding.in(scene.inject().id(), Fault.TASKS_OVERLAP)
                                .with("other", other)
                                .with("time", scene.from().toString()));
            }
        }
    }

    private void nights(PersonId person, List<Scene> scenes) {
        List<DayWindow> days =
                Objects.requireNonNull(exercise.scenario().plan()).days();
        for (Scene scene : scenes) {
            days.stream()
                    .filter(day -> day.contains(scene.from()) && scene.to().isAfter(day.to()))
                    .findFirst()
                    .ifPresent(_ -> add(
                            person,
                            Finding.in(scene.inject().id(), Fault.SCENE_AFTER_DAY)
                                    .with("time", scene.to().toString())));
        }
    }

    /** Scenes with hardly a break between them are one to who plays them. */
    private void breaks(PersonId person, List<Scene> scenes) {
        Scene run = null;
        for (Scene scene : scenes) {
            if (run != null && !scene.from().isAfter(run.to().plus(LEAST_BREAK))) {
                ExerciseTime to = run.to().isAfter(scene.to()) ? run.to() : scene.to();
                run = new Scene(scene.inject(), run.from(), to);
            } else {
                run = scene;
            }
            if (run.length().compareTo(LONGEST_IN_ROLE) > 0) {
                add(
                        person,
                        Finding.in(scene.inject().id(), Fault.TOO_LONG_IN_ROLE)
                                .with("time", run.from().toString())
                                .with("next", run.to().toString()));
            }
        }
    }

    /** One finding for all whom it concerns. */
    private void add(PersonId person, Finding finding) {
        found.merge(finding.toString(), finding.about(List.of(person)), (old, more) -> {
            List<PersonId> people = new ArrayList<>(old.people());
            people.addAll(more.people());
            return old.about(people);
        });
    }
}

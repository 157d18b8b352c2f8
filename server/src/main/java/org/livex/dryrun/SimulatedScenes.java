package org.livex.dryrun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails.RolePlayerTask;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.scene.TaskCommand;
import org.livex.exercise.scene.TaskProgress;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Moment;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/**
 * Role players begin a scene when they have read their task, its time has come and their last scene is over, and end it after
 * its length. Nobody plays two at once, so what overlaps begins late.
 */
final class SimulatedScenes {
    private static final Duration USUAL_LENGTH = Duration.ofMinutes(30);

    private record Scene(InjectId inject, PersonId person) {}

    private final Stage stage;
    private final Chance chance;
    private final Map<PersonId, InjectId> playing = new HashMap<>();
    private final Map<PersonId, Deque<InjectId>> waiting = new HashMap<>();
    private final Map<Scene, InjectId> keptBy = new HashMap<>();

    SimulatedScenes(Stage stage, Chance chance) {
        this.stage = stage;
        this.chance = chance;
    }

    void read(PersonId person, Inject task) {
        if (task.type() == InjectType.ROLE_PLAYER_TASK) {
            ExerciseTime wanted = startOf(task);
            Duration wait = wanted == null ? Duration.ZERO : stage.playBetween(stage.time(), wanted);
            stage.later(wait, () -> isThere(new Scene(task.id(), person)));
        }
    }

    private void isThere(Scene scene) {
        InjectId other = playing.get(scene.person());
        if (other == null) {
            begin(scene);
        } else {
            keptBy.put(scene, other);
            waiting.computeIfAbsent(scene.person(), _ -> new ArrayDeque<>()).add(scene.inject());
        }
    }

    private void begin(Scene scene) {
        PersonId person = scene.person();
        InjectId inject = scene.inject();
        playing.put(person, inject);
        stage.later(chance.seconds(0, 180, "begins", person.value(), inject.value()), () -> {
            stage.submit(person, new TaskCommand.StartTask(inject, stage.now()));
            stage.later(lengthOf(inject), () -> end(scene));
        });
    }

    private void end(Scene scene) {
        stage.submit(scene.person(), new TaskCommand.FinishTask(scene.inject(), stage.now()));
        playing.remove(scene.person());
        InjectId next = waiting.getOrDefault(scene.person(), new ArrayDeque<>()).poll();
        if (next != null) {
            begin(new Scene(next, scene.person()));
        }
    }

    private Duration lengthOf(InjectId inject) {
        PlannedInject planned = stage.exercise().msel().find(inject);
        return planned != null && planned.inject().details() instanceof RolePlayerTask task && task.duration() != null
                ? task.duration()
                : USUAL_LENGTH;
    }

    private static @Nullable ExerciseTime startOf(Inject inject) {
        return inject.details() instanceof RolePlayerTask task ? task.startsAt() : null;
    }

    /** Each task that went out, for each of its players, as the clock went. */
    void report(ArrayNode listed) {
        stage.exercise().msel().injects().values().stream()
                .filter(planned -> planned.inject().type() == InjectType.ROLE_PLAYER_TASK && planned.release() != null)
                .sorted(Comparator.comparing(SimulatedScenes::due))
                .forEach(planned -> playersOf(planned).forEach(person -> report(listed.addObject(), planned, person)));
    }

    private static ExerciseTime due(PlannedInject planned) {
        ExerciseTime wanted = startOf(planned.inject());
        return wanted == null ? Objects.requireNonNull(planned.release()).at() : wanted;
    }

    private static Set<PersonId> playersOf(PlannedInject planned) {
        Set<PersonId> players = new TreeSet<>(Comparator.comparing(PersonId::value));
        players.addAll(Objects.requireNonNull(planned.release()).recipients());
        return players;
    }

    private void report(ObjectNode json, PlannedInject planned, PersonId person) {
        Inject inject = planned.inject();
        json.put("inject", inject.id().value()).put("person", person.value());
        TaskProgress progress = stage.exercise().tasks().of(inject.id(), person);
        ExerciseTime wanted = startOf(inject);
        Moment began = progress.started();
        if (wanted != null) {
            json.put("wanted", wanted.toString());
        }
        if (began != null) {
            json.put("began", began.at().toString());
            if (wanted != null) {
                json.put("lateMinutes", stage.playBetween(wanted, began.at()).toMinutes());
            }
        }
        if (progress.finished() != null) {
            json.put("ended", progress.finished().at().toString());
        }
        InjectId other = keptBy.get(new Scene(inject.id(), person));
        if (other != null) {
            json.put("keptBy", other.value());
        }
    }
}

package org.livex.exercise.reading;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** Who plays in a scene, who stays out of it, and for how long one should be in its role. */
public final class Scenes {
    private Scenes() {}

    /** Who gets what goes out now: nobody is sent a scene that they stay out of. */
    public static Set<PersonId> recipients(Exercise exercise, Inject inject) {
        return withoutThoseOut(exercise, inject, inject.recipients(exercise.roster()));
    }

    public static Set<PersonId> withoutThoseOut(Exercise exercise, Inject inject, Set<PersonId> people) {
        return inject.type() == InjectType.ROLE_PLAYER_TASK
                        && !exercise.welfare().people().isEmpty()
                ? people.stream()
                        .filter(person -> !isOut(exercise, inject, person))
                        .collect(Collectors.toUnmodifiableSet())
                : people;
    }

    public static boolean isOut(Exercise exercise, Inject scene, PersonId person) {
        return exercise.welfare().of(person).isOut(scene.id(), themes(scene));
    }

    /** Whether somebody is wanted in the place of one who stays out or cannot; nobody is once it was played to its end. */
    public static boolean needsSubstitute(Exercise exercise, PlannedInject planned) {
        Inject scene = planned.inject();
        if (scene.type() != InjectType.ROLE_PLAYER_TASK || planned.state() == InjectState.RECALLED) {
            return false;
        }
        Set<PersonId> players = new HashSet<>(scene.recipients(exercise.roster()));
        Release release = planned.release();
        if (release != null) {
            players.addAll(release.recipients());
        }
        boolean isPlayed = players.stream()
                .anyMatch(player -> exercise.tasks().of(scene.id(), player).finished() != null);
        return !isPlayed
                && players.stream()
                        .anyMatch(player -> isOut(exercise, scene, player)
                                || exercise.tasks().of(scene.id(), player).declined() != null);
    }

    /** How long somebody should be in the role of this scene; null for as long as they like. */
    public static @Nullable Duration limit(Exercise exercise, InjectId scene) {
        PlannedInject planned = exercise.msel().find(scene);
        Plan plan = exercise.scenario().plan();
        if (planned != null
                && planned.inject().details() instanceof InjectDetails.RolePlayerTask task
                && task.limit() != null) {
            return task.limit();
        }
        return plan == null ? null : plan.caring().scene();
    }

    /** A scene that went out to them, or that is planned for them. */
    public static @Nullable Inject of(Exercise exercise, PersonId person, InjectId id) {
        PlannedInject planned = exercise.msel().find(id);
        return planned != null
                        && planned.inject().type() == InjectType.ROLE_PLAYER_TASK
                        && (isSentTo(planned, person)
                                || planned.inject()
                                        .recipients(exercise.roster())
                                        .contains(person))
                ? planned.inject()
                : null;
    }

    public static boolean isSentTo(PlannedInject planned, PersonId person) {
        return planned.release() != null && planned.release().reached(person);
    }

    public static List<String> themes(Inject scene) {
        return scene.details() instanceof InjectDetails.RolePlayerTask task ? task.eachTheme() : List.of();
    }
}

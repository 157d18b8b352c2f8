package org.livex.exercise.evolution;

import java.util.Set;
import java.util.stream.Collectors;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.reading.Scenes;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.Moment;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;

/** What facts about how people are make of the state, and of the scenes that they play. */
final class WelfareEvolution {
    private WelfareEvolution() {}

    static Exercise apply(Exercise exercise, WelfareFact fact, Stamp stamp) {
        if (exercise.roster().find(fact.person()) == null) {
            return exercise;
        }
        Exercise said = exercise.with(exercise.welfare().apply(fact, stamp));
        return switch (fact) {
            case WelfareFact.SceneOptedOut f -> {
                PlannedInject planned = exercise.msel().find(f.scene());
                yield planned != null && Scenes.isSentTo(planned, f.person())
                        ? said.with(
                                said.tasks().optedOut(f.scene(), f.person(), new Moment(stamp, f.at(), f.takenAt())))
                        : said;
            }
            case WelfareFact.SceneOptedIn f -> said.with(said.tasks().optedIn(f.scene(), f.person()));
            case WelfareFact.CheckedIn _,
                    WelfareFact.ThemeOptedOut _,
                    WelfareFact.ThemeOptedIn _,
                    WelfareFact.DeRoleStepTaken _,
                    WelfareFact.RoleLimitReached _ -> said;
        };
    }

    static Exercise released(Exercise exercise, InjectFact.InjectReleased fact, Inject inject) {
        if (inject.type() != InjectType.ROLE_PLAYER_TASK) {
            return exercise;
        }
        Set<PersonId> left = inject.recipients(exercise.roster()).stream()
                .filter(person -> !fact.recipients().contains(person) && Scenes.isOut(exercise, inject, person))
                .collect(Collectors.toSet());
        return left.isEmpty() ? exercise : exercise.with(exercise.welfare().leftOut(inject.id(), left));
    }
}

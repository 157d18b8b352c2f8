package org.livex.dryrun;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.Thing;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.Id;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;

/** What a dry run plays of an exercise. While two are equal, the report of one is that of the other; nothing of the play is in it. */
public record PlayedPlan(
        @Nullable Plan plan, Map<Id, Thing> things, Map<PersonId, Person> people, Map<InjectId, PlayedInject> injects) {
    /** Held and skipped injects stay so in a dry run; every other begins as planned. */
    public record PlayedInject(Inject inject, boolean isHeld, boolean isSkipped) {
        static PlayedInject of(PlannedInject planned) {
            return new PlayedInject(
                    planned.inject(), planned.state() == InjectState.HELD, planned.state() == InjectState.SKIPPED);
        }
    }

    public static PlayedPlan of(Exercise exercise) {
        return new PlayedPlan(
                exercise.scenario().plan(),
                exercise.scenario().things(),
                exercise.roster().people(),
                exercise.msel().injects().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> PlayedInject.of(entry.getValue()))));
    }
}

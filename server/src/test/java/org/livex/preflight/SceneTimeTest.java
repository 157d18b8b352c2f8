package org.livex.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.preflight.GivenPlan.ENGLISH;
import static org.livex.preflight.GivenPlan.both;
import static org.livex.preflight.GivenPlan.text;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** Scenes that say when they begin and how long they take. */
class SceneTimeTest {
    private final GivenPlan plan = new GivenPlan()
            .person("actor", PersonFunction.ROLE_PLAYER, ENGLISH)
            .person("other", PersonFunction.ROLE_PLAYER, ENGLISH);

    @Test
    void a_scene_that_is_longer_than_the_time_until_the_next_overlaps_it() {
        scene("a", "D1 10:00", 60, "actor").scene("b", "D1 10:59", 10, "actor");
        assertThat(plan.found()).containsExactly("TASKS_OVERLAP b actor");
        assertThat(plan.finding(Fault.TASKS_OVERLAP).details()).containsEntry("other", "a");
    }

    @Test
    void one_that_ends_as_the_next_begins_does_not_and_a_short_one_leaves_room() {
        scene("a", "D1 10:00", 60, "actor")
                .scene("b", "D1 11:00", 10, "actor")
                .scene("c", "D1 11:10", 5, "actor")
                .scene("d", "D1 10:00", 60, "other");

        assertThat(plan.found()).isEmpty();
    }

    @Test
    void a_scene_does_not_end_after_the_day() {
        scene("a", "D1 16:30", 30, "actor").scene("b", "D2 16:30", 31, "actor");

        assertThat(plan.found()).containsExactly("SCENE_AFTER_DAY b actor");
    }

    @Test
    void nobody_plays_for_more_than_two_hours_without_a_break() {
        scene("a", "D1 10:00", 121, "other")
                .scene("b", "D1 10:00", 60, "actor")
                .scene("c", "D1 11:10", 50, "actor")
                .scene("d", "D1 12:05", 20, "actor")
                .scene("e", "D1 12:45", 90, "actor");

        assertThat(plan.found()).containsExactly("TOO_LONG_IN_ROLE a other", "TOO_LONG_IN_ROLE d actor");
    }

    private SceneTimeTest scene(String id, String from, long minutes, String person) {
        plan.fact(new PlanFact.InjectPlanned(Inject.builder(new InjectId(id), id, text("Title"), both("Be there"))
                .type(InjectType.ROLE_PLAYER_TASK)
                .audience(Audience.ofPeople(new PersonId(person)))
                .trigger(new Trigger.AtTime(ExerciseTime.parse("D1 09:00")))
                .details(new InjectDetails.RolePlayerTask(
                        ExerciseTime.parse(from), Duration.ofMinutes(minutes), null, null))
                .build()));
        return this;
    }
}

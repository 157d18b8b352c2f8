package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.scene.TaskCommand;
import org.livex.exercise.welfare.WelfareFact;

/** How long somebody has been in a role, and its limits. */
class TimeInRoleTest extends WelfareStory {
    @Test
    void time_in_role_is_of_the_wall_clock_and_stands_in_a_pause_and_a_red_stop() {
        GivenExercise given = sent().given(ACTOR, start())
                .given(new ClockCommand.ChangeClockSpeed(10))
                .after(minutes(6))
                .given(new ClockCommand.PauseExercise())
                .after(minutes(30))
                .given(new ClockCommand.ResumeExercise())
                .after(minutes(4))
                .given(ANNA, new SafetyCommand.CallRedStop("A real injury"))
                .after(minutes(30));

        assertThat(inScene(given)).isEqualTo(minutes(10));
        assertThat(of(given).inRole(given.exercise().clockHistory(), Instant.MIN, given.now()))
                .isEqualTo(minutes(10));
    }

    @Test
    void two_scenes_at_once_count_once_in_a_day() {
        Inject other = scene("other", byHand(), ACTOR.id());
        GivenExercise given = GivenExercise.running(scene(ACTOR.id()), other)
                .given(new InjectCommand.ReleaseInject(SCENE))
                .given(new InjectCommand.ReleaseInject(other.id()))
                .given(ACTOR, start())
                .given(ACTOR, new TaskCommand.StartTask(other.id(), STARTEX))
                .after(minutes(20));

        assertThat(of(given).inRole(given.exercise().clockHistory(), Instant.MIN, given.now()))
                .isEqualTo(minutes(20));
    }

    @Test
    void a_limit_is_told_once_at_its_moment() {
        GivenExercise given = caring(scene(ACTOR.id()))
                .given(new InjectCommand.ReleaseInject(SCENE))
                .given(ACTOR, start());
        assertThat(given.dueIn()).contains(minutes(45));

        given.after(minutes(45))
                .whenServerLooks()
                .thenFacts(new WelfareFact.RoleLimitReached(
                        ACTOR.id(), SCENE, minutes(45), FIRST_MINUTE.plus(minutes(45))));

        assertThat(given.dueIn()).contains(minutes(75));
        given.after(minutes(75))
                .whenServerLooks()
                .thenFacts(new WelfareFact.RoleLimitReached(
                        ACTOR.id(), null, Duration.ofHours(2), FIRST_MINUTE.plus(minutes(120))))
                .after(minutes(5))
                .whenServerLooks()
                .thenNothing();
        assertThat(of(given).reached()).hasSize(2);
    }

    @Test
    void a_scene_may_have_a_limit_of_its_own_and_nobody_is_late_who_is_out_of_it() {
        Inject strict = scene(ACTOR.id())
                .but()
                .details(new InjectDetails.RolePlayerTask(null, null, null, null, minutes(10), null))
                .build();
        GivenExercise given =
                caring(strict).given(new InjectCommand.ReleaseInject(SCENE)).given(ACTOR, start());
        assertThat(given.dueIn()).contains(minutes(10));

        given.given(ACTOR, optOut());

        assertThat(given.exercise().welfare().of(ACTOR.id()).isInRole()).isFalse();
        given.after(minutes(60)).whenServerLooks().thenNothing();
    }

    private static Duration inScene(GivenExercise given) {
        return of(given).inScene(SCENE, given.exercise().clockHistory(), given.now());
    }
}

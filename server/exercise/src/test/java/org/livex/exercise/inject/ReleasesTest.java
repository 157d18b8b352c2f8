package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Command;
import org.livex.exercise.Exercise;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.due.Due;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.words.Phase;

/** What goes out by itself: once, to the second, and late only where the server could not keep the moment. */
class ReleasesTest {
    private static final Command PAUSE = new ClockCommand.PauseExercise();
    private static final Command RESUME = new ClockCommand.ResumeExercise();
    private static final Inject AT_TEN_PAST = inject("call", at("D1 09:10"));
    private static final Duration GRACE = Duration.ofSeconds(5);

    @Test
    void due_in_the_very_second_of_a_pause_goes_out_once_after_the_resume_and_is_not_late() {
        GivenExercise given = GivenExercise.running(AT_TEN_PAST, inject("next", at("D1 09:12")))
                .after(minutes(10))
                .given(PAUSE)
                .after(minutes(30))
                .whenServerLooks()
                .thenReleased()
                .given(RESUME);

        assertThat(given.dueIn()).contains(Duration.ZERO);
        given.whenServerLooks().thenReleased("call").whenServerLooks().thenReleased();
        assertThat(given.release("call").late()).isFalse();
        assertThat(given.dueIn()).contains(minutes(2));
    }

    @Test
    void nothing_goes_out_before_startex_or_after_endex() {
        GivenExercise.planned(AT_TEN_PAST).after(minutes(60)).whenServerLooks().thenNothing();
        GivenExercise.running(AT_TEN_PAST)
                .given(new ClockCommand.EndExercise())
                .after(minutes(60))
                .whenServerLooks()
                .thenNothing();
    }

    @Test
    void nothing_goes_out_while_a_real_stop_is_on() {
        GivenExercise given = GivenExercise.running(AT_TEN_PAST)
                .given(ANNA, new SafetyCommand.CallRedStop("A real injury"))
                .after(minutes(60));

        given.whenServerLooks().thenNothing();
        assertThat(given.dueIn()).isEmpty();
        given.given(SAFETY_OFFICER, new SafetyCommand.GiveAllClear()).given(RESUME);
        assertThat(given.dueIn()).contains(minutes(10));
    }

    @Test
    void an_outage_makes_it_late_but_never_lost() {
        GivenExercise given = GivenExercise.running(AT_TEN_PAST).after(minutes(40));

        given.whenServerLooks().thenReleased("call");
        assertThat(given.release("call").late()).isTrue();
        assertThat(given.release("call").due()).isEqualTo(time("D1 09:10"));
        assertThat(given.release("call").at()).isEqualTo(time("D1 09:40"));
    }

    @Test
    void five_seconds_on_the_wall_clock_are_not_yet_late_at_any_speed() {
        for (double speed : new double[] {0.1, 1, 600}) {
            Duration untilDue = Duration.ofMillis((long) (600_000 / speed));

            assertThat(lateAt(speed, untilDue.plus(GRACE))).isFalse();
            assertThat(lateAt(speed, untilDue.plus(GRACE).plusMillis(1))).isTrue();
        }
    }

    @Test
    void a_jump_makes_nothing_late() {
        GivenExercise given = GivenExercise.running(AT_TEN_PAST)
                .given(new ClockCommand.JumpClock(time("D1 15:00")))
                .whenServerLooks()
                .thenReleased("call");

        assertThat(given.release("call").late()).isFalse();
    }

    @Test
    void a_hold_makes_nothing_late_and_lets_it_go_at_once() {
        GivenExercise given = GivenExercise.running(AT_TEN_PAST)
                .given(new InjectCommand.HoldInject(id("call")))
                .after(minutes(40))
                .whenServerLooks()
                .thenReleased()
                .given(new InjectCommand.LetInjectGo(id("call")))
                .whenServerLooks()
                .thenReleased("call");

        assertThat(given.release("call").late()).isFalse();
    }

    @Test
    void a_skipped_inject_that_is_restored_is_not_late() {
        GivenExercise given = GivenExercise.running(AT_TEN_PAST)
                .given(new InjectCommand.SkipInject(id("call")))
                .after(minutes(40))
                .given(new InjectCommand.RestoreInject(id("call")))
                .whenServerLooks()
                .thenReleased("call");

        assertThat(given.release("call").late()).isFalse();
    }

    @Test
    void an_inject_written_or_revised_after_its_moment_is_not_late() {
        GivenExercise given = GivenExercise.running(inject("old", at("D1 17:00")))
                .after(minutes(40))
                .given(new PlanCommand.PlanInject(AT_TEN_PAST))
                .given(new PlanCommand.ReviseInject(inject("old", at("D1 09:10")), 1))
                .whenServerLooks()
                .thenReleased("old", "call");

        assertThat(given.release("call").late()).isFalse();
        assertThat(given.release("old").late()).isFalse();
    }

    @Test
    void what_a_recall_opens_is_not_late() {
        GivenExercise given = GivenExercise.running(
                        inject("raid", byHand()), inject("unless-raid", not(after("raid", Duration.ZERO))))
                .given(new InjectCommand.ReleaseInject(id("raid")))
                .after(minutes(40))
                .whenServerLooks()
                .thenReleased()
                .given(new InjectCommand.RecallInject(id("raid"), text("Too early")))
                .whenServerLooks()
                .thenReleased("unless-raid");

        assertThat(given.release("unless-raid").late()).isFalse();
    }

    @Test
    void due_at_the_last_moment_of_a_day_goes_out_on_that_day() {
        GivenExercise given =
                GivenExercise.running(inject("call", at("D1 18:00"))).afterWatching(Duration.ofHours(9));

        assertThat(given.release("call").at()).isEqualTo(DAY_1.to());
    }

    @Test
    void what_an_outage_held_up_goes_out_even_if_control_pauses_at_the_end_of_the_last_day() {
        GivenExercise given = GivenExercise.running(plan(Nights.STOP, DAY_1), inject("call", at("D1 17:00")))
                .after(Duration.ofHours(10))
                .when(DIRECTOR, PAUSE)
                .thenReleased("call")
                .clockShows("D1 18:00");

        assertThat(given.release("call").late()).isTrue();
        assertThat(given.exercise().clock().phase()).isEqualTo(Phase.PAUSED);
    }

    @Test
    void due_in_the_night_goes_out_in_the_morning_and_is_not_late() {
        GivenExercise given = GivenExercise.running(inject("call", at("D1 23:00")))
                .afterWatching(Duration.ofHours(24))
                .given(RESUME)
                .whenServerLooks()
                .thenReleased("call");

        assertThat(given.release("call").at()).isEqualTo(DAY_2.from());
        assertThat(given.release("call").late()).isFalse();
    }

    @Test
    void due_in_a_skipped_night_goes_out_in_the_morning_and_is_not_late() {
        GivenExercise given = GivenExercise.running(plan(Nights.SKIP, DAY_1, DAY_2), inject("call", at("D1 23:00")))
                .afterWatching(Duration.ofHours(9));

        assertThat(given.release("call").at()).isEqualTo(DAY_2.from());
        assertThat(given.release("call").late()).isFalse();
    }

    @Test
    void pauses_and_speeds_keep_the_spacing_of_what_remains() {
        GivenExercise given = GivenExercise.running(AT_TEN_PAST, inject("next", at("D1 09:20")))
                .afterWatching(minutes(4))
                .given(PAUSE)
                .afterWatching(minutes(90))
                .given(RESUME)
                .given(new ClockCommand.ChangeClockSpeed(60))
                .afterWatching(Duration.ofSeconds(6));

        assertThat(given.release("call").at()).isEqualTo(time("D1 09:10"));
        assertThat(given.dueIn()).contains(Duration.ofSeconds(10));
        given.afterWatching(Duration.ofSeconds(10));
        assertThat(given.release("next").at()).isEqualTo(time("D1 09:20"));
    }

    @Test
    void the_server_need_not_look_before_the_next_moment_or_the_end_of_the_day() {
        assertThat(GivenExercise.running(AT_TEN_PAST).dueIn()).contains(minutes(10));
        assertThat(GivenExercise.running().dueIn()).contains(Duration.ofHours(9));
        assertThat(GivenExercise.running(AT_TEN_PAST).given(PAUSE).dueIn()).isEmpty();
        assertThat(GivenExercise.planned(AT_TEN_PAST).dueIn()).isEmpty();
        assertThat(Due.next(Exercise.EMPTY, STARTEX)).isEmpty();
        assertThat(Due.isDayOver(Exercise.EMPTY, STARTEX)).isFalse();
    }

    @Test
    void the_server_looks_at_once_at_what_is_due_or_at_a_day_that_is_over() {
        assertThat(GivenExercise.running(AT_TEN_PAST).after(minutes(11)).dueIn())
                .contains(Duration.ZERO);
        assertThat(GivenExercise.running().after(Duration.ofHours(10)).dueIn()).contains(Duration.ZERO);
    }

    @Test
    void a_wall_clock_that_goes_back_lets_nothing_out_twice() {
        GivenExercise given = GivenExercise.running(AT_TEN_PAST, inject("next", after("call", minutes(1))))
                .after(minutes(10))
                .whenServerLooks()
                .thenReleased("call")
                .after(minutes(-8))
                .whenServerLooks()
                .thenReleased();

        assertThat(given.dueIn()).contains(minutes(9));
        given.afterWatching(minutes(9));
        assertThat(given.release("next").at()).isEqualTo(time("D1 09:11"));
    }

    private static boolean lateAt(double speed, Duration looks) {
        return GivenExercise.planned(AT_TEN_PAST)
                .given(new ClockCommand.ChangeClockSpeed(speed))
                .given(new ClockCommand.StartExercise())
                .after(looks)
                .whenServerLooks()
                .release("call")
                .late();
    }
}

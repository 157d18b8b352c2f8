package org.livex.exercise.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.scene.TaskCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ids.InjectId;

/** A phone is out of reach for an hour: what it brings opens what waits for it after its arrival, never in the past. */
class LateArrivalTest {
    private static final Duration AWAY = minutes(60);
    private static final Duration DELAY = minutes(10);
    private static final InjectId CALL = id("call");
    private static final InjectId SCENE = id("scene");

    @Test
    void a_report_opens_what_follows_it_its_delay_after_it_has_arrived() {
        opensAfterArrival(running(new Trigger.OnAction(INTERVIEWED, null, DELAY))
                .after(AWAY)
                .given(ANNA, report(null, STARTEX)));
    }

    @Test
    void a_reply_opens_what_follows_it_its_delay_after_it_has_arrived() {
        opensAfterArrival(running(new Trigger.OnReply(CALL, null, null, DELAY))
                .after(AWAY)
                .given(ANNA, report(CALL, STARTEX)));
    }

    @Test
    void a_scene_opens_what_follows_it_its_delay_after_its_end_has_arrived() {
        opensAfterArrival(
                running(new Trigger.OnScene(SCENE, Trigger.SceneEnd.FINISHED, null, Trigger.Quorum.ANYONE, DELAY))
                        .after(AWAY)
                        .given(ACTOR, new TaskCommand.StartTask(SCENE, STARTEX))
                        .given(ACTOR, new TaskCommand.FinishTask(SCENE, STARTEX.plus(minutes(20)))));
    }

    @Test
    void a_request_opens_what_follows_it_its_delay_after_its_answer() {
        GivenExercise given = running(byHand());
        RequestDesk.world().forEach(given::given);
        given.given(new PlanCommand.PlanInject(
                        inject("granted", new Trigger.OnRequest(RequestDesk.WARRANT, null, null, DELAY))))
                .after(AWAY)
                .given(ANNA, RequestDesk.file("r-1"))
                .given(CONTROLLER, RequestDesk.answer(RequestDesk.GRANTED, true));

        opensAfterArrival(given, "granted");
    }

    @Test
    void what_follows_at_once_goes_out_with_the_arrival_and_is_not_late() {
        GivenExercise given = running(new Trigger.OnAction(INTERVIEWED, null, Duration.ZERO))
                .after(AWAY)
                .given(ANNA, report(null, STARTEX))
                .whenServerLooks()
                .thenReleased("next");

        assertThat(given.release("next").at()).isEqualTo(FIRST_MINUTE.plus(AWAY));
        assertThat(given.release("next").late()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 600})
    void a_device_with_a_wrong_clock_opens_nothing_early_or_late(int minutes) {
        opensAfterArrival(running(new Trigger.OnAction(INTERVIEWED, null, DELAY))
                .after(AWAY)
                .given(ANNA, report(null, STARTEX.plus(Duration.ofMinutes(minutes)))));
    }

    @Test
    void what_was_tried_out_before_startex_opens_nothing_where_it_arrives_after_it() {
        running(new Trigger.OnAction(INTERVIEWED, null, Duration.ZERO))
                .given(ANNA, report(null, STARTEX.minusMillis(1)))
                .whenServerLooks()
                .thenReleased();
        running(new Trigger.OnReply(CALL, null, null, Duration.ZERO))
                .given(ANNA, report(CALL, STARTEX.minusMillis(1)))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void a_clock_that_stood_meanwhile_changes_nothing() {
        GivenExercise given = running(new Trigger.OnAction(INTERVIEWED, null, DELAY))
                .given(new ClockCommand.PauseExercise())
                .after(AWAY)
                .given(new ClockCommand.ResumeExercise())
                .given(ANNA, report(null, STARTEX));

        assertThat(given.dueIn()).contains(DELAY);
    }

    private static void opensAfterArrival(GivenExercise arrived) {
        opensAfterArrival(arrived, "next");
    }

    private static void opensAfterArrival(GivenExercise arrived, String inject) {
        arrived.whenServerLooks().thenReleased();
        assertThat(arrived.dueIn()).contains(DELAY);
        arrived.after(DELAY).whenServerLooks().thenReleased(inject);
        assertThat(arrived.release(inject).at())
                .isEqualTo(FIRST_MINUTE.plus(AWAY).plus(DELAY));
        assertThat(arrived.release(inject).late()).isFalse();
    }

    private static GivenExercise running(Trigger trigger) {
        Inject scene = inject("scene", byHand(), Audience.ofPeople(ACTOR.id()))
                .but()
                .type(InjectType.ROLE_PLAYER_TASK)
                .build();
        return GivenExercise.running(inject("call", byHand()), scene, inject("next", trigger))
                .given(new InjectCommand.ReleaseInject(CALL))
                .given(new InjectCommand.ReleaseInject(SCENE));
    }

    private static ParticipantCommand report(@Nullable InjectId to, Instant takenAt) {
        return new ParticipantCommand.RecordAction(new Action(INTERVIEWED, "", to, null, null, takenAt, null));
    }
}

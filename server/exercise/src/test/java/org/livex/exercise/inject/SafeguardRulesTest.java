package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.gate.Safeguards;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.safety.SafetyCommand;

/** Two people for what is sensitive; the safety officer before what was written in play. */
public class SafeguardRulesTest {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final Inject AD_HOC = inject("ad-hoc", byHand());

    @Test
    void a_sensitive_inject_goes_out_when_another_controller_confirms() {
        sensitive()
                .when(CONTROLLER, new InjectCommand.ReleaseInject(id("call")))
                .thenFacts(new ControlFact.SecondPersonWanted(id("call"), CONTROLLER.id(), null, null, null))
                .when(CONTROLLER, new ControlCommand.ConfirmRelease(id("call"), 1))
                .thenRejected(Rejection.SECOND_MUST_DIFFER)
                .when(DIRECTOR, new ControlCommand.ConfirmRelease(id("call"), 1))
                .thenReleased("call");
    }

    @Test
    void a_refused_release_is_held_with_the_reason() {
        GivenExercise given = sensitive()
                .given(CONTROLLER, new InjectCommand.ReleaseInject(id("call")))
                .given(DIRECTOR, new ControlCommand.RefuseRelease(id("call"), "Too early for her"));

        assertThat(given.planned("call").state()).isEqualTo(InjectState.HELD);
        assertThat(guards(given).refusals().get(id("call")))
                .extracting(Refusal::reason)
                .isEqualTo("Too early for her");
        given.when(DIRECTOR, new ControlCommand.ConfirmRelease(id("call"), 1))
                .thenRejected(Rejection.INJECT_NOT_AWAITING);
    }

    @Test
    void nobody_confirms_what_they_have_not_read() {
        GivenExercise given = sensitive()
                .given(CONTROLLER, new InjectCommand.ReleaseInject(id("call")))
                .given(DIRECTOR, new PlanCommand.ReviseInject(inject("call", byHand()), 1));

        given.when(DIRECTOR, new ControlCommand.ConfirmRelease(id("call"), 2))
                .thenRejected(Rejection.SECOND_MUST_DIFFER)
                .when(CONTROLLER, new ControlCommand.ConfirmRelease(id("call"), 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2")
                .when(CONTROLLER, new ControlCommand.ConfirmRelease(id("call"), 2))
                .thenReleased("call");
    }

    @Test
    void one_that_is_due_waits_for_a_human_and_is_not_lost() {
        GivenExercise given = GivenExercise.running(inject("call", at("D1 09:10")))
                .given(markSensitive("call"))
                .afterWatching(minutes(60));

        assertThat(given.planned("call").state()).isEqualTo(InjectState.AWAITING_SECOND);
        given.when(CONTROLLER, new ControlCommand.ConfirmRelease(id("call"), 1)).thenReleased("call");
        assertThat(given.release("call").due()).isEqualTo(time("D1 09:10"));
    }

    @Test
    void an_ad_hoc_inject_can_be_sensitive() {
        GivenExercise.running()
                .given(CONTROLLER, new InjectCommand.SendInject(AD_HOC, null, true))
                .when(DIRECTOR, new ControlCommand.ConfirmRelease(AD_HOC.id(), 1))
                .thenReleased("ad-hoc");
    }

    @Test
    void an_ad_hoc_inject_goes_by_itself_when_the_hold_is_over() {
        GivenExercise given = held(HALF_A_MINUTE);
        assertThat(given.dueIn()).contains(HALF_A_MINUTE);
        assertThat(given.planned("ad-hoc").release()).isNull();

        given.after(HALF_A_MINUTE).whenServerLooks().thenReleased("ad-hoc");

        given.whenServerLooks().thenNothing();
        assertThat(given.release("ad-hoc").late()).isFalse();
    }

    @Test
    void a_hold_ends_in_a_pause_too_but_never_in_a_red_stop() {
        held(HALF_A_MINUTE)
                .given(CONTROLLER, new ClockCommand.PauseExercise())
                .after(HALF_A_MINUTE)
                .whenServerLooks()
                .thenReleased("ad-hoc");
        GivenExercise stopped = held(HALF_A_MINUTE)
                .given(ANNA, new SafetyCommand.CallRedStop("Fire"))
                .after(minutes(10));
        stopped.whenServerLooks().thenNothing();
        stopped.given(DIRECTOR, new SafetyCommand.GiveAllClear())
                .whenServerLooks()
                .thenReleased("ad-hoc");
        assertThat(stopped.release("ad-hoc").late()).isTrue();
    }

    @Test
    void the_safety_officer_lets_it_through_at_once_or_stops_it() {
        held(HALF_A_MINUTE)
                .when(SAFETY_OFFICER, new ControlCommand.LetThrough(AD_HOC.id(), 1))
                .thenReleased("ad-hoc");

        GivenExercise stopped =
                held(HALF_A_MINUTE).given(SAFETY_OFFICER, new ControlCommand.StopInject(AD_HOC.id(), "Ice"));
        stopped.after(minutes(5)).whenServerLooks().thenNothing();
        assertThat(stopped.planned("ad-hoc").state()).isEqualTo(InjectState.HELD);
    }

    @Test
    void what_was_stopped_goes_out_only_by_the_safety_officers_hand() {
        GivenExercise given = held(HALF_A_MINUTE)
                .given(SAFETY_OFFICER, new ControlCommand.StopInject(AD_HOC.id(), "Ice"))
                .given(SAFETY_OFFICER, new ControlCommand.SetSafetyHold(Duration.ZERO))
                .given(CONTROLLER, new InjectCommand.ReleaseInject(AD_HOC.id()))
                .after(minutes(20));
        given.whenServerLooks().thenNothing();

        given.when(SAFETY_OFFICER, new ControlCommand.LetThrough(AD_HOC.id(), 1))
                .thenReleased("ad-hoc");
    }

    @Test
    void what_is_changed_while_it_is_held_is_held_for_the_whole_time_again() {
        held(HALF_A_MINUTE)
                .after(Duration.ofSeconds(20))
                .given(CONTROLLER, new PlanCommand.ReviseInject(AD_HOC, 1))
                .when(SAFETY_OFFICER, new ControlCommand.LetThrough(AD_HOC.id(), 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2")
                .after(Duration.ofSeconds(20))
                .whenServerLooks()
                .thenNothing()
                .after(Duration.ofSeconds(10))
                .whenServerLooks()
                .thenReleased("ad-hoc");
    }

    @Test
    void both_gates_stand_in_a_row() {
        GivenExercise.running()
                .given(SAFETY_OFFICER, new ControlCommand.SetSafetyHold(HALF_A_MINUTE))
                .given(CONTROLLER, new InjectCommand.SendInject(AD_HOC, null, true))
                .given(DIRECTOR, new ControlCommand.ConfirmRelease(AD_HOC.id(), 1))
                .thenReleased()
                .after(HALF_A_MINUTE)
                .whenServerLooks()
                .thenReleased("ad-hoc");
    }

    @Test
    void a_trigger_is_no_way_around_the_safety_officer() {
        Inject timed = inject("ad-hoc", at("D1 09:05"));
        GivenExercise.running()
                .given(SAFETY_OFFICER, new ControlCommand.SetSafetyHold(HALF_A_MINUTE))
                .given(CONTROLLER, new InjectCommand.SendInject(timed))
                .given(SAFETY_OFFICER, new ControlCommand.StopInject(timed.id(), "Ice"))
                .given(CONTROLLER, new InjectCommand.LetInjectGo(timed.id()))
                .afterWatching(minutes(30))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void who_was_told_by_voice_is_a_fact_with_who_told() {
        GivenExercise given = GivenExercise.running(inject("call", byHand()))
                .given(new InjectCommand.ReleaseInject(id("call")))
                .when(SAFETY_OFFICER, new ControlCommand.TellByVoice(id("call"), ANNA.id()))
                .thenFacts(new ControlFact.ToldByVoice(id("call"), ANNA.id(), SAFETY_OFFICER.id()));

        assertThat(Objects.requireNonNull(guards(given).told(id("call"), ANNA.id()))
                        .by())
                .isEqualTo(SAFETY_OFFICER.id());
        given.when(CONTROLLER, new ControlCommand.TellByVoice(id("call"), ANNA.id()))
                .thenNothing();
        given.when(CONTROLLER, new ControlCommand.TellByVoice(id("call"), DIRECTOR.id()))
                .thenRejected(Rejection.NOT_A_RECIPIENT);
    }

    public static GivenExercise sensitive() {
        return GivenExercise.running(inject("call", byHand())).given(markSensitive("call"));
    }

    public static GivenExercise held(Duration hold) {
        return GivenExercise.running()
                .given(SAFETY_OFFICER, new ControlCommand.SetSafetyHold(hold))
                .given(CONTROLLER, new InjectCommand.SendInject(AD_HOC));
    }

    public static PlanCommand markSensitive(String inject) {
        return new PlanCommand.WriteHandling(id(inject), new Handling(true, List.of()), 0);
    }

    private static Safeguards guards(GivenExercise given) {
        return given.exercise().control().safeguards();
    }
}

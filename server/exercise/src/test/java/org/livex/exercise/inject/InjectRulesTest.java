package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.inject.InjectState.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.livex.exercise.Command;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;

class InjectRulesTest {
    private static final LocalizedText WRONG_PEOPLE = text("Went to the wrong people");
    private static final Command RELEASE = new InjectCommand.ReleaseInject(id("call"));
    private static final Command HOLD = new InjectCommand.HoldInject(id("call"));
    private static final Command LET_GO = new InjectCommand.LetInjectGo(id("call"));
    private static final Command SKIP = new InjectCommand.SkipInject(id("call"));
    private static final Command RESTORE = new InjectCommand.RestoreInject(id("call"));
    private static final Command RECALL = new InjectCommand.RecallInject(id("call"), WRONG_PEOPLE);
    private static final Command ACKNOWLEDGE = new InjectCommand.AcknowledgeInject(id("call"), STARTEX);

    @Test
    void a_controller_releases_an_inject_whatever_its_trigger_says() {
        GivenExercise.running(inject("call", at("D1 17:00")))
                .after(minutes(3))
                .when(CONTROLLER, RELEASE)
                .thenFacts(new InjectFact.InjectReleased(
                        id("call"), Set.copyOf(ids(ANNA, BORIS)), time("D1 09:03"), null, false));
    }

    @Test
    void an_inject_goes_out_only_between_startex_and_endex() {
        GivenExercise.planned(inject("call", byHand()))
                .when(CONTROLLER, RELEASE)
                .thenRejected(Rejection.EXERCISE_NOT_STARTED);
        in(PLANNED)
                .given(new ClockCommand.EndExercise())
                .when(CONTROLLER, RELEASE)
                .thenRejected(Rejection.EXERCISE_ENDED);
        in(PLANNED)
                .given(new ClockCommand.PauseExercise())
                .when(CONTROLLER, RELEASE)
                .thenReleased("call");
    }

    @Test
    void nothing_goes_out_by_hand_while_a_real_stop_is_on() {
        GivenExercise given = in(PLANNED).given(ANNA, new SafetyCommand.CallRedStop("A real injury"));

        given.when(CONTROLLER, RELEASE).thenRejected(Rejection.RED_STOP_ACTIVE);
        given.when(CONTROLLER, new InjectCommand.SendInject(inject("ad-hoc", byHand())))
                .thenRejected(Rejection.RED_STOP_ACTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void each_state_allows_what_makes_sense_in_it(InjectState state) {
        Map<Command, Object> expected = switch (state) {
            case PLANNED ->
                Map.of(
                        RELEASE,
                        RELEASED,
                        HOLD,
                        HELD,
                        LET_GO,
                        Rejection.INJECT_NOT_HELD,
                        SKIP,
                        SKIPPED,
                        RESTORE,
                        Rejection.INJECT_NOT_SKIPPED,
                        RECALL,
                        Rejection.INJECT_NOT_RELEASED);
            case HELD ->
                Map.of(
                        RELEASE,
                        RELEASED,
                        HOLD,
                        Rejection.INJECT_ALREADY_HELD,
                        LET_GO,
                        PLANNED,
                        SKIP,
                        SKIPPED,
                        RESTORE,
                        Rejection.INJECT_NOT_SKIPPED,
                        RECALL,
                        Rejection.INJECT_NOT_RELEASED);
            case SKIPPED ->
                Map.of(
                        RELEASE, Rejection.INJECT_ALREADY_SKIPPED,
                        HOLD, Rejection.INJECT_ALREADY_SKIPPED,
                        LET_GO, Rejection.INJECT_NOT_HELD,
                        SKIP, Rejection.INJECT_ALREADY_SKIPPED,
                        RESTORE, PLANNED,
                        RECALL, Rejection.INJECT_NOT_RELEASED);
            case AWAITING_TRANSLATION ->
                Map.of(
                        RELEASE,
                        RELEASED,
                        HOLD,
                        HELD,
                        LET_GO,
                        Rejection.INJECT_NOT_HELD,
                        SKIP,
                        SKIPPED,
                        RESTORE,
                        Rejection.INJECT_NOT_SKIPPED,
                        RECALL,
                        Rejection.INJECT_NOT_RELEASED);
            case AWAITING_SECOND, AWAITING_SAFETY ->
                Map.of(
                        RELEASE,
                        state == InjectState.AWAITING_SECOND
                                ? Rejection.INJECT_AWAITS_SECOND
                                : Rejection.INJECT_AWAITS_SAFETY,
                        HOLD,
                        HELD,
                        LET_GO,
                        Rejection.INJECT_NOT_HELD,
                        SKIP,
                        SKIPPED,
                        RESTORE,
                        Rejection.INJECT_NOT_SKIPPED,
                        RECALL,
                        Rejection.INJECT_NOT_RELEASED);
            case RELEASED ->
                Map.of(
                        RELEASE, Rejection.INJECT_ALREADY_RELEASED,
                        HOLD, Rejection.INJECT_ALREADY_RELEASED,
                        LET_GO, Rejection.INJECT_NOT_HELD,
                        SKIP, Rejection.INJECT_ALREADY_RELEASED,
                        RESTORE, Rejection.INJECT_NOT_SKIPPED,
                        RECALL, RECALLED);
            case RECALLED ->
                Map.of(
                        RELEASE, Rejection.INJECT_ALREADY_RECALLED,
                        HOLD, Rejection.INJECT_ALREADY_RECALLED,
                        LET_GO, Rejection.INJECT_NOT_HELD,
                        SKIP, Rejection.INJECT_ALREADY_RECALLED,
                        RESTORE, Rejection.INJECT_NOT_SKIPPED,
                        RECALL, Rejection.INJECT_ALREADY_RECALLED);
        };

        expected.forEach((command, outcome) -> {
            GivenExercise given = in(state).when(CONTROLLER, command);
            if (outcome instanceof Rejection rejection) {
                given.thenRejected(rejection);
                assertThat(given.planned("call").state()).isEqualTo(state);
            } else {
                given.accepted();
                assertThat(given.planned("call").state()).isEqualTo(outcome);
            }
        });
    }

    @Test
    void an_unknown_inject_is_named() {
        for (Command command : List.of(RELEASE, HOLD, LET_GO, SKIP, RESTORE, RECALL)) {
            GivenExercise.running().when(CONTROLLER, command).thenRejected(Rejection.UNKNOWN_INJECT, "id", "call");
        }
    }

    @Test
    void a_recall_keeps_its_reason_and_what_was_delivered() {
        GivenExercise given = in(RELEASED).given(ANNA, ACKNOWLEDGE).when(CONTROLLER, RECALL);

        given.thenFacts(
                new InjectFact.InjectRecalled(id("call"), WRONG_PEOPLE),
                new InjectFact.InjectCorrected(id("call"), FIRST_MINUTE, 2));
        assertThat(given.planned("call").recall())
                .isEqualTo(new Recall(new Stamp(given.seq(), given.now(), CONTROLLER.id()), WRONG_PEOPLE));
        assertThat(given.release("call").before(ANNA.id(), MarkKind.ACKNOWLEDGED))
                .isEqualTo(given.now());
    }

    @Test
    void an_ad_hoc_inject_is_planned_and_goes_out_in_one_go() {
        Inject adHoc = inject("ad-hoc", at("D2 12:00"), Audience.ofPeople(CLARA.id()));

        GivenExercise.running()
                .when(CONTROLLER, new InjectCommand.SendInject(adHoc))
                .thenFacts(
                        new PlanFact.InjectPlanned(adHoc),
                        new ControlFact.AdHocInjectSent(adHoc.id()),
                        new InjectFact.InjectReleased(adHoc.id(), Set.of(CLARA.id()), FIRST_MINUTE, null, false),
                        new TextFact.TranslationWanted(adHoc.id(), Set.of(RUSSIAN)));
    }

    @Test
    void an_ad_hoc_inject_passes_the_checks_of_a_planned_one() {
        GivenExercise given = in(PLANNED);

        given.when(CONTROLLER, new InjectCommand.SendInject(inject("call", byHand())))
                .thenRejected(Rejection.ID_TAKEN, "id", "call");
        given.when(CONTROLLER, new InjectCommand.SendInject(inject("new", after("nothing", minutes(1)))))
                .thenRejected(Rejection.UNKNOWN_INJECT);
        given.when(CONTROLLER, new InjectCommand.SendInject(inject("new", byHand(), Audience.CONTROL_ONLY)))
                .thenRejected(Rejection.NO_RECIPIENTS);
        assertThat(given.exercise().msel().injects()).hasSize(1);
    }

    @Test
    void an_ad_hoc_inject_before_startex_is_refused() {
        GivenExercise.planned()
                .when(CONTROLLER, new InjectCommand.SendInject(inject("ad-hoc", byHand())))
                .thenRejected(Rejection.EXERCISE_NOT_STARTED);
    }

    @Test
    void a_recipient_acknowledges_once_however_often_the_phone_says_so() {
        GivenExercise given = in(RELEASED).after(minutes(2));

        given.when(ANNA, ACKNOWLEDGE)
                .thenFacts(new InjectFact.InjectAcknowledged(id("call"), ANNA.id(), time("D1 09:02"), STARTEX));
        assertThat(given.progress("call", ANNA).acknowledgedAt()).isEqualTo(given.now());
        assertThat(given.progress("call", ANNA).acknowledgement())
                .isEqualTo(new Progress.Acknowledgement(STARTEX, time("D1 09:02")));
        assertThat(given.progress("call", BORIS)).isEqualTo(Progress.NONE);
        given.after(minutes(1)).when(ANNA, ACKNOWLEDGE).thenNothing();
    }

    @Test
    void what_a_phone_acknowledged_before_it_heard_of_the_recall_counts() {
        in(RECALLED).when(ANNA, ACKNOWLEDGE).accepted();
        in(RELEASED)
                .given(new ClockCommand.EndExercise())
                .when(ANNA, ACKNOWLEDGE)
                .accepted();
    }

    @Test
    void nobody_finds_out_by_acknowledging_whether_an_inject_is_planned() {
        GivenExercise given = in(PLANNED);

        given.when(ANNA, ACKNOWLEDGE).thenRejected(Rejection.NOT_A_RECIPIENT);
        given.when(ANNA, new InjectCommand.AcknowledgeInject(id("nothing"), STARTEX))
                .thenRejected(Rejection.NOT_A_RECIPIENT);
    }

    @Test
    void control_staff_are_recipients_only_where_the_audience_names_them() {
        GivenExercise given = GivenExercise.running(
                        inject("call", byHand(), Audience.EVERYONE),
                        inject("staff", byHand(), Audience.ofFunctions(PersonFunction.EVALUATOR)))
                .given(RELEASE)
                .given(new InjectCommand.ReleaseInject(id("staff")));

        assertThat(given.release("call").recipients())
                .containsExactlyInAnyOrderElementsOf(ids(ACTOR, MEDIATOR, ANNA, BORIS, CLARA));
        assertThat(given.release("staff").recipients()).containsExactly(EVALUATOR.id());
    }

    private static GivenExercise in(InjectState state) {
        GivenExercise planned = GivenExercise.running(inject("call", byHand()));
        return switch (state) {
            case PLANNED -> planned;
            case HELD -> planned.given(HOLD);
            case SKIPPED -> planned.given(SKIP);
            case AWAITING_TRANSLATION -> planned.given(new InjectCommand.ReleaseInject(id("call"), minutes(5)));
            case AWAITING_SECOND ->
                planned.given(SafeguardRulesTest.markSensitive("call")).given(RELEASE);
            case AWAITING_SAFETY ->
                GivenExercise.running()
                        .given(new ControlCommand.SetSafetyHold(minutes(1)))
                        .given(new InjectCommand.SendInject(inject("call", byHand())));
            case RELEASED -> planned.given(RELEASE);
            case RECALLED -> planned.given(RELEASE).given(RECALL);
        };
    }
}

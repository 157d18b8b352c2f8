package org.livex.exercise.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Review;
import org.livex.exercise.inject.ReviewState;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PhaseId;

public class AuthoringRulesTest {
    public static final ExercisePhase PHASE =
            new ExercisePhase(new PhaseId("raid"), text("The raid"), time("D1 10:00"), time("D1 12:00"));
    public static final Objective OBJECTIVE = new Objective(new ObjectiveId("risk"), "2.1", text("Assess the risk"));
    private static final Inject CALL = inject("call", at("D1 10:00"));

    @Test
    void what_never_went_out_can_be_removed_and_planned_again() {
        GivenExercise given = GivenExercise.planned(CALL)
                .given(CONTROLLER, new PlanCommand.ReviseInject(worded(CALL, "Another text"), 1));

        given.when(CONTROLLER, new PlanCommand.RemoveInject(CALL.id(), 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
        given.when(CONTROLLER, new PlanCommand.RemoveInject(CALL.id(), 2))
                .thenFacts(new PlanFact.InjectRemoved(CALL.id()));
        assertThat(given.exercise().msel().find(CALL.id())).isNull();

        given.given(CONTROLLER, new PlanCommand.PlanInject(CALL));
        assertThat(given.planned("call").revision()).isEqualTo(3);
    }

    @Test
    void what_went_out_or_is_waited_for_cannot_be_removed() {
        GivenExercise.running(CALL, inject("next", after("call", minutes(5))))
                .when(CONTROLLER, new PlanCommand.RemoveInject(CALL.id(), 1))
                .thenRejected(Rejection.INJECT_IN_USE, "number", "next");
        GivenExercise.running(CALL)
                .given(new InjectCommand.ReleaseInject(CALL.id()))
                .when(CONTROLLER, new PlanCommand.RemoveInject(CALL.id(), 1))
                .thenRejected(Rejection.INJECT_ALREADY_RELEASED);
    }

    @Test
    void an_edit_is_undone_unless_somebody_changed_it_since() {
        GivenExercise given = GivenExercise.planned(CALL)
                .given(CONTROLLER, new PlanCommand.ReviseInject(worded(CALL, "Another text"), 1))
                .given(DIRECTOR, new PlanCommand.ReviseInject(CALL.with(at("D1 11:00")), 2));

        given.when(CONTROLLER, new PlanCommand.UndoRevisions(Map.of(CALL.id(), 2)))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "3");
        given.given(DIRECTOR, new PlanCommand.UndoRevisions(Map.of(CALL.id(), 3)))
                .given(CONTROLLER, new PlanCommand.UndoRevisions(Map.of(CALL.id(), 2)));

        assertThat(given.planned("call").inject().body().original().text())
                .isEqualTo(CALL.body().original().text());
        assertThat(given.planned("call").inject().trigger()).isEqualTo(CALL.trigger());
    }

    @Test
    void undoing_an_edit_keeps_what_a_translator_did_since() {
        TextRef body = TextRef.ofInject(CALL.id(), TextPart.BODY);
        GivenExercise given = GivenExercise.planned(CALL)
                .given(CONTROLLER, new PlanCommand.ReviseInject(CALL.with(at("D1 11:00")), 1))
                .given(
                        CONTROLLER,
                        new TextCommand.TranslateText(body, RUSSIAN, "Звонок", TextState.NEEDS_REVIEW, 1, 0, null))
                .given(CONTROLLER, new PlanCommand.UndoRevisions(Map.of(CALL.id(), 2)));

        assertThat(given.planned("call").inject().trigger()).isEqualTo(CALL.trigger());
        assertThat(given.planned("call").inject().body().versions().get(RUSSIAN))
                .extracting(TextVersion::text)
                .isEqualTo("Звонок");
    }

    @Test
    void an_edit_begins_the_review_anew_and_a_shift_does_not() {
        GivenExercise given = GivenExercise.planned(CALL)
                .given(CONTROLLER, new PlanCommand.ReviewInject(CALL.id(), 1, ReviewState.APPROVED));
        assertThat(given.planned("call").review())
                .isEqualTo(new Review(ReviewState.APPROVED, CONTROLLER.id(), given.now()));

        given.given(new PlanCommand.ShiftInjects(null, null, null, minutes(5)));
        assertThat(given.planned("call").isApproved()).isTrue();

        given.given(new PlanCommand.ReviseInject(worded(given.planned("call").inject(), "Another"), 2));
        assertThat(given.planned("call").isApproved()).isFalse();
        given.when(CONTROLLER, new PlanCommand.ReviewInject(CALL.id(), 1, ReviewState.APPROVED))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "3");
    }

    @Test
    void where_the_plan_asks_for_approval_only_what_is_approved_goes_out_by_itself() {
        Plan strict = new Plan(
                PLAN.name(),
                PLAN.languages(),
                PLAN.timeZone(),
                PLAN.days(),
                PLAN.nights(),
                PLAN.area(),
                null,
                true,
                null,
                null,
                null,
                null,
                null);
        GivenExercise given = GivenExercise.running(strict, CALL, inject("other", at("D1 10:00")))
                .given(CONTROLLER, new PlanCommand.ReviewInject(CALL.id(), 1, ReviewState.APPROVED))
                .afterWatching(minutes(90));

        assertThat(given.exercise().msel().releases()).containsExactly(CALL.id());
        given.given(CONTROLLER, new PlanCommand.ReviewInject(id("other"), 1, ReviewState.APPROVED))
                .whenServerLooks()
                .thenReleased("other");
        assertThat(given.release("other").late()).isFalse();
    }

    @Test
    void a_reminder_goes_to_no_phone_and_what_follows_it_goes_on() {
        Inject plain = inject("check-the-set", at("D1 09:30"));
        Inject reminder = plain.but()
                .type(InjectType.REMINDER)
                .audience(Audience.EVERYONE)
                .mustAcknowledge(false)
                .build();
        GivenExercise given = GivenExercise.running(reminder, inject("next", after("check-the-set", minutes(5))))
                .afterWatching(minutes(40));

        assertThat(given.release("check-the-set").recipients()).isEmpty();
        assertThat(given.exercise().msel().releases()).containsExactly(id("check-the-set"), id("next"));
    }

    @Test
    void an_objective_that_an_inject_serves_stays() {
        GivenExercise.planned()
                .whenServer(new PlanCommand.PlanInject(servingInject()))
                .thenRejected(Rejection.UNKNOWN_OBJECTIVE, "id", "risk");
        serving()
                .whenServer(new PlanCommand.RemoveObjective(OBJECTIVE.id()))
                .thenRejected(Rejection.OBJECTIVE_IN_USE, "number", "call");
    }

    public static Inject worded(Inject inject, String body) {
        return inject.with(TextPart.BODY, text(body));
    }

    public static GivenExercise serving() {
        return GivenExercise.planned()
                .given(new PlanCommand.WriteObjective(OBJECTIVE))
                .given(new PlanCommand.PlanInject(servingInject()));
    }

    private static Inject servingInject() {
        return CALL.but().objectives(List.of(OBJECTIVE.id())).build();
    }
}

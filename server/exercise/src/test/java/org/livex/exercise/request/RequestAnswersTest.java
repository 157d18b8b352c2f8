package org.livex.exercise.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.request.RequestDesk.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.RequestId;

/** When an answer goes out, and when it should have. */
class RequestAnswersTest {
    @Test
    void what_is_decided_goes_out_when_the_lawful_delay_is_over_and_to_the_second() {
        GivenExercise given = desk().given(ANNA, file("r-1")).afterWatching(minutes(10));

        given.when(CONTROLLER, answer(GRANTED, false))
                .thenFacts(new RequestFact.RequestDecided(FIRST, GRANTED, DUE))
                .afterWatching(Duration.ofSeconds(35 * 60 - 1));
        assertThat(request(given).state()).isEqualTo(RequestState.DECIDED);

        given.afterWatching(Duration.ofSeconds(1));
        assertThat(request(given).state()).isEqualTo(RequestState.GRANTED);
        assertThat(answered(given)).containsExactly(new RequestFact.RequestAnswered(FIRST, COURT, 1, 2026, DUE, DUE));
    }

    @Test
    void an_authority_can_answer_at_once_and_late_is_at_once() {
        desk().given(ANNA, file("r-1"))
                .when(CONTROLLER, answer(REFUSED, true))
                .thenFacts(
                        new RequestFact.RequestDecided(FIRST, REFUSED, DUE),
                        new RequestFact.RequestAnswered(FIRST, COURT, 1, 2026, FIRST_MINUTE, null));
        desk().given(ANNA, file("r-1"))
                .after(minutes(50))
                .when(CONTROLLER, answer(GRANTED, false))
                .thenLastFact(
                        new RequestFact.RequestAnswered(FIRST, COURT, 1, 2026, FIRST_MINUTE.plus(minutes(50)), DUE));
    }

    @Test
    void a_pause_takes_nothing_from_the_lawful_delay_and_a_jump_passes_it() {
        GivenExercise given = desk().given(ANNA, file("r-1"))
                .given(CONTROLLER, answer(GRANTED, false))
                .given(new ClockCommand.PauseExercise())
                .afterWatching(Duration.ofHours(5));
        assertThat(answered(given)).isEmpty();

        given.given(new ClockCommand.ResumeExercise())
                .given(new ClockCommand.JumpClock(time("D1 12:00")))
                .whenServerLooks();
        assertThat(answered(given)).hasSize(1);
        given.whenServerLooks().afterWatching(minutes(5));
        assertThat(answered(given)).hasSize(1);
    }

    @Test
    void a_red_stop_holds_answers_back() {
        GivenExercise given = desk().given(ANNA, file("r-1"))
                .given(CONTROLLER, answer(GRANTED, false))
                .given(ANNA, new SafetyCommand.CallRedStop("A real injury"))
                .afterWatching(Duration.ofHours(2));

        assertThat(answered(given)).isEmpty();
        given.when(CONTROLLER, new RequestCommand.SendAnswerNow(FIRST)).thenRejected(Rejection.RED_STOP_ACTIVE);
        given.when(ANNA, file("r-2")).accepted();
    }

    @Test
    void two_controllers_cannot_answer_the_same_request() {
        desk().given(ANNA, file("r-1"))
                .given(CONTROLLER, answer(GRANTED, false))
                .when(DIRECTOR, answer(REFUSED, true))
                .thenRejected(Rejection.REQUEST_ALREADY_DECIDED)
                .when(DIRECTOR, askBack())
                .thenRejected(Rejection.REQUEST_ALREADY_DECIDED);
    }

    @Test
    void a_decision_goes_out_early_or_is_taken_back_but_only_while_it_waits() {
        desk().given(ANNA, file("r-1"))
                .when(CONTROLLER, new RequestCommand.SendAnswerNow(FIRST))
                .thenRejected(Rejection.REQUEST_NOT_DECIDED)
                .given(CONTROLLER, answer(GRANTED, false))
                .given(DIRECTOR, new RequestCommand.TakeBackAnswer(FIRST))
                .given(CONTROLLER, answer(REFUSED, false))
                .when(CONTROLLER, new RequestCommand.SendAnswerNow(FIRST))
                .thenFacts(new RequestFact.RequestAnswered(FIRST, COURT, 1, 2026, FIRST_MINUTE, null))
                .when(CONTROLLER, new RequestCommand.TakeBackAnswer(FIRST))
                .thenRejected(Rejection.REQUEST_CLOSED);
    }

    @Test
    void the_delay_begins_anew_when_the_authority_has_what_it_asked_for() {
        GivenExercise given = desk().given(ANNA, file("r-1")).given(CONTROLLER, askBack());
        assertThat(request(given).state()).isEqualTo(RequestState.ASKED_BACK);
        given.when(CONTROLLER, askBack()).thenRejected(Rejection.REQUEST_ALREADY_ASKED_BACK);

        given.after(minutes(30)).when(BORIS, reply()).accepted();

        assertThat(request(given).state()).isEqualTo(RequestState.WAITING);
        assertThat(Objects.requireNonNull(request(given).questions().getLast().reply())
                        .original()
                        .text())
                .isEqualTo("Второй этаж");
        given.when(CONTROLLER, answer(GRANTED, false))
                .thenFacts(new RequestFact.RequestDecided(FIRST, GRANTED, FIRST_MINUTE.plus(minutes(75))));
    }

    @Test
    void a_reply_that_crosses_a_decision_makes_it_open_again() {
        GivenExercise given = desk().given(ANNA, file("r-1"))
                .given(CONTROLLER, askBack())
                .given(CONTROLLER, answer(REFUSED, false))
                .given(ANNA, reply())
                .afterWatching(Duration.ofHours(2));

        assertThat(request(given).state()).isEqualTo(RequestState.WAITING);
        assertThat(answered(given)).isEmpty();
    }

    @Test
    void nothing_is_refused_without_a_reason_and_a_ground_of_the_form() {
        assertThatThrownBy(() -> new Ruling(Ruling.Outcome.REFUSED, "no-suspicion", null))
                .hasMessage("needs a reason");
        assertThatThrownBy(() -> new Ruling(Ruling.Outcome.GRANTED_IN_PART, null, null))
                .hasMessage("needs a reason");
        desk().given(ANNA, file("r-1"))
                .when(CONTROLLER, answer(new Ruling(Ruling.Outcome.REFUSED, null, text("No")), true))
                .thenRejected(Rejection.REQUEST_GROUND_MISSING)
                .when(CONTROLLER, answer(new Ruling(Ruling.Outcome.REFUSED, "weather", text("No")), true))
                .thenRejected(Rejection.REQUEST_GROUND_MISSING)
                .when(CONTROLLER, answer(new Ruling(Ruling.Outcome.GRANTED_IN_PART, null, text("The flat only")), true))
                .accepted();
    }

    @Test
    void an_authority_numbers_its_documents_without_a_gap_and_another_has_its_own() {
        GivenExercise given = desk();
        given.given(new PlanCommand.AddPersona(new Persona(new PersonaId("bank"), text("Bank"))))
                .given(new PlanCommand.AddRequestForm(new RequestForm(
                        new RequestFormId("bank-data"),
                        text("Bank data"),
                        new PersonaId("bank"),
                        List.of(),
                        List.of(),
                        List.of(),
                        Duration.ZERO,
                        Audience.EVERYONE,
                        false,
                        text("Data"))));
        for (int i = 1; i <= 3; i++) {
            RequestId id = new RequestId("r-" + i);
            given.given(ANNA, file(id.value()))
                    .when(CONTROLLER, new RequestCommand.AnswerRequest(id, GRANTED, true))
                    .thenLastFact(new RequestFact.RequestAnswered(id, COURT, i, 2026, FIRST_MINUTE, null));
        }
        RequestId bank = new RequestId("b-1");
        given.given(
                        CLARA,
                        new RequestCommand.FileRequest(
                                bank, new RequestFiling(new RequestFormId("bank-data"), Map.of(), null), STARTEX))
                .when(CONTROLLER, new RequestCommand.AnswerRequest(bank, GRANTED, false))
                .thenLastFact(new RequestFact.RequestAnswered(
                        bank, new PersonaId("bank"), 1, 2026, FIRST_MINUTE, FIRST_MINUTE));
        given.after(Duration.ofDays(60))
                .given(ANNA, file("r-9"))
                .when(CONTROLLER, new RequestCommand.AnswerRequest(new RequestId("r-9"), GRANTED, true))
                .accepted();
        assertThat(answered(given).getLast().year()).isEqualTo(2027);
        assertThat(answered(given).getLast().number()).isEqualTo(1);
    }

    @Test
    void one_that_nobody_decides_in_time_is_noted_once_and_to_the_second() {
        GivenExercise given = desk().given(ANNA, file("r-1")).afterWatching(Duration.ofSeconds(45 * 60 - 1));
        assertThat(overdue(given)).isEmpty();

        given.afterWatching(Duration.ofSeconds(1));
        assertThat(overdue(given)).containsExactly(new RequestFact.RequestOverdue(FIRST, DUE));

        given.afterWatching(Duration.ofHours(2));
        assertThat(overdue(given)).hasSize(1);
        assertThat(given.dueIn().filter(Duration.ofMinutes(1)::equals)).isEmpty();
    }

    @Test
    void who_was_asked_back_or_has_decided_or_needs_no_time_is_not_overdue() {
        GivenExercise given =
                desk().given(ANNA, file("r-1")).given(CONTROLLER, askBack()).afterWatching(Duration.ofHours(2));
        assertThat(overdue(given)).isEmpty();

        given.given(ANNA, reply()).afterWatching(minutes(50));
        assertThat(overdue(given))
                .containsExactly(new RequestFact.RequestOverdue(FIRST, FIRST_MINUTE.plus(minutes(165))));

        GivenExercise decided = desk().given(ANNA, file("r-1"))
                .given(CONTROLLER, answer(GRANTED, false))
                .afterWatching(minutes(90));
        assertThat(overdue(decided)).isEmpty();
    }

    @Test
    void the_shift_log_tells_of_requests_as_they_come_go_and_are_late() {
        GivenExercise given = desk().given(ANNA, file("r-1"))
                .afterWatching(minutes(50))
                .given(CONTROLLER, answer(GRANTED, true))
                .given(ANNA, file("r-2"))
                .given(BORIS, new RequestCommand.WithdrawRequest(new RequestId("r-2"), STARTEX));

        assertThat(given.exercise().control().log().entries().stream()
                        .filter(entry -> entry.request() != null)
                        .map(entry -> entry.kind() + " " + entry.request() + " " + entry.by()))
                .containsExactly(
                        "REQUEST_FILED r-1 anna",
                        "REQUEST_OVERDUE r-1 null",
                        "REQUEST_ANSWERED r-1 controller",
                        "REQUEST_FILED r-2 anna",
                        "REQUEST_WITHDRAWN r-2 boris");
    }
}

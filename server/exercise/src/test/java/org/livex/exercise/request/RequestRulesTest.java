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
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.RequestId;

/** Who may ask, with what. */
class RequestRulesTest {
    @Test
    void a_request_is_filed_once_and_its_id_is_good_for_one() {
        desk().when(ANNA, file("r-1"))
                .thenFacts(filed("r-1"))
                .when(ANNA, file("r-1"))
                .thenRejected(Rejection.ID_TAKEN, "id", "r-1");
    }

    @Test
    void nobody_files_on_a_form_that_is_not_for_them_and_learns_that_there_is_one() {
        desk().when(CLARA, file("r-1"))
                .thenRejected(Rejection.UNKNOWN_REQUEST_FORM, "id", "search-warrant")
                .when(CONTROLLER, file("r-1"))
                .thenRejected(Rejection.UNKNOWN_REQUEST_FORM, "id", "search-warrant");
    }

    @Test
    void a_filing_that_is_not_as_the_form_asks_names_the_field() {
        desk().when(ANNA, filing(Map.of("urgent", "yes"), "suspicion"))
                .thenRejected(Rejection.REQUEST_FIELD_MISSING, "field", "address")
                .when(ANNA, filing(Map.of("address", " "), "suspicion"))
                .thenRejected(Rejection.REQUEST_FIELD_MISSING, "field", "address")
                .when(ANNA, filing(Map.of("address", "A\nB"), "suspicion"))
                .thenRejected(Rejection.REQUEST_FIELD_INVALID, "field", "address")
                .when(ANNA, filing(Map.of("address", "A", "urgent", "maybe"), "suspicion"))
                .thenRejected(Rejection.REQUEST_FIELD_INVALID, "field", "urgent")
                .when(ANNA, filing(Map.of("address", "A", "on", "2026-2-30"), "suspicion"))
                .thenRejected(Rejection.REQUEST_FIELD_INVALID, "field", "on")
                .when(ANNA, filing(Map.of("address", "A", "kind", "boat"), "suspicion"))
                .thenRejected(Rejection.REQUEST_FIELD_INVALID, "field", "kind")
                .when(ANNA, filing(Map.of("address", "A", "colour", "red"), "suspicion"))
                .thenRejected(Rejection.REQUEST_FIELD_INVALID, "field", "colour")
                .when(ANNA, filing(Map.of("address", "A"), null))
                .thenRejected(Rejection.REQUEST_GROUND_MISSING)
                .when(
                        ANNA,
                        filing(Map.of("address", "A", "kind", "flat", "on", "2026-11-24", "urgent", "no"), "suspicion"))
                .accepted();
    }

    @Test
    void a_team_sees_and_withdraws_what_one_of_it_filed_and_others_know_of_nothing() {
        desk().given(ANNA, file("r-1"))
                .when(CLARA, withdraw())
                .thenRejected(Rejection.UNKNOWN_REQUEST, "id", "r-1")
                .when(CLARA, new RequestCommand.WithdrawRequest(new RequestId("none"), STARTEX))
                .thenRejected(Rejection.UNKNOWN_REQUEST, "id", "none")
                .when(BORIS, withdraw())
                .thenFacts(new RequestFact.RequestWithdrawn(FIRST, BORIS.id(), FIRST_MINUTE, STARTEX))
                .when(ANNA, withdraw())
                .thenNothing()
                .when(CONTROLLER, answer(GRANTED, true))
                .thenRejected(Rejection.REQUEST_CLOSED);
    }

    @Test
    void there_is_nothing_to_reply_to_unless_the_authority_asks() {
        desk().given(ANNA, file("r-1"))
                .when(ANNA, reply())
                .thenRejected(Rejection.REQUEST_NOT_ASKED_BACK)
                .given(CONTROLLER, askBack())
                .given(CONTROLLER, answer(REFUSED, true))
                .when(ANNA, reply())
                .thenRejected(Rejection.REQUEST_CLOSED);
    }

    @Test
    void nothing_is_filed_before_startex_or_after_endex() {
        GivenExercise planned = GivenExercise.planned();
        RequestDesk.world().forEach(planned::given);
        planned.when(ANNA, file("r-1")).thenRejected(Rejection.EXERCISE_NOT_STARTED);
        desk().given(ANNA, file("r-1"))
                .after(minutes(1))
                .given(new ClockCommand.EndExercise())
                .when(ANNA, file("r-2", STARTEX.plus(minutes(2))))
                .thenRejected(Rejection.EXERCISE_ENDED);
    }

    @Test
    void what_was_filed_off_line_before_endex_arrives_after_it_and_what_was_filed_after_it_does_not() {
        desk().after(minutes(5))
                .given(new ClockCommand.EndExercise())
                .after(minutes(5))
                .when(ANNA, file("r-1", STARTEX.plus(minutes(4))))
                .thenFacts(new RequestFact.RequestFiled(
                        new RequestId("r-1"),
                        ANNA.id(),
                        ANNA.teams(),
                        FILING,
                        FIRST_MINUTE.plus(minutes(5)),
                        STARTEX.plus(minutes(4))))
                .when(ANNA, file("r-2", STARTEX.plus(minutes(6))))
                .thenRejected(Rejection.EXERCISE_ENDED)
                .when(ANNA, file("r-3", STARTEX.plus(minutes(20))))
                .thenRejected(Rejection.EXERCISE_ENDED);
    }

    @Test
    void what_came_after_endex_may_still_be_answered_and_that_goes_out_at_once() {
        desk().after(minutes(5))
                .given(new ClockCommand.EndExercise())
                .after(minutes(5))
                .given(ANNA, file("r-1", STARTEX.plus(minutes(4))))
                .given(CONTROLLER, new RequestCommand.AskBack(FIRST, text("Which flat?")))
                .when(CONTROLLER, answer(REFUSED, false))
                .thenFacts(
                        new RequestFact.RequestDecided(FIRST, REFUSED, DUE.plus(minutes(5))),
                        new RequestFact.RequestAnswered(FIRST, COURT, 1, 2026, FIRST_MINUTE.plus(minutes(5)), null));
    }

    @Test
    void what_still_waits_at_endex_may_be_answered_after_it_and_that_goes_out_at_once() {
        desk().given(ANNA, file("r-1"))
                .after(minutes(5))
                .given(new ClockCommand.EndExercise())
                .when(CONTROLLER, answer(REFUSED, false))
                .thenFacts(
                        new RequestFact.RequestDecided(FIRST, REFUSED, DUE),
                        new RequestFact.RequestAnswered(FIRST, COURT, 1, 2026, FIRST_MINUTE.plus(minutes(5)), null));
    }

    @Test
    void a_form_needs_an_authority_that_is_there() {
        GivenExercise.planned()
                .when(DIRECTOR, new PlanCommand.AddRequestForm(FORM))
                .thenRejected(Rejection.UNKNOWN_PERSONA, "id", "court");
    }

    @Test
    void words_of_a_form_are_texts_that_can_be_translated() {
        GivenExercise given = desk();
        for (String name : List.of(
                "request-form/search-warrant/title",
                "request-form/search-warrant/body",
                "form-word/search-warrant.address/label",
                "form-word/search-warrant.kind.flat/label",
                "form-word/search-warrant.suspicion/label",
                "form-word/search-warrant.no-suspicion/label")) {
            TextRef ref = TextRef.parse(name);
            given.given(new TextCommand.TranslateText(ref, RUSSIAN, "Да", TextState.DRAFT, 1, 0, true));
            assertThat(Objects.requireNonNull(LocalizedTexts.find(given.exercise(), ref))
                            .versions())
                    .as(name)
                    .containsKey(RUSSIAN);
        }
    }

    @Test
    void what_a_document_names_in_braces_is_of_its_form_in_every_language() {
        GivenExercise given = desk();
        TextRef document = TextRef.parse("request-form/search-warrant/body");

        given.when(
                        CONTROLLER,
                        new TextCommand.TranslateText(document, RUSSIAN, "Ищите {адрес}", TextState.DRAFT, 1, 0, null))
                .thenRejected(Rejection.PLACEHOLDER_BROKEN, Map.of("position", "7", "language", "ru"));
        given.when(
                        CONTROLLER,
                        new TextCommand.TranslateText(document, RUSSIAN, "{address", TextState.DRAFT, 1, 0, null))
                .thenRejected(Rejection.PLACEHOLDER_BROKEN, Map.of("position", "1", "language", "ru"));
        given.when(
                        CONTROLLER,
                        new TextCommand.TranslateText(document, RUSSIAN, "{address}", TextState.DRAFT, 1, 0, null))
                .accepted();
        given.when(DIRECTOR, new PlanCommand.AddRequestForm(FORM.with(TextPart.BODY, text("At {exercise-time}"))))
                .thenRejected(Rejection.PLACEHOLDER_BROKEN, Map.of("position", "4", "language", "en"));
    }

    @Test
    void a_form_does_not_name_two_things_alike() {
        assertThatThrownBy(() -> new RequestForm(
                        WARRANT,
                        text("Warrant"),
                        COURT,
                        List.of(new FormField("a", text("A"), FormField.Type.LINE, true, null)),
                        List.of(new FormChoice("a", text("A"))),
                        List.of(),
                        Duration.ZERO,
                        Audience.EVERYONE,
                        false,
                        text("Document")))
                .hasMessage("names a twice");
    }
}

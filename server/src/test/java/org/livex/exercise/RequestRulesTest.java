package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestRulesTest {
    static final RequestFormId WARRANT = new RequestFormId("search-warrant");
    static final PersonaId COURT = new PersonaId("court");
    static final RequestId FIRST = new RequestId("r-1");
    static final RequestForm FORM = form("search-warrant", Duration.ofMinutes(45), Audience.ofTeams(FIELD_TEAM), true);
    static final Ruling GRANTED = new Ruling(Ruling.Outcome.GRANTED, null, null);
    static final Ruling REFUSED = new Ruling(Ruling.Outcome.REFUSED, "no-suspicion", text("Nothing points there."));
    static final ExerciseTime DUE = FIRST_MINUTE.plus(minutes(45));

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
    void nothing_is_filed_before_startex_or_after_endex() {
        GivenExercise planned = GivenExercise.planned();
        world().forEach(planned::given);
        planned.when(ANNA, file("r-1")).thenRejected(Rejection.EXERCISE_NOT_STARTED);
        desk().given(ANNA, file("r-1"))
                .given(new ClockCommand.EndExercise())
                .when(ANNA, file("r-2"))
                .thenRejected(Rejection.EXERCISE_ENDED)
                .when(CONTROLLER, answer(GRANTED, true))
                .thenRejected(Rejection.EXERCISE_ENDED);
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
    void a_form_does_not_name_two_things_alike() {
        assertThatThrownBy(() -> new RequestForm(
                        WARRANT,
                        text("Warrant"),
                        COURT,
                        List.of(new RequestField("a", text("A"), RequestField.Type.LINE, true, null)),
                        List.of(new FormChoice("a", text("A"))),
                        List.of(),
                        Duration.ZERO,
                        Audience.EVERYONE,
                        false,
                        text("Document")))
                .hasMessage("names a twice");
    }

    static List<PlanCommand> world() {
        return List.of(
                new PlanCommand.AddPersona(new Persona(COURT, text("Court"))), new PlanCommand.AddRequestForm(FORM));
    }

    static GivenExercise desk() {
        GivenExercise given = GivenExercise.running();
        world().forEach(given::given);
        return given;
    }

    static RequestForm form(String id, Duration delay, Audience audience, boolean forTeam) {
        return new RequestForm(
                new RequestFormId(id),
                text("Search warrant"),
                COURT,
                List.of(
                        new RequestField("address", text("Address"), RequestField.Type.LINE, true, null),
                        new RequestField(
                                "kind",
                                text("What"),
                                RequestField.Type.CHOICE,
                                false,
                                List.of(new FormChoice("flat", text("A flat")), new FormChoice("car", text("A car")))),
                        new RequestField("on", text("Day"), RequestField.Type.DATE, false, null),
                        new RequestField("urgent", text("Urgent"), RequestField.Type.YES_NO, false, null)),
                List.of(new FormChoice("suspicion", text("Article 10"))),
                List.of(new FormChoice("no-suspicion", text("Article 12"))),
                delay,
                audience,
                forTeam,
                text("You may search {address}."));
    }

    static RequestCommand file(String id) {
        return new RequestCommand.FileRequest(
                new RequestId(id), new RequestFiling(WARRANT, Map.of("address", "12 Mill Lane"), "suspicion"), STARTEX);
    }

    static RequestCommand withdraw() {
        return new RequestCommand.WithdrawRequest(FIRST, STARTEX);
    }

    static RequestCommand answer(Ruling ruling, boolean atOnce) {
        return new RequestCommand.AnswerRequest(FIRST, ruling, atOnce);
    }

    static RequestCommand askBack() {
        return new RequestCommand.AskBack(FIRST, text("Which floor?"));
    }

    static RequestCommand reply() {
        return new RequestCommand.ReplyToQuestion(FIRST, "Второй этаж", null, STARTEX);
    }

    static List<RequestFact.RequestAnswered> answered(GivenExercise given) {
        return given.history().stream()
                .filter(RequestFact.RequestAnswered.class::isInstance)
                .map(RequestFact.RequestAnswered.class::cast)
                .toList();
    }

    private static RequestCommand filing(Map<String, String> values, @Nullable String ground) {
        return new RequestCommand.FileRequest(FIRST, new RequestFiling(WARRANT, values, ground), STARTEX);
    }

    private static RequestFact filed(String id) {
        return new RequestFact.RequestFiled(
                new RequestId(id),
                ANNA.id(),
                Set.of(FIELD_TEAM),
                new RequestFiling(WARRANT, Map.of("address", "12 Mill Lane"), "suspicion"),
                FIRST_MINUTE,
                STARTEX);
    }

    private static Request request(GivenExercise given) {
        return Objects.requireNonNull(given.exercise().requests().find(FIRST));
    }
}

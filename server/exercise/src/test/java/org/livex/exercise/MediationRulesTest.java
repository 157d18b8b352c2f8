package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.mediation.Mediation;
import org.livex.exercise.mediation.MediationCommand;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.mediation.MediationRequest;
import org.livex.exercise.mediation.MediationState;
import org.livex.exercise.mediation.MediationWait;
import org.livex.exercise.mediation.SessionReport;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Availability;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Gender;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.MediationId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PlaceId;
import org.livex.i18n.Language;

class MediationRulesTest {
    static final Language ITALIAN = Language.of("it");
    static final MediationId CALL = new MediationId("call-1");
    static final MediationRequest REQUEST = request(null);
    static final Person RUSSIAN_MEDIATOR = mediator("med-ru", null, RUSSIAN, ITALIAN);
    static final Person WOMAN_MEDIATOR = mediator("med-woman", Gender.WOMAN, ITALIAN, RUSSIAN, ENGLISH);
    static final Person MAN_MEDIATOR = mediator("med-man", Gender.MAN, ITALIAN, RUSSIAN);
    static final Person ARABIC_MEDIATOR = mediator("med-ar", null, Language.of("ar"), ITALIAN);

    @Test
    void every_free_mediator_of_the_pair_is_called_and_nobody_else() {
        staffed()
                .when(ANNA, ask("call-1"))
                .thenFacts(requested(REQUEST, RUSSIAN_MEDIATOR, WOMAN_MEDIATOR, MAN_MEDIATOR));
    }

    @Test
    void a_wish_for_a_woman_calls_women_and_those_who_did_not_say() {
        MediationRequest wish = request(Gender.WOMAN);

        staffed()
                .when(ANNA, new MediationCommand.AskForMediator(CALL, wish, STARTEX))
                .thenFacts(requested(wish, RUSSIAN_MEDIATOR, WOMAN_MEDIATOR));
    }

    @Test
    void a_mediator_is_found_by_what_control_knows_though_the_phone_shows_one_language() {
        staffed()
                .given(RUSSIAN_MEDIATOR, new ParticipantCommand.ChooseLanguages(List.of(ITALIAN)))
                .given(WOMAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.OFF))
                .given(MAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.BUSY))
                .when(ANNA, ask("call-1"))
                .thenFacts(requested(REQUEST, RUSSIAN_MEDIATOR));
    }

    @Test
    void the_first_who_accepts_gets_it_and_saying_so_twice_changes_nothing() {
        asked().when(WOMAN_MEDIATOR, accept("call-1"))
                .thenFacts(new MediationFact.MediationAccepted(CALL, WOMAN_MEDIATOR.id()))
                .when(WOMAN_MEDIATOR, accept("call-1"))
                .thenNothing()
                .when(RUSSIAN_MEDIATOR, accept("call-1"))
                .thenRejected(Rejection.MEDIATION_TAKEN);
    }

    @Test
    void who_is_not_called_learns_nothing_by_asking() {
        asked().when(ARABIC_MEDIATOR, accept("call-1"))
                .thenRejected(Rejection.UNKNOWN_MEDIATION, "id", "call-1")
                .when(ARABIC_MEDIATOR, accept("call-2"))
                .thenRejected(Rejection.UNKNOWN_MEDIATION, "id", "call-2")
                .when(BORIS, new MediationCommand.CancelMediation(CALL))
                .thenRejected(Rejection.UNKNOWN_MEDIATION, "id", "call-1");
    }

    @Test
    void nobody_free_is_a_call_that_waits_and_the_first_who_is_free_again_is_called() {
        GivenExercise given = staffed()
                .given(RUSSIAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.OFF))
                .given(WOMAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.OFF))
                .given(MAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.OFF))
                .given(ANNA, ask("call-1"));
        assertThat(ringing(given)).isEmpty();

        given.when(WOMAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.FREE))
                .thenFacts(
                        new MediationFact.AvailabilitySet(WOMAN_MEDIATOR.id(), Availability.FREE),
                        new MediationFact.MediatorsCalled(CALL, Set.of(WOMAN_MEDIATOR.id())));
        assertThat(ringing(given)).containsExactly(WOMAN_MEDIATOR.id());
    }

    @Test
    void it_rings_at_nobody_who_is_with_somebody_else_and_again_when_that_is_over() {
        GivenExercise given = asked().given(BORIS, ask("call-2")).given(RUSSIAN_MEDIATOR, accept("call-2"));
        assertThat(ringing(given)).containsExactlyInAnyOrder(WOMAN_MEDIATOR.id(), MAN_MEDIATOR.id());
        given.when(RUSSIAN_MEDIATOR, accept("call-1")).thenRejected(Rejection.MEDIATOR_ENGAGED);

        given.given(BORIS, new MediationCommand.CancelMediation(new MediationId("call-2")));

        assertThat(ringing(given))
                .containsExactlyInAnyOrder(RUSSIAN_MEDIATOR.id(), WOMAN_MEDIATOR.id(), MAN_MEDIATOR.id());
    }

    @Test
    void who_declines_is_not_rung_at_again_and_who_cannot_come_after_all_gives_it_back() {
        GivenExercise given = asked().given(MAN_MEDIATOR, decline()).given(RUSSIAN_MEDIATOR, accept("call-1"));
        assertThat(ringing(given)).isEmpty();

        given.given(RUSSIAN_MEDIATOR, decline());

        assertThat(mediation(given).state()).isEqualTo(MediationState.CALLING);
        assertThat(ringing(given)).containsExactly(WOMAN_MEDIATOR.id());
        given.when(MAN_MEDIATOR, decline()).thenNothing();
    }

    @Test
    void control_sends_whom_it_wants_and_only_that_one_is_called() {
        GivenExercise given = asked().given(WOMAN_MEDIATOR, accept("call-1"))
                .given(CONTROLLER, new MediationCommand.DispatchMediator(CALL, ARABIC_MEDIATOR.id()));

        assertThat(ringing(given)).containsExactly(ARABIC_MEDIATOR.id());
        given.when(WOMAN_MEDIATOR, accept("call-1")).thenRejected(Rejection.MEDIATION_TAKEN);
        given.given(ARABIC_MEDIATOR, accept("call-1"));
        assertThat(mediation(given).mediator()).isEqualTo(ARABIC_MEDIATOR.id());
    }

    @Test
    void a_session_is_started_and_ended_by_who_accepted_and_keeps_what_they_said_of_it() {
        GivenExercise given = asked().after(minutes(2))
                .given(WOMAN_MEDIATOR, accept("call-1"))
                .after(minutes(9))
                .given(WOMAN_MEDIATOR, start())
                .after(minutes(30));
        given.when(RUSSIAN_MEDIATOR, end()).thenRejected(Rejection.UNKNOWN_MEDIATION);

        given.when(WOMAN_MEDIATOR, end())
                .thenFacts(new MediationFact.SessionEnded(CALL, report(), given.time(), STARTEX));

        Mediation.Session session = Objects.requireNonNull(mediation(given).session());
        assertThat(session.started().at()).isEqualTo(STARTEX.plus(minutes(11)));
        assertThat(Objects.requireNonNull(session.ended()).at()).isEqualTo(STARTEX.plus(minutes(41)));
        assertThat(session.report()).isEqualTo(report());
        given.when(WOMAN_MEDIATOR, end()).thenRejected(Rejection.MEDIATION_OVER);
    }

    @Test
    void control_can_end_what_a_dead_phone_cannot() {
        started().when(CONTROLLER, end()).accepted();
        started().when(EVALUATOR, end()).thenRejected(Rejection.NOT_ALLOWED);
    }

    @Test
    void nobody_asks_about_what_they_may_not_see() {
        GivenExercise given = staffed()
                .given(new PlanCommand.PlanInject(inject("secret", byHand(), Audience.ofPeople(CLARA.id()))))
                .given(new InjectCommand.ReleaseInject(id("secret")));

        given.when(ANNA, about(COMMAND_POST, null))
                .thenRejected(Rejection.UNKNOWN_PLACE)
                .when(ANNA, about(null, id("secret")))
                .thenRejected(Rejection.NOT_A_RECIPIENT)
                .when(CLARA, about(null, id("secret")))
                .accepted();
    }

    @Test
    void mediators_are_called_in_play_and_not_before_or_after() {
        GivenExercise.planned().when(ANNA, ask("call-1")).thenRejected(Rejection.EXERCISE_NOT_STARTED);
        ended().when(ANNA, new MediationCommand.AskForMediator(CALL, REQUEST, STARTEX.plusSeconds(600)))
                .thenRejected(Rejection.EXERCISE_ENDED);
        asked().when(BORIS, ask("call-1")).thenRejected(Rejection.ID_TAKEN, "id", "call-1");
    }

    @Test
    void a_call_of_before_endex_that_comes_after_it_arrives_and_calls_nobody_then_or_later() {
        GivenExercise late = ended().when(ANNA, ask("call-1"))
                .thenFacts(new MediationFact.MediatorRequested(
                        CALL, ANNA.id(), REQUEST, Set.of(), ExerciseTime.parse("D1 09:05:00"), STARTEX));

        assertThat(mediation(late).state()).isEqualTo(MediationState.AFTER_END);
        late.when(RUSSIAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.FREE))
                .thenNothing()
                .when(CONTROLLER, new MediationCommand.DispatchMediator(CALL, RUSSIAN_MEDIATOR.id()))
                .thenRejected(Rejection.MEDIATION_OVER)
                .given(ANNA, new MediationCommand.CancelMediation(CALL));
        assertThat(mediation(late).state()).isEqualTo(MediationState.CANCELLED);
    }

    @Test
    void at_endex_every_call_that_nobody_has_begun_is_over_and_calls_nobody_then_or_later() {
        GivenExercise ringing = asked().given(new ClockCommand.EndExercise());

        assertThat(mediation(ringing).state()).isEqualTo(MediationState.NOT_BEGUN);
        assertThat(ringing(ringing)).isEmpty();
        ringing.when(RUSSIAN_MEDIATOR, accept("call-1"))
                .thenRejected(Rejection.MEDIATION_OVER)
                .when(RUSSIAN_MEDIATOR, decline())
                .thenRejected(Rejection.MEDIATION_OVER)
                .when(CONTROLLER, new MediationCommand.DispatchMediator(CALL, RUSSIAN_MEDIATOR.id()))
                .thenRejected(Rejection.MEDIATION_OVER)
                .when(RUSSIAN_MEDIATOR, new MediationCommand.StartSession(CALL, STARTEX.plusSeconds(600)))
                .thenRejected(Rejection.MEDIATION_OVER);
    }

    @Test
    void who_ends_a_session_that_lasts_at_endex_is_called_to_nothing_else() {
        GivenExercise waiting = asked().given(RUSSIAN_MEDIATOR, accept("call-1"))
                .given(RUSSIAN_MEDIATOR, start())
                .given(WOMAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.OFF))
                .given(MAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.OFF))
                .given(BORIS, ask("call-2"))
                .given(new ClockCommand.EndExercise());

        waiting.when(RUSSIAN_MEDIATOR, end())
                .thenFacts(new MediationFact.SessionEnded(CALL, report(), FIRST_MINUTE, STARTEX));
    }

    @Test
    void a_promise_that_play_ends_before_the_session_is_over_and_engages_nobody() {
        GivenExercise promised =
                asked().given(RUSSIAN_MEDIATOR, accept("call-1")).given(new ClockCommand.EndExercise());

        assertThat(mediation(promised).state()).isEqualTo(MediationState.NOT_BEGUN);
        assertThat(promised.exercise().mediations().isEngaged(RUSSIAN_MEDIATOR.id()))
                .isFalse();
        promised.when(RUSSIAN_MEDIATOR, new MediationCommand.StartSession(CALL, STARTEX.plusSeconds(600)))
                .thenRejected(Rejection.MEDIATION_OVER);
    }

    @Test
    void a_session_that_was_begun_in_play_and_is_heard_of_after_endex_is_not_lost() {
        MediationCommand begun = new MediationCommand.StartSession(CALL, STARTEX);
        GivenExercise heard = asked().after(minutes(5))
                .given(new ClockCommand.EndExercise())
                .after(minutes(10))
                .given(RUSSIAN_MEDIATOR, begun);

        assertThat(mediation(heard).state()).isEqualTo(MediationState.STARTED);
        assertThat(mediation(heard).mediator()).isEqualTo(RUSSIAN_MEDIATOR.id());
        heard.when(WOMAN_MEDIATOR, begun).thenRejected(Rejection.UNKNOWN_MEDIATION, "id", "call-1");
    }

    @Test
    void a_call_that_was_tried_out_before_startex_calls_nobody_whenever_it_arrives() {
        GivenExercise tried = staffed()
                .when(ANNA, new MediationCommand.AskForMediator(CALL, REQUEST, STARTEX.minusSeconds(1)))
                .thenFacts(new MediationFact.MediatorRequested(
                        CALL, ANNA.id(), REQUEST, Set.of(), FIRST_MINUTE, STARTEX.minusSeconds(1)));

        assertThat(mediation(tried).state()).isEqualTo(MediationState.BEFORE_START);
        tried.when(RUSSIAN_MEDIATOR, new MediationCommand.SetAvailability(Availability.FREE))
                .thenNothing()
                .when(CONTROLLER, new MediationCommand.DispatchMediator(CALL, RUSSIAN_MEDIATOR.id()))
                .thenRejected(Rejection.MEDIATION_OVER);
    }

    @Test
    void a_request_is_for_two_different_languages_and_gender_is_kept_of_mediators_only() {
        assertThatThrownBy(() -> new MediationRequest(List.of(RUSSIAN), null, "", null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MediationRequest(List.of(RUSSIAN, RUSSIAN), null, "", null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MediationRequest(List.of(RUSSIAN, ITALIAN), null, "x".repeat(1_001), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Person(
                        ANNA.id(),
                        "Anna",
                        PersonFunction.PLAYER,
                        Set.of(),
                        null,
                        null,
                        List.of(RUSSIAN),
                        null,
                        Gender.WOMAN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static GivenExercise asked() {
        return staffed().given(ANNA, ask("call-1"));
    }

    static GivenExercise started() {
        return asked().given(RUSSIAN_MEDIATOR, accept("call-1")).given(RUSSIAN_MEDIATOR, start());
    }

    @Test
    void who_had_begun_off_line_had_accepted_by_then_whenever_the_server_heard_of_it() {
        GivenExercise given = staffed().given(ANNA, ask(CALL.value())).after(Duration.ofMinutes(10));
        given.given(RUSSIAN_MEDIATOR, accept(CALL.value()))
                .given(RUSSIAN_MEDIATOR, new MediationCommand.StartSession(CALL, STARTEX.plusSeconds(240)));

        Mediation call = Objects.requireNonNull(given.exercise().mediations().find(CALL));
        MediationWait yes = Objects.requireNonNull(
                MediationWait.toAcceptance(call, given.exercise().clockHistory()));
        MediationWait begun = MediationWait.toSession(call, given.exercise().clockHistory());
        assertThat(yes).isEqualTo(begun);
        assertThat(yes.lasted()).isEqualTo(Duration.ofMinutes(4));
    }

    static MediationCommand ask(String id) {
        return new MediationCommand.AskForMediator(new MediationId(id), REQUEST, STARTEX);
    }

    static MediationCommand end() {
        return new MediationCommand.EndSession(CALL, report(), STARTEX);
    }

    private static GivenExercise ended() {
        return staffed().after(minutes(5)).given(new ClockCommand.EndExercise()).after(minutes(10));
    }

    private static GivenExercise staffed() {
        GivenExercise given = GivenExercise.running();
        for (Person person : List.of(RUSSIAN_MEDIATOR, WOMAN_MEDIATOR, MAN_MEDIATOR, ARABIC_MEDIATOR)) {
            given.given(new PlanCommand.AddPerson(person));
        }
        return given;
    }

    private static MediationCommand accept(String id) {
        return new MediationCommand.AcceptMediation(new MediationId(id));
    }

    private static MediationCommand decline() {
        return new MediationCommand.DeclineMediation(CALL);
    }

    private static MediationCommand start() {
        return new MediationCommand.StartSession(CALL, STARTEX);
    }

    private static MediationCommand about(@Nullable PlaceId place, @Nullable InjectId inject) {
        MediationRequest request = new MediationRequest(List.of(RUSSIAN, ITALIAN), place, "", null, inject);
        return new MediationCommand.AskForMediator(CALL, request, STARTEX);
    }

    private static SessionReport report() {
        return new SessionReport(true, true, null, "");
    }

    private static MediationRequest request(@Nullable Gender gender) {
        return new MediationRequest(List.of(RUSSIAN, ITALIAN), CAR_WASH, "She speaks only Russian", gender, null);
    }

    private static MediationFact requested(MediationRequest request, Person... called) {
        return new MediationFact.MediatorRequested(
                CALL, ANNA.id(), request, Set.copyOf(ids(called)), FIRST_MINUTE, STARTEX);
    }

    private static Mediation mediation(GivenExercise given) {
        return Objects.requireNonNull(given.exercise().mediations().find(CALL));
    }

    private static Set<PersonId> ringing(GivenExercise given) {
        return given.exercise().mediations().ringing(mediation(given));
    }

    private static Person mediator(String id, @Nullable Gender gender, Language... languages) {
        return new Person(
                new PersonId(id),
                id,
                PersonFunction.CULTURAL_MEDIATOR,
                Set.of(),
                null,
                null,
                List.of(languages),
                null,
                gender);
    }
}

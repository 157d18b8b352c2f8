package org.livex.exercise.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Availability;
import org.livex.exercise.words.Gender;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PlaceId;

public class MediationRulesTest extends MediationStory {
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

    public static GivenExercise started() {
        return asked().given(RUSSIAN_MEDIATOR, accept("call-1")).given(RUSSIAN_MEDIATOR, start());
    }

    private static MediationCommand about(@Nullable PlaceId place, @Nullable InjectId inject) {
        MediationRequest request = new MediationRequest(List.of(RUSSIAN, ITALIAN), place, "", null, inject);
        return new MediationCommand.AskForMediator(CALL, request, STARTEX);
    }

    private static MediationFact requested(MediationRequest request, Person... called) {
        return new MediationFact.MediatorRequested(
                CALL, ANNA.id(), request, Set.copyOf(ids(called)), FIRST_MINUTE, STARTEX);
    }
}

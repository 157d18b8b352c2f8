package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.ANNA;
import static org.livex.exercise.Scenarios.CONTROLLER;
import static org.livex.exercise.Scenarios.DIRECTOR;
import static org.livex.exercise.Scenarios.FIELD_TEAM;
import static org.livex.exercise.Scenarios.RUSSIAN;
import static org.livex.exercise.Scenarios.STARTEX;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.people.Seat;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.PersonId;

class RosterRulesTest {
    private static final Person VERA = anna("vera");

    private final GivenExercise given = GivenExercise.running();

    @Test
    void another_human_takes_the_role_over_and_it_is_known_whose_it_was_when() {
        given.after(Duration.ofHours(1))
                .when(CONTROLLER, new RosterCommand.SwapPerson(VERA, 1))
                .thenFacts(new RosterFact.PersonSwapped(VERA));

        Seat seat = given.exercise().roster().seatOf(ANNA.id());
        assertThat(given.exercise().roster().find(ANNA.id())).isEqualTo(VERA);
        assertThat(seat.callNameAt(STARTEX, "nobody")).isEqualTo("anna");
        assertThat(seat.callNameAt(given.now(), "nobody")).isEqualTo("vera");
        assertThat(seat.heldSince()).isEqualTo(STARTEX.plus(Duration.ofHours(1)));
    }

    @Test
    void what_the_one_before_agreed_to_binds_nobody_else() {
        given.given(ANNA, new ParticipantCommand.GiveConsent(Consent.POSITION))
                .given(CONTROLLER, new RosterCommand.SwapPerson(VERA, 1));

        assertThat(given.exercise().roster().consentsOf(ANNA.id())).isEmpty();
    }

    @Test
    void what_another_controller_changed_meanwhile_is_not_overwritten() {
        given.given(CONTROLLER, new PlanCommand.RevisePerson(ANNA, 1));

        given.when(CONTROLLER, new RosterCommand.SwapPerson(VERA, 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
        given.when(CONTROLLER, new PlanCommand.RevisePerson(VERA, 1)).thenRejected(Rejection.REVISION_OUTDATED);
    }

    @Test
    void languages_that_somebody_chose_meanwhile_are_not_overwritten() {
        given.given(ANNA, new ParticipantCommand.ChooseLanguages(List.of(RUSSIAN)));

        given.when(CONTROLLER, new PlanCommand.RevisePerson(ANNA, 1)).thenRejected(Rejection.REVISION_OUTDATED);
    }

    @Test
    void a_new_call_name_is_still_the_same_human() {
        given.given(CONTROLLER, new PlanCommand.RevisePerson(VERA, 1));

        Seat seat = given.exercise().roster().seatOf(ANNA.id());
        assertThat(seat.wasSwapped()).isFalse();
        assertThat(seat.callNameAt(STARTEX, "nobody")).isEqualTo("vera");
    }

    @Test
    void a_swap_is_no_way_up_to_be_director() {
        Person director =
                new Person(ANNA.id(), "vera", PersonFunction.DIRECTOR, Set.of(), null, null, List.of(RUSSIAN), null);

        given.when(CONTROLLER, new RosterCommand.SwapPerson(director, 1)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(CONTROLLER, new RosterCommand.SwapPerson(DIRECTOR, 1)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(DIRECTOR, new RosterCommand.SwapPerson(DIRECTOR, 1))
                .thenFacts(new RosterFact.PersonSwapped(DIRECTOR));
    }

    @Test
    void only_a_role_that_is_there_is_taken_over() {
        Person nobody = new Person(
                new PersonId("none"), "x", PersonFunction.PLAYER, Set.of(), null, null, List.of(RUSSIAN), null);

        given.when(CONTROLLER, new RosterCommand.SwapPerson(nobody, 0)).thenRejected(Rejection.UNKNOWN_PERSON);
    }

    private static Person anna(String callName) {
        return new Person(
                ANNA.id(), callName, PersonFunction.PLAYER, Set.of(FIELD_TEAM), null, null, List.of(RUSSIAN), null);
    }
}

package org.livex.exercise.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.ANNA;
import static org.livex.exercise.Scenarios.CONTROLLER;
import static org.livex.exercise.Scenarios.DIRECTOR;
import static org.livex.exercise.Scenarios.FIELD_TEAM;
import static org.livex.exercise.Scenarios.RUSSIAN;
import static org.livex.exercise.Scenarios.STARTEX;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;

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
    void whoever_is_erased_agrees_to_nothing_any_more_until_it_is_done_and_the_role_stays() {
        given.given(ANNA, new ParticipantCommand.GiveConsent(Consent.POSITION))
                .after(Duration.ofHours(1))
                .when(DIRECTOR, new RosterCommand.ErasePerson(ANNA.id(), null))
                .thenFacts(new RosterFact.PersonErased(
                        ANNA.id(), Instant.EPOCH, given.now().plusMillis(1), true));

        Roster roster = given.exercise().roster();
        assertThat(roster.consentsOf(ANNA.id())).isEmpty();
        assertThat(roster.find(ANNA.id())).isNotNull();
        assertThat(roster.toErase()).hasSize(1);

        given.whenServer(new RosterCommand.NoteTracesDestroyed(ANNA.id(), Instant.EPOCH));
        assertThat(given.exercise().roster().toErase()).isEmpty();
        assertThat(given.exercise().roster().erasures()).hasSize(1);
        given.whenServer(new RosterCommand.NoteTracesDestroyed(ANNA.id(), Instant.EPOCH))
                .thenNothing();
    }

    @Test
    void of_several_who_held_a_role_the_one_that_is_meant_is_erased_up_to_the_next() {
        given.after(Duration.ofHours(1)).given(CONTROLLER, new RosterCommand.SwapPerson(VERA, 1));
        Instant swapped = given.now();
        given.given(ANNA, new ParticipantCommand.GiveConsent(Consent.POSITION));

        given.after(Duration.ofHours(1))
                .when(DIRECTOR, new RosterCommand.ErasePerson(ANNA.id(), 0))
                .thenFacts(new RosterFact.PersonErased(ANNA.id(), Instant.EPOCH, swapped, false));
        assertThat(given.exercise().roster().consentsOf(ANNA.id())).isNotEmpty();
        given.when(DIRECTOR, new RosterCommand.ErasePerson(ANNA.id(), 1))
                .thenFacts(new RosterFact.PersonErased(
                        ANNA.id(), swapped, given.now().plusMillis(1), true));
        given.when(DIRECTOR, new RosterCommand.ErasePerson(ANNA.id(), 2)).thenRejected(Rejection.UNKNOWN_PERSON);
        given.when(DIRECTOR, new RosterCommand.ErasePerson(ANNA.id(), -1)).thenRejected(Rejection.UNKNOWN_PERSON);
    }

    @Test
    void whoever_was_taken_out_can_be_erased_too() {
        GivenExercise planned = GivenExercise.planned().given(CONTROLLER, new PlanCommand.RemovePerson(ANNA.id(), 1));

        planned.when(DIRECTOR, new RosterCommand.ErasePerson(ANNA.id(), null))
                .thenFacts(new RosterFact.PersonErased(
                        ANNA.id(), Instant.EPOCH, planned.now().plusMillis(1), true));
    }

    @Test
    void when_retention_is_over_everybody_is_erased_once_whoever_held_a_role() {
        given.given(CONTROLLER, new RosterCommand.SwapPerson(VERA, 1));
        Instant swapped = given.now();
        given.whenServer(new RosterCommand.EndRetention(0)).thenNothing();
        given.given(DIRECTOR, new ClockCommand.EndExercise());
        given.after(Duration.ofDays(29))
                .whenServer(new RosterCommand.EndRetention(30))
                .thenNothing();

        given.after(Duration.ofDays(1)).whenServer(new RosterCommand.EndRetention(30));

        List<RosterFact.PersonErased> erased = given.exercise().roster().erasures();
        assertThat(erased)
                .filteredOn(gone -> gone.person().equals(ANNA.id()))
                .containsExactly(
                        new RosterFact.PersonErased(ANNA.id(), Instant.EPOCH, swapped, false),
                        new RosterFact.PersonErased(
                                ANNA.id(), swapped, given.now().plusMillis(1), true));
        assertThat(erased)
                .extracting(RosterFact.PersonErased::person)
                .containsAll(given.exercise().roster().people().keySet());
        assertThat(given.exercise().control().log().entries())
                .filteredOn(line -> line.kind() == ShiftEntry.Kind.RETENTION_ENDED)
                .extracting(ShiftEntry::text)
                .containsExactly(erased.size() + " 30");
        given.whenServer(new RosterCommand.EndRetention(30)).thenNothing();
    }

    @Test
    void the_shift_log_says_who_was_erased_by_whom() {
        given.given(DIRECTOR, new RosterCommand.ErasePerson(ANNA.id(), null));

        ShiftEntry line = given.exercise().control().log().entries().getLast();
        assertThat(line.kind()).isEqualTo(ShiftEntry.Kind.ERASED);
        assertThat(line.person()).isEqualTo(ANNA.id());
        assertThat(line.by()).isEqualTo(DIRECTOR.id());
    }

    @Test
    void the_shift_log_says_of_whom_a_copy_was_made_and_nothing_of_what_is_in_it() {
        given.when(DIRECTOR, new RosterCommand.GiveCopy(ANNA.id(), null))
                .thenFacts(new RosterFact.CopyGiven(ANNA.id(), STARTEX));
        given.given(DIRECTOR, new RosterCommand.GiveCopy(ANNA.id(), null));

        ShiftEntry line = given.exercise().control().log().entries().getLast();
        assertThat(line.kind()).isEqualTo(ShiftEntry.Kind.COPY_GIVEN);
        assertThat(line.by()).isEqualTo(DIRECTOR.id());
        assertThat(line.person()).isEqualTo(ANNA.id());
        assertThat(line.text()).isNull();
    }

    @Test
    void of_somebody_erased_there_is_no_copy_any_more_and_of_the_next_one_there_is() {
        given.after(Duration.ofHours(1))
                .given(CONTROLLER, new RosterCommand.SwapPerson(VERA, 1))
                .given(DIRECTOR, new RosterCommand.ErasePerson(ANNA.id(), 0));

        given.when(DIRECTOR, new RosterCommand.GiveCopy(ANNA.id(), 0)).thenRejected(Rejection.UNKNOWN_PERSON);
        given.when(DIRECTOR, new RosterCommand.GiveCopy(ANNA.id(), 2)).thenRejected(Rejection.UNKNOWN_PERSON);
        given.when(DIRECTOR, new RosterCommand.GiveCopy(ANNA.id(), 1))
                .thenFacts(new RosterFact.CopyGiven(ANNA.id(), STARTEX.plus(Duration.ofHours(1))));
    }

    @Test
    void whoever_acts_in_the_role_of_somebody_erased_has_had_it_since_then() {
        given.after(Duration.ofHours(1)).given(DIRECTOR, new RosterCommand.ErasePerson(ANNA.id(), null));

        HeldRole now = HeldRole.now(given.exercise().roster(), ANNA);
        assertThat(now.covers(STARTEX.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(now.covers(STARTEX.plus(Duration.ofMinutes(61)))).isTrue();
        assertThat(HeldRole.of(given.exercise().roster(), ANNA.id(), null)).isNull();
    }

    @Test
    void nobody_erases_themselves_nor_whom_nobody_knows() {
        given.when(DIRECTOR, new RosterCommand.ErasePerson(DIRECTOR.id(), null)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(DIRECTOR, new RosterCommand.ErasePerson(new PersonId("nobody"), null))
                .thenRejected(Rejection.UNKNOWN_PERSON, "id", "nobody");
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

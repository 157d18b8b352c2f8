package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.NoAnswerTest;
import org.livex.exercise.inject.SafeguardRulesTest;
import org.livex.exercise.room.Cell;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.CellId;
import org.livex.exercise.words.ids.HandOverId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RuleId;

/** Who runs what, and what the next shift reads. */
class ControlRulesTest {
    static final Responsible TO_DIRECTOR = new Responsible.OnePerson(DIRECTOR.id());
    private static final Responsible TO_CONTROLLER = new Responsible.OnePerson(CONTROLLER.id());
    private static final CellId POLICE_CELL = new CellId("police");
    private static final Responsible TO_CELL = new Responsible.OneCell(POLICE_CELL);
    private static final HandOverId OFFER = new HandOverId("offer");

    @Test
    void everything_is_taken_away_by_the_director_alone_and_the_log_says_so_each_time() {
        GivenExercise given = GivenExercise.running();
        given.when(CONTROLLER, new ControlCommand.TakeArchive()).thenRejected(Rejection.NOT_ALLOWED);

        given.given(DIRECTOR, new ControlCommand.TakeArchive()).given(DIRECTOR, new ControlCommand.TakeArchive());

        assertThat(given.exercise().control().log().entries())
                .filteredOn(line -> line.kind() == ShiftEntry.Kind.ARCHIVE_TAKEN)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.by()).isEqualTo(DIRECTOR.id()));
    }

    @Test
    void what_people_did_is_given_to_a_record_store_after_endex_and_the_log_says_so() {
        GivenExercise given = GivenExercise.running();
        given.when(DIRECTOR, new ControlCommand.GiveStatements()).thenRejected(Rejection.EXERCISE_NOT_ENDED);
        given.when(CONTROLLER, new ControlCommand.GiveStatements()).thenRejected(Rejection.NOT_ALLOWED);

        given.given(new ClockCommand.EndExercise()).given(DIRECTOR, new ControlCommand.GiveStatements());

        ShiftEntry line = given.exercise().control().log().entries().getLast();
        assertThat(line.kind()).isEqualTo(ShiftEntry.Kind.STATEMENTS_GIVEN);
        assertThat(line.by()).isEqualTo(DIRECTOR.id());
    }

    @Test
    void a_cell_has_controllers_and_nobody_else() {
        GivenExercise.running()
                .when(CONTROLLER, cell(0, CONTROLLER, DIRECTOR))
                .thenFacts(new ControlFact.CellWritten(
                        new Cell(POLICE_CELL, "Police cell", Set.of(CONTROLLER.id(), DIRECTOR.id())), 1))
                .when(CONTROLLER, cell(1, ANNA))
                .thenRejected(Rejection.NOT_A_CONTROLLER, "id", "anna");
    }

    @Test
    void two_controllers_do_not_overwrite_each_others_cell() {
        GivenExercise.running()
                .given(CONTROLLER, cell(0, CONTROLLER))
                .given(CONTROLLER, cell(1, CONTROLLER, DIRECTOR))
                .when(DIRECTOR, cell(1, DIRECTOR))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2");
    }

    @Test
    void a_storyline_changes_hands_only_when_the_other_side_accepts() {
        GivenExercise given = GivenExercise.running()
                .given(CONTROLLER, new ControlCommand.AssignStoryline(SEVEN_HOURS, TO_CONTROLLER))
                .given(CONTROLLER, offer(TO_DIRECTOR));
        assertThat(duties(given).responsibleFor(SEVEN_HOURS)).isEqualTo(TO_CONTROLLER);

        given.when(CONTROLLER, new ControlCommand.AcceptHandOver(OFFER)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(DIRECTOR, new ControlCommand.AcceptHandOver(OFFER))
                .thenFacts(new ControlFact.HandOverAccepted(OFFER, DIRECTOR.id()));

        assertThat(duties(given).responsibleFor(SEVEN_HOURS)).isEqualTo(TO_DIRECTOR);
    }

    @Test
    void a_declined_or_withdrawn_hand_over_moves_nothing() {
        GivenExercise declined = offered().given(DIRECTOR, new ControlCommand.DeclineHandOver(OFFER, "Not now"));
        GivenExercise withdrawn = offered().given(CONTROLLER, new ControlCommand.WithdrawHandOver(OFFER));

        assertThat(duties(declined).responsibleFor(SEVEN_HOURS)).isEqualTo(TO_CONTROLLER);
        assertThat(duties(withdrawn).responsibleFor(SEVEN_HOURS)).isEqualTo(TO_CONTROLLER);
    }

    @Test
    void any_member_of_the_cell_takes_over_for_it() {
        GivenExercise given = GivenExercise.running()
                .given(CONTROLLER, cell(0, DIRECTOR))
                .given(CONTROLLER, new ControlCommand.AssignStoryline(SEVEN_HOURS, TO_CONTROLLER))
                .given(CONTROLLER, offer(TO_CELL))
                .given(DIRECTOR, new ControlCommand.AcceptHandOver(OFFER));

        assertThat(duties(given).responsibleFor(SEVEN_HOURS)).isEqualTo(TO_CELL);
    }

    @Test
    void what_a_removed_cell_ran_is_nobodys_and_what_was_on_its_way_there_stays() {
        GivenExercise ran = GivenExercise.running()
                .given(CONTROLLER, cell(0, DIRECTOR))
                .given(CONTROLLER, new ControlCommand.AssignStoryline(SEVEN_HOURS, TO_CELL))
                .given(CONTROLLER, new ControlCommand.RemoveCell(POLICE_CELL));
        GivenExercise onItsWay = GivenExercise.running()
                .given(CONTROLLER, cell(0, DIRECTOR))
                .given(CONTROLLER, new ControlCommand.AssignStoryline(SEVEN_HOURS, TO_CONTROLLER))
                .given(CONTROLLER, offer(TO_CELL))
                .given(CONTROLLER, new ControlCommand.RemoveCell(POLICE_CELL));

        assertThat(duties(ran).responsibleFor(SEVEN_HOURS)).isNull();
        assertThat(duties(onItsWay).responsibleFor(SEVEN_HOURS)).isEqualTo(TO_CONTROLLER);
        onItsWay.when(DIRECTOR, new ControlCommand.AcceptHandOver(OFFER)).thenRejected(Rejection.HAND_OVER_OVER);
        ShiftEntry entry = ran.exercise().control().log().entries().getLast();
        assertThat(entry.kind()).isEqualTo(ShiftEntry.Kind.CELL_REMOVED);
        assertThat(entry.to()).isEqualTo(TO_CELL);
        assertThat(duties(ran).removedCells()).containsEntry(POLICE_CELL, "Police cell");
    }

    static GivenExercise provoke(Rejection rejection) {
        return switch (rejection) {
            case UNKNOWN_CELL ->
                GivenExercise.running().when(CONTROLLER, new ControlCommand.AssignStoryline(SEVEN_HOURS, TO_CELL));
            case UNKNOWN_HAND_OVER ->
                GivenExercise.running().when(CONTROLLER, new ControlCommand.AcceptHandOver(OFFER));
            case UNKNOWN_CALL ->
                GivenExercise.running(inject("call", byHand()))
                        .when(CONTROLLER, new ControlCommand.AnswerCall(id("call"), new RuleId("none"), "Called"));
            case NOT_A_CONTROLLER -> GivenExercise.running().when(CONTROLLER, cell(0, ANNA));
            case NOT_RESPONSIBLE -> GivenExercise.running().when(CONTROLLER, offer(TO_DIRECTOR));
            case HAND_OVER_OPEN -> offered().when(CONTROLLER, new ControlCommand.AssignStoryline(SEVEN_HOURS, null));
            case HAND_OVER_OVER ->
                offered()
                        .given(DIRECTOR, new ControlCommand.AcceptHandOver(OFFER))
                        .when(DIRECTOR, new ControlCommand.AcceptHandOver(OFFER));
            case INJECT_AWAITS_SECOND ->
                SafeguardRulesTest.sensitive()
                        .given(CONTROLLER, new InjectCommand.ReleaseInject(id("call")))
                        .when(DIRECTOR, new InjectCommand.ReleaseInject(id("call")));
            case INJECT_AWAITS_SAFETY ->
                SafeguardRulesTest.held(Duration.ofSeconds(30))
                        .when(DIRECTOR, new InjectCommand.ReleaseInject(id("ad-hoc")));
            case SECOND_MUST_DIFFER ->
                SafeguardRulesTest.sensitive()
                        .given(CONTROLLER, new InjectCommand.ReleaseInject(id("call")))
                        .when(CONTROLLER, new ControlCommand.ConfirmRelease(id("call"), 1));
            case CALL_ALREADY_ANSWERED ->
                NoAnswerTest.called()
                        .given(CONTROLLER, new ControlCommand.AnswerCall(id("call"), NoAnswerTest.RULE, "Called"))
                        .when(DIRECTOR, new ControlCommand.AnswerCall(id("call"), NoAnswerTest.RULE, "Called"));
            default -> throw new IllegalArgumentException("not of the control room: " + rejection);
        };
    }

    private static GivenExercise offered() {
        return GivenExercise.running()
                .given(CONTROLLER, new ControlCommand.AssignStoryline(SEVEN_HOURS, TO_CONTROLLER))
                .given(CONTROLLER, offer(TO_DIRECTOR));
    }

    private static ControlCommand offer(Responsible to) {
        return new ControlCommand.OfferHandOver(OFFER, Set.of(SEVEN_HOURS), to, "The call comes at ten.");
    }

    private static ControlCommand cell(int basedOn, Person... members) {
        Set<PersonId> ids = Set.copyOf(List.of(members).stream().map(Person::id).toList());
        return new ControlCommand.WriteCell(new Cell(POLICE_CELL, "Police cell", ids), basedOn);
    }

    private static Duties duties(GivenExercise given) {
        return given.exercise().control().duties();
    }
}

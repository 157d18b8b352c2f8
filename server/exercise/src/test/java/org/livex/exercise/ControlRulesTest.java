package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.room.Cell;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.DamageKind;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.CellId;
import org.livex.exercise.words.HandOverId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.RuleId;
import org.livex.exercise.words.ShiftEntryId;

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
    void the_log_says_which_entries_are_lost_and_which_are_not_as_written() {
        GivenExercise given = GivenExercise.running()
                .journalled(new ControlFact.JournalDamaged(DamageKind.LOST, 51, 100, STARTEX, null))
                .journalled(new ControlFact.JournalDamaged(DamageKind.CHANGED, 7, 7, null, null));

        assertThat(given.exercise().control().log().entries())
                .filteredOn(line ->
                        line.kind() == ShiftEntry.Kind.ENTRIES_LOST || line.kind() == ShiftEntry.Kind.ENTRIES_CHANGED)
                .extracting(ShiftEntry::text)
                .containsExactly("51 100 " + STARTEX + " -", "7 7 - -");
    }

    @Test
    void that_people_were_sent_a_short_message_is_in_the_log_and_said_by_the_server_alone() {
        GivenExercise given = GivenExercise.running(inject("call", byHand()));
        ControlCommand ofMessage = new ControlCommand.NotePeopleTexted(id("call"), 3);
        given.when(DIRECTOR, ofMessage).thenRejected(Rejection.NOT_ALLOWED);

        given.whenServer(ofMessage).thenFacts(new ControlFact.PeopleTexted(id("call"), 3));
        given.given(new ControlCommand.NotePeopleTexted(null, 7));

        assertThat(given.exercise().control().log().entries())
                .filteredOn(line -> line.kind() == ShiftEntry.Kind.PEOPLE_TEXTED)
                .extracting(ShiftEntry::inject, ShiftEntry::text, ShiftEntry::by)
                .containsExactly(tuple(id("call"), "3", null), tuple(null, "7", null));
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

    @Test
    void what_controllers_write_is_in_the_log_with_both_clocks() {
        GivenExercise given =
                GivenExercise.running().after(minutes(5)).given(SAFETY_OFFICER, note("n-1", "Ice at the gate"));

        ShiftEntry entry = given.exercise().control().log().entries().getLast();
        assertThat(entry.text()).isEqualTo("Ice at the gate");
        assertThat(entry.by()).isEqualTo(SAFETY_OFFICER.id());
        assertThat(entry.at()).isEqualTo(time("D1 09:05"));
        assertThat(entry.stamp().at()).isEqualTo(STARTEX.plus(minutes(5)));
    }

    @Test
    void what_is_changed_moved_or_taken_out_in_play_is_in_the_log_and_what_is_written_before_it_is_not() {
        PlanCommand.ReviseInject edit = new PlanCommand.ReviseInject(inject("a", at("D1 11:00")), 1);
        PlanCommand.ShiftInjects one = new PlanCommand.ShiftInjects(null, null, time("D1 10:30"), minutes(10));
        PlanCommand.ShiftInjects both = new PlanCommand.ShiftInjects(null, null, null, minutes(-5));
        Inject[] plan = {inject("a", at("D1 10:00")), inject("b", at("D1 10:10"))};

        GivenExercise before = GivenExercise.planned(plan).given(DIRECTOR, edit).given(DIRECTOR, one);
        assertThat(before.exercise().control().log().entries()).isEmpty();

        GivenExercise inPlay = GivenExercise.planned(plan)
                .given(DIRECTOR, new ClockCommand.StartExercise())
                .given(CONTROLLER, edit)
                .given(CONTROLLER, one)
                .given(CONTROLLER, both)
                .given(CONTROLLER, new PlanCommand.RemoveInject(id("b"), 2));
        assertThat(inPlay.exercise().control().log().entries())
                .extracting(ShiftEntry::kind, ShiftEntry::inject, ShiftEntry::text)
                .containsExactly(
                        tuple(ShiftEntry.Kind.STARTED, null, null),
                        tuple(ShiftEntry.Kind.EDITED, id("a"), "when"),
                        tuple(ShiftEntry.Kind.MOVED, id("a"), "PT10M"),
                        tuple(ShiftEntry.Kind.MOVED, null, "PT-5M 2"),
                        tuple(ShiftEntry.Kind.TAKEN_OUT, null, "b"));
        assertThat(inPlay.exercise().control().log().entries())
                .extracting(ShiftEntry::by)
                .endsWith(CONTROLLER.id());
    }

    @Test
    void a_correction_in_the_log_says_which_texts_and_what_else_it_changed() {
        Inject call = inject("call", byHand());
        Inject corrected = call.but()
                .number("C-9")
                .audience(Audience.ofPeople(ANNA.id()))
                .body(text("Gate B"))
                .build();

        GivenExercise given = GivenExercise.planned(call)
                .given(DIRECTOR, new ClockCommand.StartExercise())
                .given(CONTROLLER, new InjectCommand.ReleaseInject(call.id()))
                .given(CONTROLLER, new PlanCommand.ReviseInject(corrected, 1))
                .given(CONTROLLER, new PlanCommand.ReviseInject(corrected, 2));

        assertThat(given.exercise().control().log().entries())
                .filteredOn(entry -> entry.kind() == ShiftEntry.Kind.CORRECTED)
                .extracting(ShiftEntry::inject, ShiftEntry::text)
                .startsWith(tuple(call.id(), "body:en number to"));
    }

    @Test
    void a_small_correction_is_told_apart_from_one_that_rang() {
        Inject call = inject("call", byHand());
        GivenExercise given = GivenExercise.planned(call)
                .given(DIRECTOR, new ClockCommand.StartExercise())
                .given(
                        CONTROLLER,
                        new PlanCommand.ReviseInject(
                                call.but().body(text("Gate A.")).build(), 1, true))
                .given(CONTROLLER, new InjectCommand.ReleaseInject(call.id()))
                .given(
                        CONTROLLER,
                        new PlanCommand.ReviseInject(
                                call.but().body(text("Gate B")).build(), 2, false))
                .given(
                        CONTROLLER,
                        new PlanCommand.ReviseInject(
                                call.but().body(text("Gate B.")).build(), 3, true))
                .given(CONTROLLER, new PlanCommand.UndoRevisions(Map.of(call.id(), 4), true));

        assertThat(given.exercise().control().log().entries())
                .filteredOn(entry -> call.id().equals(entry.inject()))
                .extracting(ShiftEntry::kind)
                .containsExactly(
                        ShiftEntry.Kind.EDITED,
                        ShiftEntry.Kind.RELEASED,
                        ShiftEntry.Kind.CORRECTED,
                        ShiftEntry.Kind.CORRECTED_SMALL,
                        ShiftEntry.Kind.CORRECTED_SMALL);
    }

    @Test
    void a_correction_that_was_taken_back_is_in_the_log_as_that() {
        Inject call = inject("call", byHand());
        GivenExercise given = GivenExercise.planned(call)
                .given(DIRECTOR, new ClockCommand.StartExercise())
                .given(CONTROLLER, new InjectCommand.ReleaseInject(call.id()))
                .given(
                        CONTROLLER,
                        new PlanCommand.ReviseInject(
                                call.but().body(text("Gate B")).build(), 1))
                .given(
                        CONTROLLER,
                        new PlanCommand.ReviseInject(
                                call.but().body(text("Gate C")).build(), 2))
                .given(CONTROLLER, new PlanCommand.UndoRevisions(Map.of(call.id(), 3)))
                .given(CONTROLLER, new PlanCommand.UndoRevisions(Map.of(call.id(), 2)));

        assertThat(given.planned("call").inject().body().original().text())
                .isEqualTo(call.body().original().text());
        assertThat(given.exercise().control().log().entries())
                .filteredOn(entry -> entry.kind() == ShiftEntry.Kind.CORRECTED)
                .extracting(ShiftEntry::text)
                .containsExactly("body:en", "body:en", "back body:en", "back body:en");
    }

    @Test
    void key_moments_come_into_the_log_by_themselves() {
        Inject call = inject("call", byHand());
        GivenExercise given = GivenExercise.planned(call, inject("other", byHand()), inject("timed", at("D1 09:01")))
                .given(DIRECTOR, new ClockCommand.StartExercise())
                .afterWatching(minutes(2))
                .given(CONTROLLER, new InjectCommand.ReleaseInject(call.id()))
                .given(CONTROLLER, new PlanCommand.ReviseInject(call, 1))
                .given(CONTROLLER, new InjectCommand.RecallInject(call.id(), text("Wrong people")))
                .given(CONTROLLER, new InjectCommand.SkipInject(id("other")))
                .given(CONTROLLER, new ControlCommand.AssignStoryline(SEVEN_HOURS, TO_CONTROLLER))
                .given(CONTROLLER, offer(TO_DIRECTOR))
                .given(ANNA, new SafetyCommand.CallRedStop("Somebody fell"));

        assertThat(given.exercise().control().log().entries())
                .extracting(ShiftEntry::kind)
                .containsExactly(
                        ShiftEntry.Kind.STARTED,
                        ShiftEntry.Kind.RELEASED,
                        ShiftEntry.Kind.CORRECTED,
                        ShiftEntry.Kind.RECALLED,
                        ShiftEntry.Kind.SKIPPED,
                        ShiftEntry.Kind.ASSIGNED,
                        ShiftEntry.Kind.HAND_OVER_OFFERED,
                        ShiftEntry.Kind.RED_STOP);
        assertThat(given.exercise().control().log().entries())
                .extracting(ShiftEntry::id)
                .doesNotHaveDuplicates();
    }

    static ControlCommand note(String id, String text) {
        return new ControlCommand.WriteShiftEntry(new ShiftEntryId(id), text, null, null, SEVEN_HOURS);
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

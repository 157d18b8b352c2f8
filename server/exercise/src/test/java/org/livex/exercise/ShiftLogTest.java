package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.exercise.Scenarios.*;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.DamageKind;
import org.livex.exercise.room.Responsible;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ids.HandOverId;
import org.livex.exercise.words.ids.ShiftEntryId;

/** What comes into the log of shifts by itself, and what people write into it. */
class ShiftLogTest {
    static final Responsible TO_DIRECTOR = new Responsible.OnePerson(DIRECTOR.id());
    private static final Responsible TO_CONTROLLER = new Responsible.OnePerson(CONTROLLER.id());
    private static final HandOverId OFFER = new HandOverId("offer");

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
        ControlCommand ofMessage = new ControlCommand.NotePeopleTexted(id("call"), 3, null);
        given.when(DIRECTOR, ofMessage).thenRejected(Rejection.NOT_ALLOWED);

        given.whenServer(ofMessage).thenFacts(new ControlFact.PeopleTexted(id("call"), 3, null));
        given.given(new ControlCommand.NotePeopleTexted(null, 7, null));
        given.given(new ControlCommand.NotePeopleTexted(id("call"), 4, 7));
        given.given(new ControlCommand.NotePeopleTexted(null, 0, 129));

        assertThat(given.exercise().control().log().entries())
                .filteredOn(line -> line.kind() == ShiftEntry.Kind.PEOPLE_TEXTED)
                .extracting(ShiftEntry::inject, ShiftEntry::text, ShiftEntry::by)
                .containsExactly(tuple(id("call"), "3", null), tuple(null, "7", null));
        assertThat(given.exercise().control().log().entries())
                .filteredOn(line -> line.kind() == ShiftEntry.Kind.PEOPLE_NOT_TEXTED)
                .extracting(ShiftEntry::inject, ShiftEntry::text, ShiftEntry::by)
                .containsExactly(tuple(id("call"), "7 11", null), tuple(null, "129 129", null));
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

    private static ControlCommand offer(Responsible to) {
        return new ControlCommand.OfferHandOver(OFFER, Set.of(SEVEN_HOURS), to, "The call comes at ten.");
    }
}

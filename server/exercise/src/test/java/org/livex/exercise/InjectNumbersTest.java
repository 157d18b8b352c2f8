package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.livex.exercise.due.InjectNumbers;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.Stamp;

class InjectNumbersTest {
    private static final Inject CALL = numbered("call", "A-1");
    private static final Inject RAID = numbered("raid", "A-2");

    @Test
    void a_number_that_another_inject_has_is_refused_to_a_new_one_and_to_an_old_one() {
        GivenExercise given = GivenExercise.planned(CALL, RAID);

        given.when(CONTROLLER, new PlanCommand.PlanInject(numbered("new", "A-1")))
                .thenRejected(Rejection.INJECT_NUMBER_TAKEN, "number", "A-1");
        given.when(CONTROLLER, new PlanCommand.ReviseInject(numbered("raid", "A-1"), 1))
                .thenRejected(Rejection.INJECT_NUMBER_TAKEN, "number", "A-1");
        given.when(CONTROLLER, new PlanCommand.PlanInject(numbered("new", "A-3")))
                .thenFacts(new PlanFact.InjectPlanned(numbered("new", "A-3")));
    }

    @Test
    void whoever_keeps_their_number_is_not_asked_about_it() {
        GivenExercise.planned(CALL)
                .when(CONTROLLER, new PlanCommand.ReviseInject(CALL.with(at("D1 11:00")), 1))
                .accepted();
    }

    @Test
    void the_number_of_what_was_taken_out_is_free_and_does_not_come_back_when_it_is_taken() {
        GivenExercise given = GivenExercise.planned(CALL, RAID).given(new PlanCommand.RemoveInject(CALL.id(), 1));

        given.given(CONTROLLER, new PlanCommand.ReviseInject(numbered("raid", "A-1"), 1))
                .when(CONTROLLER, new PlanCommand.PlanInject(CALL))
                .thenRejected(Rejection.INJECT_NUMBER_TAKEN, "number", "A-1");
    }

    @Test
    void an_undo_does_not_bring_back_a_number_that_somebody_has_by_now() {
        GivenExercise given = GivenExercise.planned(CALL, RAID)
                .given(CONTROLLER, new PlanCommand.ReviseInject(numbered("call", "A-9"), 1))
                .given(CONTROLLER, new PlanCommand.ReviseInject(numbered("raid", "A-1"), 1));

        given.when(CONTROLLER, new PlanCommand.UndoRevisions(Map.of(CALL.id(), 2)))
                .thenRejected(Rejection.INJECT_NUMBER_TAKEN, "number", "A-1");
        given.when(CONTROLLER, new PlanCommand.UndoRevisions(Map.of(CALL.id(), 2, RAID.id(), 2)))
                .accepted();
    }

    @Test
    void in_an_import_two_may_change_places_and_no_two_have_one_number_at_its_end() {
        GivenExercise given = GivenExercise.planned(CALL, RAID);

        given.when(
                        CONTROLLER,
                        new PlanCommand.ImportScenario(List.of(
                                new PlanCommand.ReviseInject(numbered("call", "A-2"), 1),
                                new PlanCommand.ReviseInject(numbered("raid", "A-1"), 1))))
                .accepted();
        given.when(
                        CONTROLLER,
                        new PlanCommand.ImportScenario(List.of(
                                new PlanCommand.PlanInject(numbered("one", "B-1")),
                                new PlanCommand.PlanInject(numbered("two", "B-2")),
                                new PlanCommand.PlanInject(numbered("three", "B-1")))))
                .thenRejected(
                        Rejection.IMPORT_FAILED,
                        Map.of("index", "2", "reason", "inject-number-taken", "number", "B-1"));
    }

    @Test
    void what_an_older_journal_has_twice_can_be_edited_and_mended() {
        GivenExercise given = GivenExercise.planned(CALL);
        Exercise doubled =
                given.exercise().apply(new PlanFact.InjectPlanned(numbered("again", "A-1")), new Stamp(0, given.now()));

        assertThat(InjectNumbers.doubledBy(doubled, List.of(new PlanFact.InjectRevised(CALL.with(at("D1 11:00")), 2))))
                .isEmpty();
        assertThat(InjectNumbers.doubledBy(doubled, List.of(new PlanFact.InjectRevised(numbered("again", "A-2"), 2))))
                .isEmpty();
    }

    @Test
    void what_goes_out_at_once_is_counted_on_and_never_held_up_by_its_number() {
        GivenExercise given = GivenExercise.running(numbered("call", "X1"), numbered("raid", "X2"))
                .given(CONTROLLER, new InjectCommand.SendInject(numbered("now", "X1")));

        assertThat(given.planned("now").inject().number()).isEqualTo("X3");
        given.given(CONTROLLER, new InjectCommand.SendInject(numbered("plus", "4+")))
                .given(CONTROLLER, new InjectCommand.SendInject(numbered("more", "4+")));
        assertThat(given.planned("more").inject().number()).isEqualTo("4+2");
        String longest = "9".repeat(200);
        given.given(CONTROLLER, new InjectCommand.SendInject(numbered("long", longest)))
                .given(CONTROLLER, new InjectCommand.SendInject(numbered("longer", longest)));
        assertThat(given.planned("longer").inject().number()).hasSize(200).endsWith("1000000000");
    }

    private static Inject numbered(String id, String number) {
        return inject(id, byHand()).but().number(number).build();
    }
}

package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.due.Due;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.ActionKindId;

/** An inject that waits for the third search goes out with the third, whoever of those meant did them. */
class NthActionTest {
    @Test
    void it_goes_out_with_the_action_that_it_counts_to_and_once() {
        GivenExercise.running(third(null, Duration.ZERO))
                .given(ANNA, act(INTERVIEWED))
                .given(CLARA, act(INTERVIEWED))
                .whenServerLooks()
                .thenReleased()
                .given(BORIS, act(INTERVIEWED))
                .whenServerLooks()
                .thenReleased("reply")
                .given(BORIS, act(INTERVIEWED))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void two_actions_of_one_person_are_two_and_other_kinds_are_none() {
        GivenExercise.running(third(null, Duration.ZERO))
                .given(ANNA, act(INTERVIEWED))
                .given(ANNA, act(INTERVIEWED))
                .given(CLARA, act(FROZE_ACCOUNT))
                .whenServerLooks()
                .thenReleased()
                .given(ANNA, act(INTERVIEWED))
                .whenServerLooks()
                .thenReleased("reply");
    }

    @Test
    void its_delay_counts_from_that_action_and_not_from_one_after_it() {
        GivenExercise given = GivenExercise.running(third(null, minutes(10)))
                .given(ANNA, act(INTERVIEWED))
                .after(minutes(5))
                .given(BORIS, act(INTERVIEWED))
                .after(minutes(5))
                .given(ANNA, act(INTERVIEWED))
                .after(minutes(5))
                .given(CLARA, act(INTERVIEWED));
        ExerciseTime due = FIRST_MINUTE.plus(minutes(20));

        assertThat(given.dueIn()).contains(minutes(5));
        given.after(minutes(5))
                .whenServerLooks()
                .thenFacts(new InjectFact.InjectReleased(id("reply"), Set.copyOf(ids(ANNA, BORIS)), due, due, false));
    }

    @Test
    void only_those_of_a_team_are_counted() {
        counts(Audience.ofTeams(FIELD_TEAM));
    }

    @Test
    void only_those_who_are_in_a_team_and_in_play_are_counted() {
        counts(Audience.ofOverlap(new Overlap(FIELD_TEAM, null, PersonFunction.PLAYER, null, null, null)));
    }

    private static void counts(Audience by) {
        GivenExercise.running(third(by, Duration.ZERO))
                .given(CLARA, act(INTERVIEWED))
                .given(ANNA, act(INTERVIEWED))
                .given(CLARA, act(INTERVIEWED))
                .given(BORIS, act(INTERVIEWED))
                .whenServerLooks()
                .thenReleased()
                .given(ANNA, act(INTERVIEWED))
                .whenServerLooks()
                .thenReleased("reply");
    }

    @Test
    void what_was_tried_out_before_startex_and_what_evaluators_record_is_not_counted() {
        GivenExercise.planned(third(null, Duration.ZERO))
                .given(ANNA, act(INTERVIEWED))
                .given(new ClockCommand.StartExercise())
                .given(EVALUATOR, act(INTERVIEWED))
                .given(ANNA, act(INTERVIEWED))
                .given(ANNA, act(INTERVIEWED))
                .whenServerLooks()
                .thenReleased()
                .given(ANNA, act(INTERVIEWED))
                .whenServerLooks()
                .thenReleased("reply");
    }

    @Test
    void what_was_counted_while_it_was_held_lets_it_out_once_it_is_let_go() {
        GivenExercise.running(third(null, Duration.ZERO))
                .given(CONTROLLER, new InjectCommand.HoldInject(id("reply")))
                .given(ANNA, act(INTERVIEWED))
                .given(ANNA, act(INTERVIEWED))
                .given(ANNA, act(INTERVIEWED))
                .whenServerLooks()
                .thenReleased()
                .given(CONTROLLER, new InjectCommand.LetInjectGo(id("reply")))
                .whenServerLooks()
                .thenReleased("reply");
    }

    @Test
    void the_journal_says_the_same_again_after_a_restart() {
        GivenExercise given = GivenExercise.running(third(null, minutes(10)))
                .given(ANNA, act(INTERVIEWED))
                .given(ANNA, act(INTERVIEWED))
                .after(minutes(1))
                .given(ANNA, act(INTERVIEWED));

        Exercise again = given.replayed();

        assertThat(again).isEqualTo(given.exercise());
        assertThat(Due.next(again, given.now())).contains(given.now().plus(minutes(10)));
    }

    @Test
    void more_of_one_person_than_any_trigger_counts_are_not_kept() {
        Exercise exercise = GivenExercise.running().exercise();
        for (int i = 0; i <= Trigger.MOST_ACTIONS; i++) {
            exercise = exercise.apply(
                    new ParticipantFact.ActionRecorded(ANNA.id(), action(INTERVIEWED), FIRST_MINUTE.plus(minutes(i))),
                    new Stamp(i + 100, STARTEX, ANNA.id()));
        }

        assertThat(exercise.msel().firstActions(INTERVIEWED).times().get(ANNA.id()))
                .hasSize(Trigger.MOST_ACTIONS);
    }

    @Test
    void the_first_is_what_is_waited_for_where_no_number_is_said() {
        assertThat(new Trigger.OnAction(INTERVIEWED, null, Duration.ZERO, 1))
                .isEqualTo(new Trigger.OnAction(INTERVIEWED, null, Duration.ZERO));
        for (int count : new int[] {-1, 0, Trigger.MOST_ACTIONS + 1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Trigger.OnAction(INTERVIEWED, null, Duration.ZERO, count));
        }
    }

    private static ParticipantCommand act(ActionKindId kind) {
        return new ParticipantCommand.RecordAction(action(kind));
    }

    private static Inject third(@Nullable Audience by, Duration delay) {
        return inject("reply", new Trigger.OnAction(INTERVIEWED, by, delay, 3));
    }
}

package org.livex.exercise.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Command;
import org.livex.exercise.Exercise;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.reading.Privacy;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.PlaceId;

class ParticipantRulesTest {
    private static final Command CONSENT = new ParticipantCommand.GiveConsent(Consent.POSITION);
    private static final Command WITHDRAW = new ParticipantCommand.WithdrawConsent(Consent.POSITION);
    private static final Action AT_THE_BARRACKS =
            new Action(INTERVIEWED, "Calm", null, CAR_WASH, positionAt(BARRACKS), STARTEX, null);

    @Test
    void an_action_is_recorded_at_the_time_of_the_exercise_clock() {
        GivenExercise.running()
                .after(minutes(10))
                .when(ANNA, record(action(INTERVIEWED)))
                .thenFacts(new ParticipantFact.ActionRecorded(ANNA.id(), action(INTERVIEWED), time("D1 09:10")));
    }

    @Test
    void what_comes_late_from_a_phone_is_taken() {
        GivenExercise.running()
                .given(new ClockCommand.EndExercise())
                .when(ANNA, record(action(INTERVIEWED)))
                .accepted();
    }

    @Test
    void only_its_audience_can_report_a_kind_of_action() {
        GivenExercise given = GivenExercise.running();

        given.when(CLARA, record(action(FROZE_ACCOUNT))).accepted();
        given.when(EVALUATOR, record(action(FROZE_ACCOUNT))).accepted();
        given.when(ANNA, record(action(FROZE_ACCOUNT)))
                .thenRejected(Rejection.UNKNOWN_ACTION_KIND, "id", "froze-account");
        given.when(ANNA, record(action(new ActionKindId("flew"))))
                .thenRejected(Rejection.UNKNOWN_ACTION_KIND, "id", "flew");
    }

    @Test
    void nobody_finds_out_by_acting_whether_a_place_exists() {
        GivenExercise given = GivenExercise.running();

        given.when(ANNA, record(at(CAR_WASH))).accepted();
        given.when(CONTROLLER, record(at(COMMAND_POST))).accepted();
        given.when(ANNA, record(at(COMMAND_POST))).thenRejected(Rejection.UNKNOWN_PLACE, "id", "command-post");
        given.when(ANNA, record(at(new PlaceId("nowhere")))).thenRejected(Rejection.UNKNOWN_PLACE, "id", "nowhere");
    }

    @Test
    void an_action_answers_only_to_an_inject_that_its_author_got_or_control_sees() {
        GivenExercise given = GivenExercise.running(inject("call", byHand()));

        given.when(ANNA, record(answerTo(id("call")))).thenRejected(Rejection.NOT_A_RECIPIENT);
        given.when(EVALUATOR, record(answerTo(id("call")))).thenRejected(Rejection.NOT_A_RECIPIENT);
        given.when(ANNA, record(answerTo(id("nothing")))).thenRejected(Rejection.NOT_A_RECIPIENT);
        given.given(new InjectCommand.ReleaseInject(id("call")));
        given.when(CLARA, record(answerTo(id("call")))).thenRejected(Rejection.NOT_A_RECIPIENT);
        given.when(EVALUATOR, record(answerTo(id("call")))).accepted();
        given.when(ANNA, record(answerTo(id("call")))).accepted();
        assertThat(given.release("call").progress().people()).containsExactly(ANNA.id());
    }

    @Test
    void what_is_said_again_after_a_restore_is_taken_without_its_link_to_an_inject_that_is_lost() {
        GivenExercise given = GivenExercise.running(inject("call", byHand()));
        Action said = new Action(INTERVIEWED, "Calm", id("call"), null, null, STARTEX, null);
        given.after(minutes(10)).given(new ClockCommand.NoteBackupRestored(STARTEX));

        given.when(ANNA, record(said))
                .thenFacts(new ParticipantFact.ActionRecorded(
                        ANNA.id(),
                        new Action(INTERVIEWED, "Calm\n↩ call ✗", null, null, null, STARTEX, null),
                        time("D1 09:10")));
        Action since = new Action(INTERVIEWED, "Calm", id("call"), null, null, STARTEX.plus(minutes(11)), null);
        given.when(ANNA, record(since)).thenRejected(Rejection.NOT_A_RECIPIENT);
    }

    @Test
    void what_is_said_again_after_a_take_over_is_taken_without_its_link_to_an_inject_that_is_lost() {
        GivenExercise given = GivenExercise.running(inject("call", byHand()));
        given.after(minutes(10)).given(new ClockCommand.NoteTakeOver(STARTEX, "second"));

        given.when(ANNA, record(new Action(INTERVIEWED, "Calm", id("call"), null, null, STARTEX, null)))
                .thenFacts(new ParticipantFact.ActionRecorded(
                        ANNA.id(),
                        new Action(INTERVIEWED, "Calm\n↩ call ✗", null, null, null, STARTEX, null),
                        time("D1 09:10")));
    }

    @Test
    void what_is_said_again_keeps_its_link_to_an_inject_that_is_there() {
        GivenExercise given = GivenExercise.running(inject("call", byHand()));
        given.given(new InjectCommand.ReleaseInject(id("call")));
        given.after(minutes(10)).given(new ClockCommand.NoteBackupRestored(STARTEX));

        given.when(ANNA, record(answerTo(id("call"))))
                .thenFacts(new ParticipantFact.ActionRecorded(ANNA.id(), answerTo(id("call")), time("D1 09:10")));
    }

    @Test
    void a_position_is_kept_with_consent_inside_the_area() {
        assertThat(keptBy(GivenExercise.running().given(ANNA, CONSENT), AT_THE_BARRACKS))
                .isEqualTo(AT_THE_BARRACKS);
    }

    @Test
    void a_position_that_must_not_be_kept_is_dropped_and_the_action_counts() {
        Action farAway = new Action(INTERVIEWED, "Calm", null, CAR_WASH, positionAt(FAR_AWAY), STARTEX, null);
        Action without = new Action(INTERVIEWED, "Calm", null, CAR_WASH, null, STARTEX, null);

        assertThat(keptBy(GivenExercise.running(), AT_THE_BARRACKS)).isEqualTo(without);
        assertThat(keptBy(GivenExercise.running().given(ANNA, CONSENT), farAway))
                .isEqualTo(without);
        assertThat(keptBy(GivenExercise.running().given(ANNA, CONSENT).given(ANNA, WITHDRAW), AT_THE_BARRACKS))
                .isEqualTo(without);
        assertThat(keptBy(
                        GivenExercise.running().given(ANNA, new ParticipantCommand.GiveConsent(Consent.PHOTO)),
                        AT_THE_BARRACKS))
                .isEqualTo(without);
        assertThat(keptBy(GivenExercise.running().given(BORIS, CONSENT), AT_THE_BARRACKS))
                .isEqualTo(without);
    }

    @Test
    void positions_are_kept_between_startex_and_endex_and_tracks_only_while_the_clock_runs() {
        GivenExercise given = GivenExercise.planned().given(ANNA, CONSENT);
        assertKept(given, false, false);
        assertKept(given.given(new ClockCommand.StartExercise()), true, true);
        assertKept(given.given(new ClockCommand.PauseExercise()), true, false);
        assertKept(given.given(new ClockCommand.EndExercise()), false, false);
        assertThat(Privacy.mayKeepPosition(Exercise.EMPTY, ANNA.id(), BARRACKS)).isFalse();
    }

    @Test
    void without_an_area_no_position_is_kept_at_all() {
        Plan nowhere = new Plan(PLAN.name(), PLAN.languages(), PLAN.timeZone(), PLAN.days(), PLAN.nights(), null, null);

        assertKept(GivenExercise.running(nowhere).given(ANNA, CONSENT), false, false);
    }

    @Test
    void outside_the_area_no_track_is_kept() {
        Exercise exercise = GivenExercise.running().given(ANNA, CONSENT).exercise();

        assertThat(Privacy.mayKeepTrack(exercise, ANNA.id(), FAR_AWAY)).isFalse();
    }

    @Test
    void consent_is_given_and_withdrawn_once() {
        GivenExercise.running()
                .when(ANNA, WITHDRAW)
                .thenNothing()
                .when(ANNA, CONSENT)
                .thenFacts(new ParticipantFact.ConsentGiven(ANNA.id(), Consent.POSITION))
                .when(ANNA, CONSENT)
                .thenNothing()
                .when(ANNA, WITHDRAW)
                .thenFacts(new ParticipantFact.ConsentWithdrawn(ANNA.id(), Consent.POSITION))
                .when(ANNA, WITHDRAW)
                .thenNothing();
    }

    @Test
    void people_choose_their_languages() {
        GivenExercise given = GivenExercise.running()
                .when(ANNA, new ParticipantCommand.ChooseLanguages(List.of(ENGLISH)))
                .thenFacts(new ParticipantFact.LanguagesChosen(ANNA.id(), List.of(ENGLISH)))
                .when(ANNA, new ParticipantCommand.ChooseLanguages(List.of(ENGLISH)))
                .thenNothing();

        assertThat(given.exercise().roster().find(ANNA.id())).isEqualTo(ANNA.withLanguages(List.of(ENGLISH)));
    }

    private static void assertKept(GivenExercise given, boolean position, boolean track) {
        assertThat(Privacy.mayKeepPosition(given.exercise(), ANNA.id(), BARRACKS))
                .isEqualTo(position);
        assertThat(Privacy.mayKeepTrack(given.exercise(), ANNA.id(), BARRACKS)).isEqualTo(track);
    }

    private static Action keptBy(GivenExercise given, Action action) {
        given.given(ANNA, record(action));
        return ((ParticipantFact.ActionRecorded) given.history().getLast()).action();
    }

    private static Command record(Action action) {
        return new ParticipantCommand.RecordAction(action);
    }
}

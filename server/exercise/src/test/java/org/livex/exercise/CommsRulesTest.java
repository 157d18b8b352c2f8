package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.ANNA;
import static org.livex.exercise.Scenarios.BORIS;
import static org.livex.exercise.Scenarios.CLARA;
import static org.livex.exercise.Scenarios.CONTROLLER;
import static org.livex.exercise.Scenarios.FIELD_TEAM;
import static org.livex.exercise.Scenarios.FIRST_MINUTE;
import static org.livex.exercise.Scenarios.RUSSIAN;
import static org.livex.exercise.Scenarios.STARTEX;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.comms.CommsAnswer;
import org.livex.exercise.comms.CommsCheck;
import org.livex.exercise.comms.CommsCommand;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ids.CommsCheckId;

class CommsRulesTest {
    static final CommsCheckId CHECK = new CommsCheckId("c-1");
    static final CommsCommand START = start(CHECK, Audience.ofTeams(FIELD_TEAM));

    private final GivenExercise given = GivenExercise.planned();

    @Test
    void before_startex_every_phone_that_is_asked_must_answer() {
        given.when(CONTROLLER, START)
                .thenFacts(new CommsFact.CommsCheckStarted(
                        CHECK, Set.of(ANNA.id(), BORIS.id()), STARTEX.plus(Duration.ofMinutes(10))));
    }

    @Test
    void ringing_and_a_humans_tap_are_two_things() {
        given.given(CONTROLLER, START).given(ANNA, answer(CommsAnswer.RANG));

        assertThat(check().replyOf(ANNA.id()).has(CommsAnswer.RANG)).isTrue();
        assertThat(check().replyOf(ANNA.id()).has(CommsAnswer.SHOWN)).isFalse();
        assertThat(check().replyOf(ANNA.id()).has(CommsAnswer.ACKNOWLEDGED)).isFalse();
        given.given(ANNA, answer(CommsAnswer.ACKNOWLEDGED));
        assertThat(check().replyOf(ANNA.id()).acknowledgedAt()).isEqualTo(given.now());
        assertThat(check().replyOf(ANNA.id()).language()).isEqualTo(RUSSIAN);
    }

    @Test
    void an_answer_that_comes_twice_or_late_or_after_the_end_counts_once() {
        given.given(CONTROLLER, START)
                .after(Duration.ofHours(1))
                .given(CONTROLLER, new CommsCommand.CloseCommsCheck(CHECK))
                .given(ANNA, answer(CommsAnswer.ACKNOWLEDGED));

        given.when(ANNA, answer(CommsAnswer.ACKNOWLEDGED)).thenNothing();
        assertThat(check().replyOf(ANNA.id()).acknowledgedAt()).isEqualTo(given.now());
    }

    @Test
    void a_check_of_the_rest_closes_the_one_before() {
        CommsCheckId rest = new CommsCheckId("c-2");
        given.given(CONTROLLER, START).given(ANNA, answer(CommsAnswer.ACKNOWLEDGED));

        given.given(CONTROLLER, start(rest, Audience.ofPeople(BORIS.id())));

        assertThat(check().isOpen()).isFalse();
        assertThat(given.exercise().comms().open()).isEqualTo(rest);
    }

    @Test
    void startex_closes_the_one_that_still_rings_and_its_late_answers_count() {
        given.given(CONTROLLER, START);

        given.when(CONTROLLER, new ClockCommand.StartExercise())
                .thenFacts(new CommsFact.CommsCheckClosed(CHECK), new ClockFact.ExerciseStarted(FIRST_MINUTE));
        given.given(ANNA, answer(CommsAnswer.ACKNOWLEDGED));
        assertThat(check().replyOf(ANNA.id()).acknowledgedAt()).isEqualTo(given.now());
        assertThat(given.exercise().comms().open()).isNull();
    }

    @Test
    void nobody_answers_what_they_were_not_asked() {
        given.given(CONTROLLER, START);

        given.when(CLARA, answer(CommsAnswer.RANG)).thenRejected(Rejection.NOT_A_RECIPIENT);
        given.when(CONTROLLER, START).thenRejected(Rejection.ID_TAKEN);
        given.when(CONTROLLER, start(new CommsCheckId("c-3"), Audience.CONTROL_ONLY))
                .thenRejected(Rejection.NO_RECIPIENTS);
        given.when(CONTROLLER, new CommsCommand.CloseCommsCheck(new CommsCheckId("none")))
                .thenRejected(Rejection.UNKNOWN_COMMS_CHECK);
    }

    @Test
    void phones_do_not_ring_for_ever() {
        assertThatThrownBy(() -> new CommsCommand.StartCommsCheck(CHECK, Audience.EVERYONE, Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static CommsCommand answer(CommsAnswer answer) {
        return new CommsCommand.AnswerCommsCheck(CHECK, answer, RUSSIAN, STARTEX);
    }

    private static CommsCommand start(CommsCheckId check, Audience to) {
        return new CommsCommand.StartCommsCheck(check, to, Duration.ofMinutes(10));
    }

    private CommsCheck check() {
        return Objects.requireNonNull(given.exercise().comms().find(CHECK));
    }
}

package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.ACTOR;
import static org.livex.exercise.Scenarios.ANNA;
import static org.livex.exercise.Scenarios.CONTROLLER;
import static org.livex.exercise.Scenarios.DIRECTOR;
import static org.livex.exercise.Scenarios.SAFETY_OFFICER;
import static org.livex.exercise.Scenarios.STARTEX;
import static org.livex.exercise.Scenarios.byHand;
import static org.livex.exercise.Scenarios.inject;
import static org.livex.exercise.Scenarios.minutes;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.safety.Brake;
import org.livex.exercise.safety.BrakeAnswer;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.PersonId;

/** Whoever plays asks for help without a word, and those alone hear it who look after them. */
class BrakeRulesTest {
    private static final Inject WASH = scene("wash");
    private static final Inject SHED = scene("shed");

    private final GivenExercise given = GivenExercise.running(WASH, SHED);

    @Test
    void it_says_in_which_scene_somebody_is_without_a_word() {
        given.given(DIRECTOR, new InjectCommand.ReleaseInject(WASH.id()))
                .given(DIRECTOR, new InjectCommand.ReleaseInject(SHED.id()))
                .given(ACTOR, new TaskCommand.StartTask(SHED.id(), STARTEX))
                .given(ACTOR, new TaskCommand.StartTask(WASH.id(), STARTEX));

        given.when(ACTOR, pull(STARTEX))
                .thenFacts(new SafetyFact.BrakePulled(ACTOR.id(), WASH.id(), given.time(), STARTEX));
    }

    @Test
    void it_needs_no_scene_and_no_running_clock() {
        GivenExercise planned = GivenExercise.planned();

        planned.when(ACTOR, pull(STARTEX))
                .thenFacts(new SafetyFact.BrakePulled(ACTOR.id(), null, planned.time(), STARTEX));
    }

    @Test
    void players_have_it_too_and_control_has_none() {
        given.when(ANNA, pull(STARTEX)).accepted();
        given.when(SAFETY_OFFICER, pull(STARTEX)).thenRejected(Rejection.NOT_ALLOWED);
    }

    @Test
    void who_trembles_is_heard_once_and_who_waits_is_heard_again() {
        given.given(ACTOR, pull(STARTEX));

        given.when(ACTOR, pull(STARTEX.plusSeconds(2))).thenNothing();
        given.when(ACTOR, pull(STARTEX.plusSeconds(60))).accepted();
        assertThat(brake().pulls()).hasSize(2);
        assertThat(brake().isOpen()).isTrue();
    }

    @Test
    void safety_officers_and_coordinators_hear_it_and_nobody_else() {
        assertThat(BrakeRules.hearers(given.exercise(), ACTOR.id())).containsExactly(SAFETY_OFFICER.id());

        given.given(DIRECTOR, new PlanCommand.RevisePlan(coordinatedBy(CONTROLLER.id()), 1));

        assertThat(BrakeRules.hearers(given.exercise(), ACTOR.id()))
                .containsExactlyInAnyOrder(SAFETY_OFFICER.id(), CONTROLLER.id());
        given.given(ACTOR, pull(STARTEX));
        given.when(DIRECTOR, answer(BrakeAnswer.COMING)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(CONTROLLER, answer(BrakeAnswer.COMING))
                .thenFacts(new SafetyFact.BrakeAnswered(
                        ACTOR.id(), CONTROLLER.id(), BrakeAnswer.COMING, brake().lastPull()));
    }

    @Test
    void the_director_hears_it_where_nobody_else_would() {
        GivenExercise alone = GivenExercise.planned().given(new PlanCommand.RemovePerson(SAFETY_OFFICER.id(), 1));

        assertThat(BrakeRules.hearers(alone.exercise(), ACTOR.id())).containsExactly(DIRECTOR.id());
    }

    @Test
    void the_directors_hear_it_too_where_nobody_who_looks_after_them_had_a_device_and_only_that_one() {
        given.given(ACTOR, new SafetyCommand.PullBrake(STARTEX, true));

        assertThat(BrakeRules.hearers(given.exercise(), ACTOR.id()))
                .containsExactlyInAnyOrder(SAFETY_OFFICER.id(), DIRECTOR.id());
        given.when(DIRECTOR, answer(BrakeAnswer.COMING)).accepted();
        given.given(ACTOR, pull(STARTEX.plusSeconds(60)));
        given.when(DIRECTOR, answer(BrakeAnswer.COMING)).accepted();

        given.given(SAFETY_OFFICER, answer(BrakeAnswer.SETTLED)).given(ACTOR, pull(STARTEX.plusSeconds(120)));
        given.when(DIRECTOR, answer(BrakeAnswer.COMING)).thenRejected(Rejection.NOT_ALLOWED);
        assertThat(BrakeRules.hearers(given.exercise(), ACTOR.id())).containsExactly(SAFETY_OFFICER.id());
    }

    @Test
    void only_somebody_who_is_there_becomes_coordinator() {
        given.when(DIRECTOR, new PlanCommand.RevisePlan(coordinatedBy(new PersonId("nobody")), 1))
                .thenRejected(Rejection.UNKNOWN_PERSON, "id", "nobody");
    }

    @Test
    void an_answer_said_twice_is_said_once_and_what_is_settled_is_over() {
        given.when(SAFETY_OFFICER, answer(BrakeAnswer.COMING)).thenRejected(Rejection.NO_BRAKE_PULLED);
        given.given(ACTOR, pull(STARTEX)).given(SAFETY_OFFICER, answer(BrakeAnswer.COMING));

        given.when(SAFETY_OFFICER, answer(BrakeAnswer.COMING)).thenNothing();
        given.given(SAFETY_OFFICER, answer(BrakeAnswer.SCENE_ENDED));
        assertThat(brake().standing()).extracting(Brake.Answered::answer).containsExactly(BrakeAnswer.SCENE_ENDED);
        given.given(SAFETY_OFFICER, answer(BrakeAnswer.SETTLED));
        given.when(SAFETY_OFFICER, answer(BrakeAnswer.SETTLED)).thenNothing();
        given.when(SAFETY_OFFICER, answer(BrakeAnswer.COMING)).thenRejected(Rejection.NO_BRAKE_PULLED);

        given.given(ACTOR, pull(STARTEX.plusSeconds(1)));
        assertThat(brake().pulls()).hasSize(1);
        assertThat(brake().isOpen()).isTrue();
    }

    @Test
    void who_asks_again_is_not_heard_until_somebody_answers_again() {
        given.given(ACTOR, pull(STARTEX)).given(SAFETY_OFFICER, answer(BrakeAnswer.COMING));
        assertThat(brake().isHeard()).isTrue();

        given.given(ACTOR, pull(STARTEX.plusSeconds(60)));
        assertThat(brake().isHeard()).isFalse();
        given.when(SAFETY_OFFICER, answer(BrakeAnswer.COMING))
                .thenFacts(new SafetyFact.BrakeAnswered(
                        ACTOR.id(), SAFETY_OFFICER.id(), BrakeAnswer.COMING, brake().lastPull()));
        assertThat(brake().isHeard()).isTrue();
    }

    @Test
    void what_was_said_off_line_to_the_pull_before_settles_nothing_and_is_no_answer_to_the_last() {
        given.given(ACTOR, pull(STARTEX));
        long first = brake().lastPull();
        given.given(ACTOR, pull(STARTEX.plusSeconds(60)));

        given.given(SAFETY_OFFICER, answer(BrakeAnswer.SETTLED, first));
        assertThat(brake().isOpen()).isTrue();
        assertThat(brake().isHeard()).isFalse();

        given.given(SAFETY_OFFICER, answer(BrakeAnswer.COMING, brake().lastPull()));
        given.given(SAFETY_OFFICER, answer(BrakeAnswer.SCENE_ENDED, first));
        assertThat(brake().standing()).extracting(Brake.Answered::answer).containsExactly(BrakeAnswer.COMING);
        given.given(SAFETY_OFFICER, answer(BrakeAnswer.SETTLED, brake().lastPull()));
        assertThat(brake().isOpen()).isFalse();
    }

    @Test
    void an_answer_to_a_brake_that_was_settled_is_none_to_the_next() {
        given.given(ACTOR, pull(STARTEX));
        long first = brake().lastPull();
        given.given(SAFETY_OFFICER, answer(BrakeAnswer.SETTLED, first)).given(ACTOR, pull(STARTEX.plusSeconds(60)));

        given.when(SAFETY_OFFICER, answer(BrakeAnswer.SETTLED, first)).thenNothing();
        given.when(SAFETY_OFFICER, answer(BrakeAnswer.COMING, first)).thenRejected(Rejection.NO_BRAKE_PULLED);
        assertThat(brake().isOpen()).isTrue();
    }

    @Test
    void whoever_takes_the_role_of_a_hearer_over_has_not_answered() {
        given.given(ACTOR, pull(STARTEX)).given(SAFETY_OFFICER, answer(BrakeAnswer.COMING));

        given.given(DIRECTOR, new RosterCommand.SwapPerson(SAFETY_OFFICER, 1));

        assertThat(brake().isHeard()).isFalse();
        assertThat(brake().standing()).isEmpty();
    }

    @Test
    void what_was_pulled_off_line_says_when() {
        ExerciseTime pulled = given.time();
        given.after(minutes(40)).given(ACTOR, pull(STARTEX));

        assertThat(brake().pulls().getLast().at()).isEqualTo(pulled);
    }

    @Test
    void nobody_hears_themselves() {
        GivenExercise alone = GivenExercise.planned()
                .given(DIRECTOR, new PlanCommand.RevisePlan(coordinatedBy(ACTOR.id()), 1))
                .given(new PlanCommand.RemovePerson(SAFETY_OFFICER.id(), 1));

        assertThat(BrakeRules.hearers(alone.exercise(), ACTOR.id())).containsExactly(DIRECTOR.id());
    }

    @Test
    void whoever_takes_the_role_over_has_a_brake_of_their_own_and_the_one_before_is_still_heard() {
        given.given(ACTOR, pull(STARTEX)).given(DIRECTOR, new RosterCommand.SwapPerson(ACTOR, 1));
        assertThat(brake().isOpen()).isTrue();
        assertThat(given.exercise().brakes().open(ACTOR.id())).isNull();
        given.when(SAFETY_OFFICER, answer(BrakeAnswer.COMING)).accepted();

        given.given(ACTOR, pull(STARTEX.plusSeconds(2)));
        assertThat(brake().pulls()).hasSize(1);
        assertThat(brake().isHeard()).isFalse();
        assertThat(given.exercise().brakes().open(ACTOR.id())).isNotNull();
    }

    @Test
    void the_log_of_the_control_room_does_not_have_it() {
        int before = given.exercise().control().log().entries().size();

        given.given(ACTOR, pull(STARTEX)).given(SAFETY_OFFICER, answer(BrakeAnswer.SETTLED));

        assertThat(given.exercise().control().log().entries()).hasSize(before);
    }

    static GivenExercise provokeUnknown() {
        return new BrakeRulesTest().given.when(SAFETY_OFFICER, answer(BrakeAnswer.COMING));
    }

    private Brake brake() {
        return Objects.requireNonNull(given.exercise().brakes().of(ACTOR.id()));
    }

    static SafetyCommand.PullBrake pull(Instant takenAt) {
        return new SafetyCommand.PullBrake(takenAt, null);
    }

    static SafetyCommand.AnswerBrake answer(BrakeAnswer answer) {
        return answer(answer, null);
    }

    private static SafetyCommand.AnswerBrake answer(BrakeAnswer answer, @Nullable Long pull) {
        return new SafetyCommand.AnswerBrake(ACTOR.id(), answer, pull);
    }

    private static Inject scene(String id) {
        return inject(id, byHand())
                .but()
                .type(InjectType.ROLE_PLAYER_TASK)
                .audience(Audience.ofPeople(ACTOR.id()))
                .build();
    }

    private static Plan coordinatedBy(PersonId person) {
        Plan plan = Scenarios.PLAN;
        return new Plan(
                plan.name(),
                plan.languages(),
                plan.timeZone(),
                plan.days(),
                plan.nights(),
                plan.area(),
                plan.retentionDays(),
                plan.approvedOnly(),
                plan.undoSeconds(),
                Set.of(person),
                null,
                null,
                null);
    }
}

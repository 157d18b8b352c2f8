package org.livex.exercise.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RuleId;

/** What two people are needed for, one of them cannot do away with. */
class HandlingRulesTest {
    private static final Person OTHER = new Person(
            new PersonId("other"), "other", PersonFunction.CONTROLLER, Set.of(), null, null, List.of(ENGLISH), null);
    private static final Handling SENSITIVE = new Handling(true, List.of());

    @Test
    void one_controller_cannot_take_the_mark_off_and_then_release_alone() {
        GivenExercise given = sensitive().given(CONTROLLER, write(Handling.PLAIN, 1));

        assertThat(isSensitive(given)).isTrue();
        given.when(CONTROLLER, new InjectCommand.ReleaseInject(id("call")))
                .thenFacts(new ControlFact.SecondPersonWanted(id("call"), CONTROLLER.id(), null, null, null));
    }

    @Test
    void a_second_controller_takes_it_off_and_the_first_cannot_be_both() {
        GivenExercise given = sensitive();

        given.when(CONTROLLER, write(Handling.PLAIN, 1))
                .thenFacts(
                        new ControlFact.HandlingWritten(id("call"), SENSITIVE, 2),
                        new ControlFact.SensitiveLiftWanted(id("call")))
                .when(CONTROLLER, write(Handling.PLAIN, 2))
                .thenRejected(Rejection.SECOND_MUST_DIFFER)
                .when(OTHER, write(Handling.PLAIN, 1))
                .thenRejected(Rejection.REVISION_OUTDATED, "revision", "2")
                .when(OTHER, write(Handling.PLAIN, 2))
                .thenFacts(new ControlFact.HandlingWritten(id("call"), Handling.PLAIN, 3));

        assertThat(isSensitive(given)).isFalse();
        assertThat(log(given)).containsExactly("SENSITIVE_SET", "SENSITIVE_LIFT_WANTED", "SENSITIVE_LIFTED");
    }

    @Test
    void the_director_takes_it_off_alone() {
        assertThat(isSensitive(sensitive().given(DIRECTOR, write(Handling.PLAIN, 1))))
                .isFalse();
    }

    @Test
    void a_wish_that_was_overruled_is_no_longer_half_of_two() {
        GivenExercise given = sensitive()
                .given(CONTROLLER, write(Handling.PLAIN, 1))
                .given(OTHER, write(SENSITIVE, 2))
                .given(OTHER, write(Handling.PLAIN, 3));

        assertThat(isSensitive(given)).isTrue();
    }

    @Test
    void the_rules_that_came_with_the_wish_stand() {
        NoAnswerRule rule = new NoAnswerRule(
                new RuleId("r"), NoAnswerRule.Awaited.ACKNOWLEDGEMENT, minutes(5), new Reaction.CallController());

        GivenExercise given = sensitive().given(CONTROLLER, write(new Handling(false, List.of(rule)), 1));

        assertThat(given.exercise().control().safeguards().handling(id("call")))
                .isEqualTo(new Handling(true, List.of(rule)));
    }

    private static GivenExercise sensitive() {
        return GivenExercise.running(inject("call", byHand()))
                .given(new PlanCommand.AddPerson(OTHER))
                .given(write(SENSITIVE, 0));
    }

    private static PlanCommand write(Handling handling, int basedOn) {
        return new PlanCommand.WriteHandling(id("call"), handling, basedOn);
    }

    private static boolean isSensitive(GivenExercise given) {
        return given.exercise().control().safeguards().isSensitive(id("call"));
    }

    private static List<String> log(GivenExercise given) {
        return given.exercise().control().log().entries().stream()
                .map(entry -> entry.kind().name())
                .filter(kind -> kind.startsWith("SENSITIVE"))
                .toList();
    }
}

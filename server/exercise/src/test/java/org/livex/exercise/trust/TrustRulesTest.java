package org.livex.exercise.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.DossierRulesTest.merge;
import static org.livex.exercise.DossierRulesTest.open;
import static org.livex.exercise.DossierRulesTest.tie;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.reading.Trusts;
import org.livex.exercise.words.ids.DossierId;

/** How far a persona trusts each team, what moves that, and which injects wait for it. */
public class TrustRulesTest extends TrustStory {
    @Test
    void each_team_is_trusted_by_its_own_history() {
        given.given(ANNA, said(INTERVIEWED, Map.of()));

        assertThat(trust(FIELD_TEAM)).isEqualTo(33);
        assertThat(trust(MONEY_TEAM)).isEqualTo(30);
    }

    @Test
    void a_report_about_somebody_counts_once_control_knows_who_that_is_and_no_longer_when_it_does_not() {
        given.given(ANNA, open("x", FIELD_TEAM, "Ira")).given(ANNA, talk("x", "journey", "yes"));
        assertThat(trust(FIELD_TEAM)).isEqualTo(30);

        given.given(DIRECTOR, tie("x", "irina"));
        assertThat(trust(FIELD_TEAM)).isEqualTo(40);

        given.given(DIRECTOR, tie("x", null));
        assertThat(trust(FIELD_TEAM)).isEqualTo(30);
    }

    @Test
    void a_report_that_says_otherwise_or_is_about_somebody_else_moves_nothing() {
        given.given(ANNA, open("x", FIELD_TEAM, "Ira"))
                .given(ANNA, open("y", FIELD_TEAM, "Olga"))
                .given(DIRECTOR, tie("x", "irina"))
                .given(ANNA, talk("x", "journey", "no"))
                .given(ANNA, talk("y", "journey", "yes"));

        assertThat(history(FIELD_TEAM).steps()).isEmpty();
    }

    @Test
    void what_was_merged_by_its_team_counts_as_what_it_was_merged_into() {
        given.given(ANNA, open("x", FIELD_TEAM, "Ira"))
                .given(ANNA, open("y", FIELD_TEAM, "Irina"))
                .given(DIRECTOR, tie("x", "irina"))
                .given(ANNA, talk("y", "journey", "yes"))
                .given(ANNA, merge("y", "x"));

        assertThat(trust(FIELD_TEAM)).isEqualTo(40);
    }

    @Test
    void whoever_asks_again_what_another_team_has_asked_loses_trust_and_who_asked_first_does_not() {
        given.given(ANNA, open("x", FIELD_TEAM, "Ira"))
                .given(CLARA, open("y", MONEY_TEAM, "I. K."))
                .given(DIRECTOR, tie("x", "irina"))
                .given(DIRECTOR, tie("y", "irina"))
                .given(ANNA, talk("x", "journey", "no"))
                .given(CLARA, talk("y", "work", "no"))
                .given(CLARA, talk("y", "journey work", "no"));

        assertThat(trust(FIELD_TEAM)).isEqualTo(30);
        assertThat(trust(MONEY_TEAM)).isEqualTo(10);
    }

    @Test
    void an_answer_and_an_acknowledgement_move_trust_once_however_often_the_inject_is_corrected() {
        given.given(new InjectCommand.ReleaseInject(ASKS.id())).given(ANNA, answer("wait", null));
        assertThat(trust(FIELD_TEAM)).isEqualTo(39);

        Inject corrected = ASKS.but()
                .question(new Question(
                        Question.Kind.ONE,
                        text("Go in or wait?"),
                        List.of(new Question.Option("raid", text("go in")), new Question.Option("wait", text("wait"))),
                        null,
                        null))
                .build();
        given.given(DIRECTOR, new PlanCommand.ReviseInject(corrected, 1));
        given.given(ANNA, answer("wait", 2));
        assertThat(trust(FIELD_TEAM)).isEqualTo(39);
    }

    @Test
    void the_answer_to_what_is_asked_anew_takes_the_place_of_the_one_before() {
        given.given(new InjectCommand.ReleaseInject(ASKS.id()))
                .given(ANNA, answer("wait", null))
                .given(
                        DIRECTOR,
                        new PlanCommand.ReviseInject(
                                ASKS.but()
                                        .question(new Question(
                                                Question.Kind.ONE,
                                                text("Now or later?"),
                                                List.of(
                                                        new Question.Option("raid", text("now")),
                                                        new Question.Option("wait", text("later"))),
                                                null,
                                                null))
                                        .build(),
                                1))
                .given(ANNA, answer("raid", 2));

        assertThat(trust(FIELD_TEAM)).isEqualTo(32);
        given.given(BORIS, answer("wait", 1));
        assertThat(history(FIELD_TEAM).steps())
                .as("an old answer that arrives late counts as read alone")
                .extracting(TrustHistory.Step::value)
                .endsWith(34);
    }

    @Test
    void what_an_evaluator_writes_and_what_is_tried_out_before_startex_moves_nothing() {
        given.given(EVALUATOR, said(INTERVIEWED, Map.of()));
        assertThat(trust(FIELD_TEAM)).isEqualTo(30);

        GivenExercise planned =
                prepared(GivenExercise.planned(), new TrustRule.Reported(INTERVIEWED, null, null, null, 3));
        planned.given(ANNA, said(INTERVIEWED, Map.of()));
        planned.when(ACTOR, press("m-1", 5)).thenRejected(Rejection.EXERCISE_NOT_STARTED);
        assertThat(Objects.requireNonNull(Trusts.of(planned.exercise(), new TrustOf(IRINA, FIELD_TEAM)))
                        .steps())
                .isEmpty();
    }

    @Test
    void trust_never_leaves_0_to_100_and_what_went_beyond_is_not_owed() {
        given.given(ACTOR, press("m-1", -100)).given(ACTOR, press("m-2", 5));
        assertThat(trust(FIELD_TEAM)).isEqualTo(5);

        given.given(ACTOR, press("m-3", 100)).given(ACTOR, press("m-4", -1));
        assertThat(trust(FIELD_TEAM)).isEqualTo(99);
    }

    @Test
    void each_move_names_the_answer_that_moved_it_and_when_it_was_given() {
        given.given(new InjectCommand.ReleaseInject(ASKS.id()))
                .given(ANNA, open("x", FIELD_TEAM, "Ira"))
                .given(DIRECTOR, tie("x", "irina"))
                .after(minutes(60))
                .given(ANNA, talk("x", "journey", "yes"))
                .given(ANNA, talk("x", "journey work", "no"))
                .given(ANNA, said(INTERVIEWED, Map.of()))
                .given(ANNA, answer("wait", null));

        DossierId ira = new DossierId("x");
        assertThat(history(FIELD_TEAM).steps())
                .extracting(step -> step.move().cause())
                .containsExactly(
                        new TrustMove.Cause.Reported(ASKED, ira, new TrustMove.Said("informed", "yes"), STARTEX),
                        new TrustMove.Cause.AskedAgain(
                                ASKED, ira, 2, new TrustMove.Said("topics", "journey work"), STARTEX),
                        new TrustMove.Cause.Reported(INTERVIEWED, null, null, STARTEX),
                        new TrustMove.Cause.Answered(ASKS.id(), new Answer.Chosen(List.of("wait")), STARTEX),
                        new TrustMove.Cause.Acknowledged(ASKS.id(), STARTEX));
    }

    @Test
    void a_rule_that_is_changed_later_leaves_what_was_moved() {
        given.given(ANNA, said(INTERVIEWED, Map.of()))
                .given(DIRECTOR, new PlanCommand.ReviseThing(persona(), 1))
                .given(ANNA, said(INTERVIEWED, Map.of()));

        assertThat(trust(FIELD_TEAM)).isEqualTo(33);
    }

    @Test
    void a_rehearsal_begins_where_trust_began() {
        given.given(ACTOR, press("m-1", 5));

        Exercise rewound = given.exercise().rewound(given.now());
        assertThat(Objects.requireNonNull(Trusts.of(rewound, new TrustOf(IRINA, FIELD_TEAM)))
                        .value())
                .isEqualTo(30);
    }

    @Test
    void after_endex_what_a_phone_had_kept_is_taken() {
        given.given(new ClockCommand.EndExercise()).given(ACTOR, press("m-1", 5));

        assertThat(trust(FIELD_TEAM)).isEqualTo(35);
    }

    @Test
    void a_trust_that_cannot_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Trust(101, null, Set.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustRule.AskedAgain(1, -5));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustRule.Acknowledged(ASKS.id(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustRule.Reported(ASKED, "informed", null, null, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> press("m-1", 101));
        assertThatIllegalArgumentException().isThrownBy(() -> trusted(Trigger.Level.BELOW, 101, null));
    }

    private static InjectCommand answer(String option, @Nullable Integer revision) {
        return new InjectCommand.AnswerInject(
                ASKS.id(), new Answer.Chosen(List.of(option)), STARTEX, ENGLISH, revision);
    }
}

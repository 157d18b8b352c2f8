package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.DossierRulesTest.merge;
import static org.livex.exercise.DossierRulesTest.open;
import static org.livex.exercise.DossierRulesTest.tie;
import static org.livex.exercise.DossierRulesTest.truth;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.inject.AnswerWanted;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Interview;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.trust.Trust;
import org.livex.exercise.trust.TrustCommand;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.trust.TrustHistory;
import org.livex.exercise.trust.TrustMove;
import org.livex.exercise.trust.TrustOf;
import org.livex.exercise.trust.TrustRule;
import org.livex.exercise.words.ActionKindId;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.DossierId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonId;
import org.livex.exercise.words.PersonaId;
import org.livex.exercise.words.TeamId;
import org.livex.exercise.words.TrustMoveId;
import org.livex.exercise.words.TruthId;

/** How far a persona trusts each team, what moves that, and which injects wait for it. */
class TrustRulesTest {
    static final PersonaId IRINA = new PersonaId("irina");
    private static final ActionKindId ASKED = new ActionKindId("asked");
    private static final ActionKind KIND = new ActionKind(
            ASKED,
            text("Asked"),
            Audience.EVERYONE,
            List.of(
                    new FormField(
                            "with",
                            text("With whom"),
                            FormField.Type.DOSSIER,
                            true,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(DossierKind.VICTIM)),
                    new FormField(
                            "topics",
                            text("About what"),
                            FormField.Type.CHOICES,
                            false,
                            List.of(new FormChoice("journey", text("Journey")), new FormChoice("work", text("Work")))),
                    new FormField("informed", text("Informed"), FormField.Type.YES_NO, false, null)),
            new Interview("with", "topics", null, 3));
    private static final Inject ASKS = inject("ask", byHand())
            .but()
            .question(new Question(
                    Question.Kind.ONE,
                    text("Raid or wait?"),
                    List.of(new Question.Option("raid", text("raid")), new Question.Option("wait", text("wait"))),
                    null,
                    null))
            .build();

    private final GivenExercise given = given(
            new TrustRule.Reported(ASKED, "informed", "yes", "with", 10),
            new TrustRule.Reported(INTERVIEWED, null, null, null, 3),
            new TrustRule.Answered(ASKS.id(), AnswerWanted.option("wait"), 7),
            new TrustRule.Acknowledged(ASKS.id(), 2),
            new TrustRule.AskedAgain(2, -20));

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
    void the_role_player_of_the_persona_and_control_move_it_by_hand_with_a_reason() {
        given.when(ACTOR, press("m-1", -12))
                .thenFacts(new TrustFact.TrustMoved(
                        ACTOR.id(), new TrustMoveId("m-1"), IRINA, FIELD_TEAM, -12, "Because", STARTEX, given.time()));
        given.given(CONTROLLER, press("m-2", 4));

        assertThat(history(FIELD_TEAM).steps())
                .extracting(TrustHistory.Step::value)
                .containsExactly(18, 22);
    }

    @Test
    void who_does_not_play_the_persona_moves_nothing_and_learns_of_nothing() {
        Person stranger = new Person(
                new PersonId("other-actor"),
                "other-actor",
                ACTOR.function(),
                Set.of(),
                null,
                null,
                List.of(ENGLISH),
                null);
        given.given(new PlanCommand.AddPerson(stranger));

        given.when(stranger, press("m-1", 5)).thenRejected(Rejection.UNKNOWN_PERSONA, "id", "irina");
        given.when(ANNA, press("m-1", 5)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(EVALUATOR, press("m-1", 5)).thenRejected(Rejection.NOT_ALLOWED);
        given.when(ACTOR, move("m-1", HOTLINE, FIELD_TEAM, 5)).thenRejected(Rejection.UNKNOWN_PERSONA, "id", "hotline");
        given.when(ACTOR, move("m-1", IRINA, new TeamId("none"), 5)).thenRejected(Rejection.UNKNOWN_TEAM, "id", "none");
    }

    @Test
    void one_press_counts_once() {
        given.given(ACTOR, press("m-1", 5));

        given.when(ACTOR, press("m-1", 5)).thenRejected(Rejection.ID_TAKEN, "id", "m-1");
        assertThat(trust(FIELD_TEAM)).isEqualTo(35);
    }

    @Test
    void a_press_of_somebody_who_tried_out_a_phone_is_kept_and_moves_nothing_also_where_it_arrives_in_play() {
        given.given(
                ACTOR,
                new TrustCommand.MoveTrust(
                        new TrustMoveId("m-1"), IRINA, FIELD_TEAM, 20, "Trying", STARTEX.minusSeconds(1)));

        assertThat(trust(FIELD_TEAM)).isEqualTo(30);
        assertThat(Objects.requireNonNull(Trusts.of(given.exercise(), new TrustOf(IRINA, FIELD_TEAM)))
                        .steps())
                .singleElement()
                .satisfies(step -> assertThat(step.value()).isEqualTo(30));
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
    void an_inject_goes_out_when_the_team_is_trusted_so_far_and_only_once() {
        GivenExercise waits = given(new TrustRule.Reported(INTERVIEWED, null, null, null, 3))
                .given(new PlanCommand.PlanInject(inject("opens", trusted(Trigger.Level.AT_LEAST, 40, FIELD_TEAM))));
        waits.whenServerLooks().thenReleased();

        waits.after(minutes(3)).given(ACTOR, press("m-1", 9)).whenServerLooks().thenReleased();
        waits.after(minutes(1)).given(ACTOR, press("m-2", 1)).whenServerLooks().thenReleased("opens");
        waits.given(ACTOR, press("m-3", -20))
                .given(ACTOR, press("m-4", 20))
                .whenServerLooks()
                .thenReleased();
    }

    @Test
    void some_team_is_enough_where_none_is_named_and_trust_below_a_bound_holds_an_inject() {
        GivenExercise waits = given().given(
                        new PlanCommand.PlanInject(inject("lost", trusted(Trigger.Level.BELOW, 20, null))))
                .given(new PlanCommand.PlanInject(inject(
                        "at-nine",
                        new Trigger.All(List.of(
                                at("D1 09:30"), new Trigger.Not(trusted(Trigger.Level.BELOW, 30, FIELD_TEAM)))))));

        waits.given(ACTOR, press("m-1", -5))
                .after(minutes(40))
                .whenServerLooks()
                .thenReleased();
        waits.given(CONTROLLER, move("m-2", IRINA, MONEY_TEAM, -11))
                .whenServerLooks()
                .thenReleased("lost");
        waits.given(ACTOR, press("m-3", 5)).whenServerLooks().thenReleased("at-nine");
    }

    @Test
    void an_inject_that_a_late_tie_opens_is_not_late() {
        given.given(new PlanCommand.PlanInject(inject("opens", trusted(Trigger.Level.AT_LEAST, 40, FIELD_TEAM))))
                .given(ANNA, open("x", FIELD_TEAM, "Ira"))
                .given(ANNA, talk("x", "journey", "yes"))
                .after(minutes(30))
                .given(DIRECTOR, tie("x", "irina"))
                .whenServerLooks();

        assertThat(given.history().getLast())
                .isInstanceOfSatisfying(
                        InjectFact.InjectReleased.class,
                        released -> assertThat(released.late()).isFalse());
    }

    @Test
    void nothing_can_wait_for_a_persona_without_trust_or_for_a_team_that_is_not_there() {
        given.whenServer(new PlanCommand.PlanInject(
                        inject("one", new Trigger.OnTrust(HOTLINE, Trigger.Level.BELOW, 5, null))))
                .thenRejected(Rejection.UNKNOWN_PERSONA, "id", "hotline");
        given.whenServer(new PlanCommand.PlanInject(inject("one", trusted(Trigger.Level.BELOW, 5, new TeamId("none")))))
                .thenRejected(Rejection.UNKNOWN_TEAM, "id", "none");
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

    static TrustCommand press(String id, int by) {
        return move(id, IRINA, FIELD_TEAM, by);
    }

    private static TrustCommand move(String id, PersonaId persona, TeamId team, int by) {
        return new TrustCommand.MoveTrust(new TrustMoveId(id), persona, team, by, "Because", STARTEX);
    }

    private static Trigger trusted(Trigger.Level level, int value, @Nullable TeamId team) {
        return new Trigger.OnTrust(IRINA, level, value, team);
    }

    private static GivenExercise given(TrustRule... rules) {
        return prepared(GivenExercise.running(ASKS), rules);
    }

    private static GivenExercise prepared(GivenExercise exercise, TrustRule... rules) {
        return exercise.given(truth("irina", "Irina"))
                .given(new PlanCommand.AddActionKind(KIND))
                .given(new PlanCommand.AddPersona(persona(rules)));
    }

    private static Persona persona(TrustRule... rules) {
        Trust trust = new Trust(30, new TruthId("irina"), Set.of(ACTOR.id()), List.of(rules));
        return new Persona(IRINA, text("Irina"), null, null, trust);
    }

    private static ParticipantCommand talk(String with, String topics, String informed) {
        return said(ASKED, Map.of("with", with, "topics", topics, "informed", informed));
    }

    private static ParticipantCommand said(ActionKindId kind, Map<String, String> values) {
        Answers answers = values.isEmpty() ? null : new Answers(values, null);
        return new ParticipantCommand.RecordAction(new Action(kind, "", null, null, null, STARTEX, null, answers));
    }

    private static InjectCommand answer(String option, @Nullable Integer revision) {
        return new InjectCommand.AnswerInject(
                ASKS.id(), new Answer.Chosen(List.of(option)), STARTEX, ENGLISH, revision);
    }

    private TrustHistory history(TeamId team) {
        return Objects.requireNonNull(Trusts.of(given.exercise(), new TrustOf(IRINA, team)));
    }

    private int trust(TeamId team) {
        return history(team).value();
    }
}

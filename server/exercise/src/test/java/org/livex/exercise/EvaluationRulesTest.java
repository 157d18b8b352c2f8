package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.EvaluationDesk.*;
import static org.livex.exercise.Scenarios.*;
import static org.livex.exercise.Scenarios.minutes;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.evaluation.EvaluationCommand;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.Feedback;
import org.livex.exercise.evaluation.Grade;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Rating;
import org.livex.exercise.evaluation.Scale;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.evaluation.TeachableMoment;
import org.livex.exercise.evaluation.Watch;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.safety.SafetyCommand;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.ObservationId;
import org.livex.exercise.words.ids.PersonId;

class EvaluationRulesTest {
    private static final Rating.Key CONSENT = new Rating.Key(GUIDE, "consent", FIELD, EVALUATOR.id());

    private final GivenExercise given = EvaluationDesk.running();

    @Test
    void a_rating_says_who_saw_what_of_whom_and_when() {
        given.when(EVALUATOR, rate("consent", Grade.SOME_CHALLENGES))
                .thenFacts(new EvaluationFact.ItemRated(
                        EVALUATOR.id(),
                        GUIDE,
                        "consent",
                        FIELD,
                        Grade.SOME_CHALLENGES,
                        evidence("Calm", null),
                        given.time()));
    }

    @Test
    void a_later_rating_stands_beside_the_one_before_it() {
        given.given(EVALUATOR, rate("consent", Grade.UNABLE)).given(EVALUATOR, rate("consent", Grade.PERFORMED));

        assertThat(given.exercise().evaluations().of(CONSENT))
                .extracting(Rating::grade)
                .containsExactly(Grade.UNABLE, Grade.PERFORMED);
    }

    @Test
    void two_evaluators_rate_beside_each_other() {
        given.given(EVALUATOR, rate("consent", Grade.UNABLE)).given(CONTROLLER, rate("consent", Grade.PERFORMED));

        assertThat(given.exercise().evaluations().of(CONSENT)).hasSize(1);
        assertThat(given.exercise().evaluations().ratings()).hasSize(2);
    }

    @Test
    void an_item_is_rated_on_its_own_scale() {
        given.when(EVALUATOR, rate("consent", Grade.YES)).thenRejected(Rejection.GRADE_NOT_ON_SCALE);
        given.when(EVALUATOR, rate("seen", Grade.PERFORMED)).thenRejected(Rejection.GRADE_NOT_ON_SCALE);
        given.when(EVALUATOR, rate("seen", Grade.NOT_SEEN)).accepted();
    }

    @Test
    void what_is_not_there_is_not_rated() {
        given.when(EVALUATOR, rate("nothing", Grade.YES)).thenRejected(Rejection.UNKNOWN_GUIDE_ITEM, "id", "nothing");
        given.when(
                        EVALUATOR,
                        rate("seen", new Subject.OnePerson(new PersonId("nobody")), Grade.YES, evidence("", null)))
                .thenRejected(Rejection.UNKNOWN_PERSON, "id", "nobody");
        given.when(
                        EVALUATOR,
                        new EvaluationCommand.RateItem(
                                new GuideId("nothing"), "seen", FIELD, Grade.YES, evidence("", null)))
                .thenRejected(Rejection.UNKNOWN_GUIDE, "id", "nothing");
    }

    @Test
    void evaluators_go_on_in_a_red_stop_before_startex_and_after_endex() {
        EvaluationDesk.planned().when(EVALUATOR, rate("seen", Grade.NO)).accepted();
        given.given(ANNA, new SafetyCommand.CallRedStop("A real injury"))
                .when(EVALUATOR, rate("seen", Grade.NO))
                .accepted();
        EvaluationDesk.running()
                .given(new ClockCommand.EndExercise())
                .when(EVALUATOR, rate("seen", Grade.NO))
                .accepted();
    }

    @Test
    void a_position_is_kept_only_with_consent() {
        EvaluationCommand here = rate("seen", FIELD, Grade.YES, evidence("", positionAt(BARRACKS)));
        given.given(EVALUATOR, here);
        assertThat(latest().evidence().position()).isNull();

        given.given(EVALUATOR, new ParticipantCommand.GiveConsent(Consent.POSITION))
                .given(EVALUATOR, here);
        assertThat(latest().evidence().position()).isEqualTo(positionAt(BARRACKS));
    }

    @Test
    void an_observation_is_taken_once_and_says_something() {
        given.when(EVALUATOR, observe("o-1")).accepted();
        given.when(EVALUATOR, observe("o-1")).thenRejected(Rejection.ID_TAKEN, "id", "o-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvaluationCommand.RecordObservation(
                        new ObservationId("o-2"), null, null, evidence(" ", null)));
    }

    @Test
    void a_moment_is_marked_with_one_press_and_described_later() {
        given.given(SAFETY_OFFICER, mark());
        assertThat(moment().word()).isNull();

        given.given(EVALUATOR, describe());
        assertThat(moment().word()).isEqualTo("They let her sit first");
        given.when(EVALUATOR, mark()).thenRejected(Rejection.ID_TAKEN, "id", "m-1");
    }

    @Test
    void a_moment_that_was_pressed_off_line_stands_where_it_was_in_the_play() {
        ExerciseTime pressed = given.time();
        given.after(minutes(4)).given(SAFETY_OFFICER, mark());

        assertThat(moment().marked().at()).isEqualTo(pressed);
    }

    @Test
    void a_moment_stands_where_it_was_marked_also_where_the_clock_was_set_since_then() {
        ExerciseTime marked = given.time();
        given.after(minutes(4)).given(new ClockCommand.PauseExercise()).given(new ClockCommand.ResumeExercise());
        given.after(minutes(1)).given(SAFETY_OFFICER, mark());

        assertThat(moment().marked().at()).isEqualTo(marked);
    }

    @Test
    void feedback_waits_until_control_lets_it_out_and_endex_does_not() {
        given.given(EVALUATOR, tell(ANNA)).given(new ClockCommand.EndExercise());
        given.when(ANNA, seen()).thenRejected(Rejection.UNKNOWN_FEEDBACK, "id", "f-1");

        given.when(CONTROLLER, new EvaluationCommand.ReleaseFeedback())
                .thenFacts(new EvaluationFact.FeedbackReleased())
                .when(CONTROLLER, new EvaluationCommand.ReleaseFeedback())
                .thenNothing();
        given.when(ANNA, seen())
                .thenFacts(new EvaluationFact.FeedbackSeen(ANNA.id(), WORDS, ENGLISH, STARTEX))
                .when(ANNA, seen())
                .thenNothing();
    }

    @Test
    void of_anothers_feedback_nobody_learns_that_it_is_there() {
        given.given(EVALUATOR, tell(ANNA)).given(new EvaluationCommand.ReleaseFeedback());

        given.when(BORIS, seen()).thenRejected(Rejection.UNKNOWN_FEEDBACK, "id", "f-1");
        given.when(CONTROLLER, seen()).thenRejected(Rejection.UNKNOWN_FEEDBACK, "id", "f-1");
    }

    @Test
    void whoever_takes_a_role_over_does_not_get_the_words_to_the_one_before() {
        given.given(EVALUATOR, tell(ANNA)).given(new EvaluationCommand.ReleaseFeedback());
        assertThat(isShownToAnna()).isTrue();

        given.after(minutes(1));
        given.given(new RosterCommand.SwapPerson(
                new Person(ANNA.id(), "Nina", ANNA.function(), ANNA.teams(), null, null, ANNA.languages(), null),
                given.exercise().roster().seatOf(ANNA.id()).revision()));
        assertThat(isShownToAnna()).isFalse();
    }

    @Test
    void only_who_is_trained_gets_feedback() {
        given.when(EVALUATOR, tell(CONTROLLER)).thenRejected(Rejection.NOT_A_TRAINEE);
        given.when(EVALUATOR, tell(MEDIATOR)).accepted();
    }

    @Test
    void control_writes_who_watches_whom_on_top_of_what_it_saw() {
        given.when(CONTROLLER, watch(1)).thenNothing();
        given.when(CONTROLLER, watch(0)).thenRejected(Rejection.REVISION_OUTDATED, "revision", "1");
        given.when(CONTROLLER, assign(EVALUATOR, 1)).accepted();
        given.when(CONTROLLER, assign(ANNA, 0)).thenRejected(Rejection.NOT_AN_EVALUATOR);
        given.when(
                        CONTROLLER,
                        assign(EVALUATOR, 2, new Watch(Set.of(), Set.of(ANNA.id()), Set.of(new GuideId("none")))))
                .thenRejected(Rejection.UNKNOWN_GUIDE, "id", "none");
    }

    @Test
    void a_guide_serves_an_objective_that_is_there_and_stays() {
        GivenExercise.planned()
                .when(CONTROLLER, new PlanCommand.AddEvaluationGuide(INTERVIEW))
                .thenRejected(Rejection.UNKNOWN_OBJECTIVE, "id", "victims-first");
        given.when(CONTROLLER, new PlanCommand.RemoveObjective(OBJECTIVE))
                .thenRejected(Rejection.THING_IN_USE, "by", "Interviewing");
    }

    @Test
    void what_somebody_watches_with_stays_until_they_do_not() {
        GivenExercise planned = EvaluationDesk.planned();
        PlanCommand remove = new PlanCommand.RemoveThing(ThingKind.EVALUATION_GUIDE, GUIDE.value(), 1);

        planned.when(CONTROLLER, remove).thenRejected(Rejection.THING_IN_USE, "by", "evaluator");
        planned.given(assign(EVALUATOR, 1)).when(CONTROLLER, remove).accepted();
    }

    @Test
    void a_guide_is_revised_and_what_was_rated_stays() {
        given.given(EVALUATOR, rate("consent", Grade.PERFORMED));
        given.given(
                CONTROLLER,
                new PlanCommand.ReviseThing(guide(new GuideItem("other", text("Other"), null, Scale.PSMU)), 1));

        assertThat(given.exercise().evaluations().of(CONSENT)).hasSize(1);
        given.when(EVALUATOR, rate("consent", Grade.PERFORMED)).thenRejected(Rejection.UNKNOWN_GUIDE_ITEM);
    }

    @Test
    void the_words_of_a_guide_are_translated_by_control_and_not_by_whom_it_rates() {
        TextRef guidance = TextRef.ofGuide(GUIDE, "consent", TextPart.BODY);
        given.when(CONTROLLER, new TextCommand.AssignTranslations(List.of(guidance), null, RUSSIAN, MEDIATOR.id()))
                .thenRejected(Rejection.NOT_A_TRANSLATOR);
        given.given(CONTROLLER, new TextCommand.AssignTranslations(null, null, RUSSIAN, MEDIATOR.id()));

        assertThat(given.exercise().desk().assignee(guidance, RUSSIAN)).isNull();
        assertThat(((TextFact.TranslationsAssigned) given.history().getLast()).texts())
                .isNotEmpty()
                .noneMatch(text -> text.owner().isForEvaluators());
        given.when(CONTROLLER, new TextCommand.AssignTranslations(List.of(guidance), null, RUSSIAN, CONTROLLER.id()))
                .accepted();
    }

    @Test
    void a_dry_run_begins_with_the_assignments_and_with_nothing_seen() {
        given.given(EVALUATOR, rate("seen", Grade.YES))
                .given(EVALUATOR, tell(ANNA))
                .given(new EvaluationCommand.ReleaseFeedback());

        var rewound = given.exercise().rewound(given.now()).evaluations();
        assertThat(rewound.assignmentOf(EVALUATOR.id())).isNotNull();
        assertThat(rewound.ratings()).isEmpty();
        assertThat(rewound.feedback()).isEmpty();
        assertThat(rewound.released()).isNull();
    }

    @Test
    void one_item_is_not_rated_for_ever() {
        for (int i = 0; i < EvaluationRules.MOST_RATINGS; i++) {
            given.given(EVALUATOR, rate("seen", Grade.YES));
        }
        given.when(EVALUATOR, rate("seen", Grade.NO)).thenRejected(Rejection.TOO_MANY, "most", "200");
    }

    static GivenExercise provoke(Rejection rejection) {
        GivenExercise given = EvaluationDesk.running();
        return switch (rejection) {
            case UNKNOWN_GUIDE ->
                given.when(DIRECTOR, new PlanCommand.RemoveThing(ThingKind.EVALUATION_GUIDE, "nothing", 1));
            case UNKNOWN_GUIDE_ITEM -> given.when(EVALUATOR, rate("nothing", Grade.YES));
            case GRADE_NOT_ON_SCALE -> given.when(EVALUATOR, rate("consent", Grade.YES));
            case NOT_AN_EVALUATOR -> given.when(DIRECTOR, assign(ANNA, 0));
            case UNKNOWN_MOMENT -> given.when(EVALUATOR, describe());
            case UNKNOWN_FEEDBACK -> given.when(ANNA, seen());
            case NOT_A_TRAINEE -> given.when(EVALUATOR, tell(CONTROLLER));
            default -> throw new IllegalArgumentException(rejection.code());
        };
    }

    private Rating latest() {
        return given.exercise()
                .evaluations()
                .of(new Rating.Key(GUIDE, "seen", FIELD, EVALUATOR.id()))
                .getLast();
    }

    private TeachableMoment moment() {
        return Objects.requireNonNull(given.exercise().evaluations().moments().get(MOMENT));
    }

    private boolean isShownToAnna() {
        Exercise exercise = given.exercise();
        Feedback feedback =
                Objects.requireNonNull(exercise.evaluations().feedback().get(WORDS));
        return exercise.evaluations().isShownTo(ANNA.id(), feedback, exercise.roster());
    }
}

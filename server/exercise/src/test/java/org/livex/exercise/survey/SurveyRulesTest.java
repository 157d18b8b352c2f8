package org.livex.exercise.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.EvaluationDesk;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.LocalizedTexts;
import org.livex.exercise.Rejection;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.exercise.words.ids.TeamId;

public class SurveyRulesTest extends SurveyStory {
    private static final SurveyId SELF = new SurveyId("self");

    static Survey selfRating() {
        return new Survey(
                SELF, SurveyKind.SELF_RATING, text("How we were"), List.of(), EvaluationDesk.GUIDE, false, PLAYERS);
    }

    private static SurveyCommand rateOurselves(@Nullable TeamId team, String grade) {
        return new SurveyCommand.AnswerSurvey(SELF, team, answers(Map.of("consent", List.of(grade))), STARTEX);
    }

    public static GivenExercise provoke(Rejection rejection) {
        GivenExercise written = GivenExercise.running().given(write(hotWash(true), 0));
        return switch (rejection) {
            case UNKNOWN_SURVEY -> GivenExercise.running().when(DIRECTOR, open());
            case SURVEY_ALREADY_OPENED -> written.given(open()).when(DIRECTOR, open());
            case SURVEY_NOT_OPEN -> written.when(DIRECTOR, close());
            case SURVEY_NOT_CLOSED -> written.given(open()).whenServer(count());
            case TOO_FEW_ASKED ->
                GivenExercise.running().given(write(hotWash(true, FIELD), 0)).when(DIRECTOR, open());
            case SURVEY_IS_ANONYMOUS -> written.given(open()).when(ANNA, answer(NOTES));
            default ->
                GivenExercise.running()
                        .given(write(hotWash(false), 0))
                        .given(open())
                        .when(ANNA, answer(answers(Map.of("how", List.of("6")))));
        };
    }

    @Test
    void a_named_answer_says_who_and_counts_until_it_is_changed() {
        given.given(open())
                .when(ANNA, answer(NOTES))
                .thenFacts(new SurveyFact.SurveyAnswered(ANNA.id(), HOT_WASH, null, NOTES, STARTEX));
        given.given(ANNA, answer(answers(Map.of("else", List.of("Nothing")))));
        given.given(BORIS, answer(NOTES));

        assertThat(survey().all()).containsExactly(answers(Map.of("else", List.of("Nothing"))), NOTES);
        assertThat(survey().notes().values())
                .extracting(note -> note.text().original().text())
                .containsExactly("Nothing", "Radio worked", "Calm");
    }

    @Test
    void who_takes_a_role_over_answers_for_themselves() {
        given.given(open()).given(ANNA, answer(NOTES)).after(minutes(1));
        given.given(new RosterCommand.SwapPerson(ANNA, 1));

        assertThat(survey().of(ANNA, given.exercise().roster())).isNull();
        given.given(ANNA, answer(answers(Map.of("how", List.of("1")))));
        assertThat(survey().all()).hasSize(2);
    }

    @Test
    void whoever_is_not_asked_does_not_learn_that_others_are() {
        given.given(open());

        given.when(ACTOR, answer(NOTES)).thenRejected(Rejection.UNKNOWN_SURVEY, "id", "evening");
        given.when(EVALUATOR, answer(NOTES)).thenRejected(Rejection.NOT_A_RECIPIENT);
        assertThat(survey().isShownTo(ACTOR)).isFalse();
    }

    @Test
    void nobody_is_asked_before_it_is_opened() {
        given.when(ANNA, answer(NOTES)).thenRejected(Rejection.UNKNOWN_SURVEY, "id", "evening");
        assertThat(survey().isShownTo(ANNA)).isFalse();
        assertThat(survey().isShownTo(EVALUATOR)).isTrue();
    }

    @Test
    void an_answer_that_was_not_asked_for_is_refused_with_its_question() {
        given.given(open());

        refused("how", "0");
        refused("how", "44");
        refused("again", "maybe");
        refused("again", "yes", "no");
        refused("most", "yes", "no");
        refused("most", "yes", "yes");
        refused("else", "One", "Two");
        refused("nothing", "x");
        given.when(ANNA, answer(new SurveyAnswers(Map.of("else", List.of("x")), null)))
                .thenRejected(Rejection.SURVEY_ANSWER_INVALID, "question", "else");
        given.given(ANNA, answer(answers(Map.of("most", List.of("no")))));
    }

    private void refused(String question, String... values) {
        given.when(ANNA, answer(answers(Map.of(question, List.of(values)))))
                .thenRejected(Rejection.SURVEY_ANSWER_INVALID, "question", question);
    }

    @Test
    void what_is_asked_stays_once_it_is_opened() {
        given.given(write(hotWash(true), 1)).given(new SurveyCommand.OpenSurvey(HOT_WASH, 2));

        given.when(DIRECTOR, write(hotWash(false), 2)).thenRejected(Rejection.SURVEY_ALREADY_OPENED);
        given.when(DIRECTOR, new PlanCommand.RemoveSurvey(HOT_WASH, 2)).thenRejected(Rejection.SURVEY_ALREADY_OPENED);
        given.when(DIRECTOR, new TextCommand.ReviseSource(TextRef.ofSurvey(HOT_WASH, "good"), "What else?", 1))
                .thenRejected(Rejection.SURVEY_ALREADY_OPENED);
        given.given(
                DIRECTOR,
                new TextCommand.TranslateText(
                        TextRef.ofSurvey(HOT_WASH, "how.low"), RUSSIAN, "Плохо", TextState.DRAFT, 1, 0, null));
    }

    @Test
    void before_it_is_opened_its_words_are_put_right_and_it_can_go() {
        given.given(new TextCommand.ReviseSource(TextRef.ofSurvey(HOT_WASH, "again.no"), "Never", 1));

        SurveyQuestion again = Objects.requireNonNull(survey().survey().question("again"));
        assertThat(again.choicesOrNone().get(1).text().original().text()).isEqualTo("Never");
        given.when(DIRECTOR, new PlanCommand.RemoveSurvey(HOT_WASH, 1))
                .thenFacts(new SurveyFact.SurveyRemoved(HOT_WASH));
    }

    @Test
    void an_author_does_not_take_a_translation_away() {
        TextRef title = TextRef.parse("survey/evening/title");
        given.given(DIRECTOR, new TextCommand.TranslateText(title, RUSSIAN, "Разбор", TextState.DRAFT, 1, 0, null));

        given.given(write(hotWash(true), 1));

        assertThat(Objects.requireNonNull(LocalizedTexts.find(given.exercise(), title))
                        .versions())
                .containsKey(RUSSIAN);
    }

    @Test
    void it_runs_before_startex_and_after_endex() {
        GivenExercise planned = GivenExercise.planned().given(write(hotWash(false), 0));
        planned.given(open()).given(ANNA, answer(NOTES));

        given.given(new ClockCommand.EndExercise()).given(open());
        given.given(ANNA, answer(NOTES));
        given.when(DIRECTOR, close()).thenFacts(new SurveyFact.SurveyClosed(HOT_WASH, false));
    }

    @Test
    void what_was_answered_off_line_while_it_was_open_is_taken_where_nothing_stands_yet() {
        given.given(open()).given(BORIS, answer(NOTES)).after(minutes(5));
        given.given(close());

        given.when(CLARA, answer(NOTES, given.now().plusSeconds(1))).thenRejected(Rejection.SURVEY_NOT_OPEN);
        given.when(BORIS, answer(NOTES, given.now().minusSeconds(1))).thenRejected(Rejection.SURVEY_NOT_OPEN);
        given.when(ANNA, answer(NOTES, given.now().minusSeconds(301))).thenRejected(Rejection.SURVEY_NOT_OPEN);
        given.given(ANNA, answer(NOTES, given.now().minusSeconds(1)));
    }

    @Test
    void a_team_rates_itself_by_the_guide_and_what_it_said_before_is_kept() {
        GivenExercise running = EvaluationDesk.running().given(write(selfRating(), 0));
        running.given(new SurveyCommand.OpenSurvey(SELF, 1));

        running.when(ANNA, rateOurselves(null, "performed")).thenRejected(Rejection.UNKNOWN_TEAM);
        running.when(ANNA, rateOurselves(MONEY_TEAM, "performed"))
                .thenRejected(Rejection.UNKNOWN_TEAM, "id", MONEY_TEAM.value());
        running.when(ANNA, rateOurselves(FIELD_TEAM, "yes"))
                .thenRejected(Rejection.SURVEY_ANSWER_INVALID, "question", "consent");
        running.given(ANNA, rateOurselves(FIELD_TEAM, "performed"))
                .given(BORIS, rateOurselves(FIELD_TEAM, "some-challenges"));

        WrittenSurvey self = Objects.requireNonNull(running.exercise().surveys().find(SELF));
        assertThat(self.all()).containsExactly(answers(Map.of("consent", List.of("some-challenges"))));
        assertThat(self.given().values().iterator().next()).hasSize(2);
    }

    @Test
    void a_survey_that_cannot_be_answered_cannot_be_written() {
        assertThatIllegalArgumentException().isThrownBy(() -> asks("again", SurveyQuestion.Type.CHOICE));
        assertThatIllegalArgumentException().isThrownBy(() -> asks("how", SurveyQuestion.Type.SCALE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Survey(
                        SELF, SurveyKind.SELF_RATING, text("x"), List.of(), EvaluationDesk.GUIDE, true, PLAYERS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Survey(HOT_WASH, SurveyKind.HOT_WASH, text("x"), List.of(), null, true, PLAYERS));
        given.when(DIRECTOR, write(selfRating(), 0)).thenRejected(Rejection.UNKNOWN_GUIDE, "id", "interview");
    }

    @Test
    void a_survey_for_nobody_is_not_opened() {
        Survey nobody = new Survey(
                SELF,
                SurveyKind.QUESTIONNAIRE,
                text("x"),
                List.of(asks("else", SurveyQuestion.Type.TEXT)),
                null,
                true,
                Audience.CONTROL_ONLY);
        given.given(write(nobody, 0));

        given.when(DIRECTOR, new SurveyCommand.OpenSurvey(SELF, 1)).thenRejected(Rejection.NO_RECIPIENTS);
    }
}

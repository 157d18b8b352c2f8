package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.livex.exercise.Scenarios.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.clock.ClockCommand;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.people.RosterCommand;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.survey.Arrangement;
import org.livex.exercise.survey.NoteGroup;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.survey.SurveyCommand;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.survey.SurveyKind;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.SurveyId;
import org.livex.exercise.words.TeamId;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;

class SurveyRulesTest {
    static final SurveyId HOT_WASH = new SurveyId("evening");
    private static final SurveyId SELF = new SurveyId("self");
    private static final Audience PLAYERS = Audience.ofFunctions(PersonFunction.PLAYER);
    private static final Audience FIELD = Audience.ofTeams(FIELD_TEAM);
    static final SurveyAnswers NOTES =
            answers(Map.of("good", List.of("Radio worked", "Calm"), "again", List.of("yes"), "how", List.of("4")));

    private final GivenExercise given = GivenExercise.running().given(write(hotWash(false), 0));

    static Survey hotWash(boolean anonymous) {
        return hotWash(anonymous, PLAYERS);
    }

    private static Survey hotWash(boolean anonymous, Audience audience) {
        return new Survey(
                HOT_WASH,
                SurveyKind.HOT_WASH,
                text("Hot wash of day 1"),
                List.of(
                        asks("good", SurveyQuestion.Type.PLUS),
                        asks("change", SurveyQuestion.Type.DELTA),
                        choice("again", SurveyQuestion.Type.CHOICE, null),
                        choice("most", SurveyQuestion.Type.CHOICES, 1),
                        new SurveyQuestion(
                                "how", SurveyQuestion.Type.SCALE, text("How"), null, null, text("Badly"), text("Well")),
                        asks("else", SurveyQuestion.Type.TEXT)),
                null,
                anonymous,
                audience);
    }

    static Survey selfRating() {
        return new Survey(
                SELF, SurveyKind.SELF_RATING, text("How we were"), List.of(), EvaluationDesk.GUIDE, false, PLAYERS);
    }

    private static SurveyQuestion asks(String id, SurveyQuestion.Type type) {
        return new SurveyQuestion(id, type, text("About " + id), null, null, null, null);
    }

    private static SurveyQuestion choice(String id, SurveyQuestion.Type type, @Nullable Integer most) {
        List<FormChoice> choices = List.of(new FormChoice("yes", text("Yes")), new FormChoice("no", text("No")));
        return new SurveyQuestion(id, type, text("Again"), choices, most, null, null);
    }

    static SurveyAnswers answers(Map<String, List<String>> values) {
        return new SurveyAnswers(values, ENGLISH);
    }

    static PlanCommand write(Survey survey, int basedOn) {
        return new PlanCommand.WriteSurvey(survey, basedOn);
    }

    static SurveyCommand open() {
        return new SurveyCommand.OpenSurvey(HOT_WASH, 1);
    }

    static SurveyCommand close() {
        return new SurveyCommand.CloseSurvey(HOT_WASH, false);
    }

    static SurveyCommand answer(SurveyAnswers answers) {
        return answer(answers, STARTEX);
    }

    private static SurveyCommand answer(SurveyAnswers answers, Instant takenAt) {
        return new SurveyCommand.AnswerSurvey(HOT_WASH, null, answers, takenAt);
    }

    private static SurveyCommand rateOurselves(@Nullable TeamId team, String grade) {
        return new SurveyCommand.AnswerSurvey(SELF, team, answers(Map.of("consent", List.of(grade))), STARTEX);
    }

    static SurveyCommand arrange(int basedOn, Integer... hidden) {
        return new SurveyCommand.ArrangeNotes(HOT_WASH, new Arrangement(List.of(hidden), List.of()), basedOn);
    }

    static SurveyCommand count(SurveyAnswers... answers) {
        return new SurveyCommand.CountBallots(HOT_WASH, List.of(answers), answers.length);
    }

    static GivenExercise provoke(Rejection rejection) {
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
    void a_note_is_of_whoever_wrote_it_by_name_and_of_nobody_without() {
        given.given(open()).given(ANNA, answer(NOTES)).given(BORIS, answer(NOTES));
        given.given(ANNA, answer(answers(Map.of("else", List.of("Nothing")))));
        assertThat(survey().writers().keySet())
                .containsExactlyInAnyOrderElementsOf(survey().notes().keySet());
        assertThat(Objects.requireNonNull(survey().writers().get(5)).fact().person())
                .isEqualTo(ANNA.id());
        assertThat(Objects.requireNonNull(survey().writers().get(3)).fact().person())
                .isEqualTo(BORIS.id());

        GivenExercise anonymous = anonymous().given(close()).given(count(NOTES, NOTES, NOTES));
        assertThat(survey(anonymous).notes()).hasSize(6);
        assertThat(survey(anonymous).writers()).isEmpty();
    }

    @Test
    void a_number_is_of_one_note_for_ever() {
        given.given(open()).given(ANNA, answer(NOTES)).given(BORIS, answer(NOTES));
        assertThat(survey().notes().keySet()).containsExactly(1, 2, 3, 4);

        given.given(ANNA, answer(answers(Map.of("else", List.of("Nothing")))));

        assertThat(survey().notes().keySet()).containsExactlyInAnyOrder(3, 4, 5);
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
    void an_anonymous_one_takes_no_answer_with_a_name() {
        given.given(write(hotWash(true), 1)).given(new SurveyCommand.OpenSurvey(HOT_WASH, 2));

        given.when(ANNA, answer(NOTES)).thenRejected(Rejection.SURVEY_IS_ANONYMOUS);
    }

    @Test
    void the_server_counts_what_came_once_and_after_it_is_closed() {
        GivenExercise anonymous = anonymous();
        anonymous.whenServer(count(NOTES, NOTES, NOTES)).thenRejected(Rejection.SURVEY_NOT_CLOSED);
        anonymous.given(close());

        anonymous
                .whenServer(count(NOTES, NOTES, NOTES))
                .thenFacts(new SurveyFact.BallotsCounted(HOT_WASH, List.of(NOTES, NOTES, NOTES), 3));
        anonymous.given(count(NOTES, NOTES, NOTES));
        anonymous.whenServer(count()).thenFacts();
        assertThat(survey(anonymous).all()).containsExactly(NOTES, NOTES, NOTES);
        assertThat(survey(anonymous).notes()).hasSize(6);
        assertThat(anonymous.exercise().surveys().uncounted()).isEmpty();
    }

    @Test
    void so_few_that_they_could_be_told_apart_are_never_kept() {
        GivenExercise closed = anonymous().given(close());
        closed.whenServer(count(NOTES, NOTES)).thenFacts(new SurveyFact.BallotsCounted(HOT_WASH, List.of(), 2));

        GivenExercise wanted = anonymous().given(new SurveyCommand.CloseSurvey(HOT_WASH, true));
        wanted.whenServer(count(NOTES, NOTES)).thenFacts(new SurveyFact.BallotsCounted(HOT_WASH, List.of(), 2));
        wanted.given(count(NOTES, NOTES));
        assertThat(survey(wanted).hadTooFew()).isTrue();
    }

    @Test
    void an_anonymous_one_is_not_opened_where_it_asks_so_few_that_they_could_be_told_apart() {
        GivenExercise two = GivenExercise.running().given(write(hotWash(true, FIELD), 0));
        two.when(DIRECTOR, open()).thenRejected(Rejection.TOO_FEW_ASKED, Map.of("least", "3"));

        GivenExercise byName = GivenExercise.running().given(write(hotWash(false, FIELD), 0));
        byName.when(DIRECTOR, open()).thenFacts(new SurveyFact.SurveyOpened(HOT_WASH));
    }

    @Test
    void how_many_were_asked_is_known_from_when_it_was_opened() {
        GivenExercise opened = anonymous().given(new PlanCommand.AddPerson(player("dora", FIELD_TEAM)));

        assertThat(survey(opened).asked()).isEqualTo(3);
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
    void notes_are_hidden_and_grouped_by_who_has_seen_how_they_are() {
        given.given(open()).given(ANNA, answer(NOTES));
        Arrangement arrangement = new Arrangement(List.of(2), List.of(new NoteGroup(text("Radio"), List.of(1))));

        given.given(EVALUATOR, new SurveyCommand.ArrangeNotes(HOT_WASH, arrangement, 0));

        assertThat(survey().arrangement()).isEqualTo(arrangement);
        given.when(DIRECTOR, arrange(0)).thenRejected(Rejection.REVISION_OUTDATED, "revision", "1");
        given.when(DIRECTOR, arrange(1, 9)).thenRejected(Rejection.UNKNOWN_TEXT, "id", "survey-note/evening.9/text");
    }

    @Test
    void a_note_is_said_in_other_languages_and_never_in_other_words() {
        given.given(open()).given(ANNA, answer(NOTES));
        TextRef note = TextRef.ofSurveyNote(HOT_WASH, 1);

        given.given(
                DIRECTOR, new TextCommand.TranslateText(note, RUSSIAN, "Рация работала", TextState.DRAFT, 1, 0, null));

        assertThat(Objects.requireNonNull(LocalizedTexts.find(given.exercise(), note))
                        .versions())
                .containsKey(RUSSIAN);
        assertThat(LocalizedTexts.all(given.exercise())).containsKey(note);
        given.when(DIRECTOR, new TextCommand.ReviseSource(note, "Radio broke", 1))
                .thenRejected(Rejection.NOT_ALLOWED);
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

    private GivenExercise anonymous() {
        return GivenExercise.running().given(write(hotWash(true), 0)).given(open());
    }

    private WrittenSurvey survey() {
        return survey(given);
    }

    private static WrittenSurvey survey(GivenExercise of) {
        return Objects.requireNonNull(of.exercise().surveys().find(HOT_WASH));
    }
}

package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.json;
import static org.livex.phone.model.Received.there;

import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.form.Survey;
import org.livex.phone.model.form.SurveyAnswers;
import org.livex.phone.model.form.SurveyQuestion;
import org.livex.phone.model.read.Named;
import org.livex.phone.sync.ballot.Unnamed;

/** What this phone makes of surveys and of what was answered on it, by the examples of the protocol. */
class SurveysTest {
    private static final String ANSWER = "{'type':'answer-survey','survey':'evening-1','answers':"
            + "{'values':{'useful':['2']}},'takenAt':'2026-11-24T18:00:00.000Z'}";

    @Test
    void a_survey_comes_with_all_kinds_of_questions_and_what_was_answered_by_name() {
        Survey survey = one(new Received().item(golden("survey")));

        assertThat(survey.title().text()).isEqualTo("Разбор дня 1");
        assertThat(survey.questions())
                .extracting(SurveyQuestion::type)
                .containsExactly(
                        SurveyQuestion.Type.PLUS,
                        SurveyQuestion.Type.CHOICE,
                        SurveyQuestion.Type.CHOICES,
                        SurveyQuestion.Type.SCALE,
                        SurveyQuestion.Type.TEXT);
        assertThat(survey.questions().get(1).choices()).extracting(Named::id).containsExactly("slow", "right");
        assertThat(survey.questions().get(2).most()).isEqualTo(3);
        assertThat(there(survey.questions().get(3).high()).text()).isEqualTo("very");
        assertThat(survey.standing()).isEqualTo(Survey.Standing.ANSWERED);
        assertThat(there(survey.answers())).containsEntry("useful", List.of("4"));
    }

    @Test
    void each_of_my_teams_rates_itself_and_sees_who_answered_last() {
        Survey survey = one(new Received().item(golden("survey-self-rating")).item(golden("team")));

        assertThat(survey.key()).isEqualTo("self-alfa/field");
        assertThat(survey.callName()).isEqualTo("Kestrel");
        assertThat(survey.questions().get(0).grades()).startsWith("performed").endsWith("unable");
        assertThat(there(survey.questions().get(0).guidance()).text()).isEqualTo("Aloud, and she answered.");
        assertThat(survey.standing()).isEqualTo(Survey.Standing.ANSWERED);
    }

    @Test
    void what_was_answered_last_is_shown_and_waits_until_the_server_has_it() {
        Survey survey = one(new Received().item(golden("survey")).waiting("c-1", ANSWER));

        assertThat(survey.standing()).isEqualTo(Survey.Standing.WAITS);
        assertThat(there(survey.answers())).isEqualTo(Map.of("useful", List.of("2")));
    }

    @Test
    void a_refused_answer_says_why_and_counts_for_nothing() {
        Received received = new Received().item(unanswered()).refused("c-1", ANSWER, "survey-not-open");
        Survey survey = one(received);

        assertThat(survey.standing()).isEqualTo(Survey.Standing.NOT_ANSWERED);
        assertThat(survey.isAsked()).isTrue();
        assertThat(survey.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo("survey-not-open"));
        assertThat(received.situation("ru").otherRefusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.about()).isEqualTo("evening-1"));
    }

    @Test
    void an_answer_without_a_name_stands_as_far_as_the_phone_knows() throws JSONException {
        JSONObject answers = json("{'values':{'good':['Radio']},'language':'ru'}");

        assertThat(standing("open", Unnamed.State.NOTHING, null)).isEqualTo(Survey.Standing.NOT_ANSWERED);
        assertThat(standing("open", Unnamed.State.WAITS, answers)).isEqualTo(Survey.Standing.WAITS);
        assertThat(standing("open", Unnamed.State.SENT, answers)).isEqualTo(Survey.Standing.ANSWERED);
        assertThat(standing("open", Unnamed.State.REFUSED, answers)).isEqualTo(Survey.Standing.REFUSED);
        assertThat(standing("open", Unnamed.State.ELSEWHERE, null)).isEqualTo(Survey.Standing.ELSEWHERE);
        assertThat(standing("closed", Unnamed.State.LATE, null)).isEqualTo(Survey.Standing.LATE);
        assertThat(standing("closed", Unnamed.State.SENT, null)).isEqualTo(Survey.Standing.ANSWERED_AND_CLOSED);
        assertThat(standing("closed", Unnamed.State.NOTHING, null)).isEqualTo(Survey.Standing.CLOSED);
    }

    @Test
    void whoever_answered_where_too_few_did_learns_that_nobody_read_it() throws JSONException {
        JSONObject few =
                unanswered().put("anonymous", true).put("state", "closed").put("tooFew", true);
        Received answered = new Received().item(few).unnamed("evening-1", new Unnamed(Unnamed.State.SENT, null, null));

        assertThat(one(answered).standing()).isEqualTo(Survey.Standing.TOO_FEW);
        assertThat(one(new Received().item(few)).standing()).isEqualTo(Survey.Standing.CLOSED);
    }

    @Test
    void an_anonymous_one_says_how_many_it_asks() throws JSONException {
        Survey survey =
                one(new Received().item(unanswered().put("anonymous", true).put("asked", 4)));

        assertThat(survey.asked()).isEqualTo(4);
    }

    @Test
    void who_has_the_ballot_elsewhere_is_asked_nothing_here() throws JSONException {
        Survey survey = unnamed("open", Unnamed.State.ELSEWHERE, null);

        assertThat(survey.canBeAnswered()).isFalse();
        assertThat(survey.isAsked()).isFalse();
    }

    @Test
    void open_ones_come_first() throws JSONException {
        Received received = new Received()
                .item(golden("survey").put("id", "a").put("state", "closed"))
                .item(golden("survey").put("id", "b"));

        assertThat(received.situation("ru").surveys()).extracting(Survey::key).containsExactly("b", "a");
    }

    @Test
    void what_is_empty_is_not_answered_and_a_language_goes_with_words_alone() {
        List<SurveyQuestion> questions =
                one(new Received().item(golden("survey"))).questions();

        assertThat(SurveyAnswers.said(questions, Map.of("good", List.of(" ", ""), "pace", List.of()), "ru"))
                .isNull();
        assertThat(String.valueOf(SurveyAnswers.said(questions, Map.of("useful", List.of("4")), "ru")))
                .isEqualTo("{\"values\":{\"useful\":[\"4\"]}}");
        JSONObject both =
                there(SurveyAnswers.said(questions, Map.of("good", List.of("Рация ", ""), "gone", List.of("x")), "ru"));
        assertThat(there(SurveyAnswers.read(both))).isEqualTo(Map.of("good", List.of("Рация")));
        assertThat(both.optString("language")).isEqualTo("ru");
    }

    @Test
    void a_question_of_a_newer_server_is_passed_over() throws JSONException {
        JSONObject survey = golden("survey");
        survey.getJSONArray("questions")
                .put(json("{'id':'odd','type':'drawing','text':{'text':'Draw','language':'en'}}"));

        assertThat(one(new Received().item(survey)).questions()).hasSize(5);
    }

    private static Survey.Standing standing(String state, Unnamed.State unnamed, @Nullable JSONObject answers)
            throws JSONException {
        return unnamed(state, unnamed, answers).standing();
    }

    private static Survey unnamed(String state, Unnamed.State unnamed, @Nullable JSONObject answers)
            throws JSONException {
        return one(new Received()
                .item(unanswered().put("anonymous", true).put("state", state))
                .unnamed("evening-1", new Unnamed(unnamed, answers, null)));
    }

    private static JSONObject unanswered() {
        JSONObject survey = golden("survey");
        survey.remove("answers");
        return survey;
    }

    private static Survey one(Received received) {
        List<Survey> surveys = received.situation("ru", "en").surveys();
        assertThat(surveys).hasSize(1);
        return surveys.get(0);
    }
}

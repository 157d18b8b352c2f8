package org.livex.xapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.Grade;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.figures.Happened;
import org.livex.i18n.Catalog;
import org.livex.i18n.Languages;
import org.livex.json.DomainJson;

/** What evaluators said of others, and what people said of the exercise and of themselves. */
record Judged(Who who, Activities activities, Catalog catalog) {
    /** Of whom it is, by who saw it. */
    ObjectNode rated(EvaluationFact.ItemRated fact, Source source) {
        Happened when = source.when(fact.evidence().takenAt());
        Statement statement = new Statement(
                        source.name(),
                        who.subject(fact.about(), when.notAfter()),
                        Verb.SCORED,
                        activities.item(fact.guide(), fact.item()))
                .when(when)
                .in(activities.exercise())
                .serving(activities.objectiveOf(fact.guide()))
                .with(activities.injectOrNull(fact.evidence().inject()))
                .seenBy(who.person(fact.evaluator(), when.notAfter()))
                .team(fact.about() instanceof Subject.OnePerson(PersonId person) ? who.teamOf(person) : null)
                .response(fact.evidence().note())
                .resultExtension("grade", DomainJson.word(fact.grade()))
                .resultExtension("grade-words", words(fact.grade()));
        GradeScore score = GradeScore.of(fact.grade());
        return (score == null ? statement : statement.scaled(score.scaled()).success(score.success())).json();
    }

    private ObjectNode words(Grade grade) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        Languages.SHIPPED.forEach(language ->
                words.put(language.tag(), catalog.text(language, "common.grade." + DomainJson.word(grade))));
        return words;
    }

    /** Of the evaluator: whom it is about stands beside. */
    ObjectNode observed(EvaluationFact.ObservationRecorded fact, Source source) {
        Happened when = source.when(fact.evidence().takenAt());
        Activity objective = activities.objective(fact.objective());
        Subject about = fact.about();
        Statement statement = new Statement(
                        source.name(),
                        who.person(fact.evaluator(), when.notAfter()),
                        Verb.COMMENTED,
                        objective == null ? activities.exercise() : objective)
                .when(when)
                .in(activities.exercise())
                .with(activities.injectOrNull(fact.evidence().inject()))
                .response(fact.evidence().note());
        return (about == null ? statement : statement.about(who.nameOf(about, when.notAfter()))).json();
    }

    /** A team's where it rated itself. */
    ObjectNode answered(
            SurveyFact.SurveyAnswered fact, Source source, Survey survey, Map.Entry<String, List<String>> answer) {
        Happened when = source.when(fact.takenAt());
        TeamId team = fact.team();
        Statement statement = new Statement(
                        source.name(),
                        team == null ? who.person(fact.person(), when.notAfter()) : who.team(team),
                        Verb.ANSWERED,
                        survey.guide() == null
                                ? activities.question(survey, answer.getKey())
                                : activities.item(survey.guide(), answer.getKey()))
                .when(when)
                .in(activities.exercise())
                .team(team == null ? who.teamOf(fact.person()) : null)
                .read(fact.answers().language())
                .response(String.join(Statement.CHOICES, answer.getValue()));
        SurveyQuestion question = survey.question(answer.getKey());
        String first = answer.getValue().getFirst();
        boolean isScale = question != null && question.type() == SurveyQuestion.Type.SCALE && first.matches("[1-5]");
        return (isScale
                        ? statement.scored(Integer.parseInt(first), SurveyQuestion.LOWEST, SurveyQuestion.HIGHEST)
                        : statement)
                .json();
    }
}

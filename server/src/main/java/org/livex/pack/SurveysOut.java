package org.livex.pack;

import java.util.List;
import java.util.SortedMap;
import org.livex.exercise.Exercise;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** What {@link SurveyReader} reads: what is asked, and nothing of what was answered. */
final class SurveysOut {
    private final Exercise exercise;
    private final TextsOut texts;
    private final AudiencesOut audiences;
    private final SortedMap<String, PackContent> files;

    SurveysOut(Exercise exercise, TextsOut texts, AudiencesOut audiences, SortedMap<String, PackContent> files) {
        this.exercise = exercise;
        this.texts = texts;
        this.audiences = audiences;
        this.files = files;
    }

    void write() {
        List<Node> surveys = exercise.surveys().all().values().stream()
                .map(WrittenSurvey::survey)
                .map(this::survey)
                .toList();
        if (!surveys.isEmpty()) {
            files.put(SurveyReader.SURVEYS, new PackContent.Text(YamlOut.text(YamlOut.list(surveys))));
        }
    }

    private Node survey(Survey survey) {
        return YamlOut.fields()
                .put("id", survey.id().value())
                .put("kind", survey.kind())
                .put("title", texts.node(survey.title()))
                .put("for", audiences.node(survey.audience()))
                .putIf(survey.anonymous(), "anonymous", true)
                .put("guide", survey.guide() == null ? null : survey.guide().value())
                .putAll(
                        "questions",
                        survey.questions().stream().map(this::question).toList())
                .node();
    }

    private Node question(SurveyQuestion question) {
        return YamlOut.fields()
                .put("id", question.id())
                .put("type", question.type())
                .put("text", texts.node(question.text()))
                .putAll("choices", new FormOut(texts).choices(question.choicesOrNone()))
                .put("most", question.most() == null ? null : YamlOut.number(String.valueOf(question.most())))
                .put("low", texts.nodeOrNull(question.low()))
                .put("high", texts.nodeOrNull(question.high()))
                .node();
    }
}

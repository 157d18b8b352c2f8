package org.livex.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyKind;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.pack.files.PackYaml;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** Hot washes, questionnaires and self-ratings that control only has to open, {@code surveys.yaml}. */
final class SurveyReader {
    static final String SURVEYS = "surveys.yaml";

    private final PackYaml yaml;
    private final PackTexts texts;
    private final References references;
    private final Audiences audiences;

    /** Together with its questions it names texts, so it is shorter than other ids. */
    private final PackParts names = new PackParts();

    SurveyReader(PackYaml yaml, PackTexts texts, References references, Audiences audiences) {
        this.yaml = yaml;
        this.texts = texts;
        this.references = references;
        this.audiences = audiences;
    }

    List<Survey> surveys() throws IOException {
        return yaml.optionalList(SURVEYS).stream().map(this::survey).toList();
    }

    private Survey survey(YamlValue item) {
        YamlFields fields = item.fields("id", "kind", "title", "for", "anonymous", "guide", "questions");
        YamlValue id = fields.required("id");
        references.define(References.Kind.SURVEY, id);
        SurveyKind kind = fields.required("kind").oneOf(SurveyKind.class);
        boolean rates = kind == SurveyKind.SELF_RATING;
        GuideId guide = rates ? references.guide(fields.required("guide")) : null;
        List<SurveyQuestion> questions = rates ? List.of() : questions(fields);
        if (rates) {
            notHere(fields, "questions");
            notHere(fields, "anonymous");
        } else {
            notHere(fields, "guide");
        }
        LocalizedText title = texts.line(fields.required("title"));
        boolean anonymous = fields.optional("anonymous").map(YamlValue::yesOrNo).orElse(false);
        return new Survey(
                new SurveyId(names.once(id)),
                kind,
                title,
                questions.isEmpty() && !rates ? List.of(standIn(title)) : questions,
                guide,
                anonymous && !rates,
                audiences.mustReach(fields.required("for")));
    }

    private List<SurveyQuestion> questions(YamlFields fields) {
        YamlValue list = fields.required("questions");
        PackParts ids = new PackParts();
        List<SurveyQuestion> questions = new ArrayList<>();
        for (YamlValue item : list.items(Survey.MOST_QUESTIONS)) {
            questions.add(question(item, ids));
        }
        if (questions.isEmpty() && list.isList()) {
            list.report(FindingCode.TOO_FEW, "limit", 1);
        }
        return questions;
    }

    private SurveyQuestion question(YamlValue item, PackParts ids) {
        YamlFields fields = item.fields("id", "type", "text", "choices", "most", "low", "high");
        SurveyQuestion.Type type = fields.required("type").oneOf(SurveyQuestion.Type.class);
        boolean chooses = type == SurveyQuestion.Type.CHOICE || type == SurveyQuestion.Type.CHOICES;
        List<FormChoice> choices = chooses ? choices(fields) : List.of();
        if (!chooses) {
            notHere(fields, "choices");
        }
        boolean isScale = type == SurveyQuestion.Type.SCALE;
        if (!isScale) {
            notHere(fields, "low");
            notHere(fields, "high");
        }
        return new SurveyQuestion(
                ids.once(fields.required("id")),
                chooses && choices.isEmpty() ? SurveyQuestion.Type.TEXT : type,
                texts.line(fields.required("text")),
                choices,
                most(fields, type, choices),
                isScale ? texts.line(fields.required("low")) : null,
                isScale ? texts.line(fields.required("high")) : null);
    }

    private List<FormChoice> choices(YamlFields fields) {
        YamlValue list = fields.required("choices");
        PackParts ids = new PackParts();
        List<FormChoice> choices = list.items(SurveyQuestion.MOST_CHOICES).stream()
                .map(item -> {
                    YamlFields choice = item.fields("id", "text");
                    return new FormChoice(ids.once(choice.required("id")), texts.line(choice.required("text")));
                })
                .toList();
        if (choices.isEmpty() && list.isList()) {
            list.report(FindingCode.TOO_FEW, "limit", 1);
        }
        return choices;
    }

    /** How many of several; null for any. */
    private static @Nullable Integer most(YamlFields fields, SurveyQuestion.Type type, List<FormChoice> choices) {
        if (type != SurveyQuestion.Type.CHOICES) {
            notHere(fields, "most");
            return null;
        }
        return fields.optional("most")
                .flatMap(value -> value.whole().filter(most -> {
                    boolean fits = most >= 1 && most <= SurveyQuestion.MOST_CHOICES;
                    if (!fits) {
                        value.report(FindingCode.NOT_A_NUMBER, "value", String.valueOf(most));
                    }
                    return fits && !choices.isEmpty();
                }))
                .map(Long::intValue)
                .orElse(null);
    }

    private static void notHere(YamlFields fields, String key) {
        if (fields.optional(key).isPresent()) {
            fields.key(key).report(FindingCode.UNKNOWN_KEY, "key", key);
        }
    }

    private static SurveyQuestion standIn(LocalizedText text) {
        return new SurveyQuestion("unknown", SurveyQuestion.Type.TEXT, text, null, null, null, null);
    }
}

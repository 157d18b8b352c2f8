package org.livex.phone.screen.surveys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.Survey;
import org.livex.phone.model.form.SurveyAnswers;
import org.livex.phone.model.form.SurveyQuestion;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;

/** What is being answered, kept as it is typed and chosen. It begins with what was answered before. */
final class SurveyDraft {
    final String name;
    private final Unfinished unfinished;
    private final Map<String, List<String>> values = new HashMap<>();

    /** @param key of the survey */
    SurveyDraft(Stage stage, String key) {
        name = nameOf(key);
        unfinished = stage.screenServices().unfinished();
    }

    private static String nameOf(String key) {
        return "survey/" + key;
    }

    /** What was written without a name goes with the survey, as what was sent does. */
    static void forgetClosed(Stage stage, List<Survey> surveys) {
        Unfinished unfinished = stage.screenServices().unfinished();
        for (Survey survey : surveys) {
            String name = nameOf(survey.key());
            if (survey.isAnonymous()
                    && !survey.isOpen()
                    && !unfinished.read(name).isEmpty()) {
                unfinished.forget(name);
            }
        }
    }

    void begin(@Nullable Map<String, List<String>> answered) {
        JSONObject kept = read(unfinished.read(name));
        values.clear();
        if (kept != null) {
            values.putAll(SurveyAnswers.valuesOf(kept));
        } else if (answered != null) {
            values.putAll(answered);
        }
    }

    List<String> of(SurveyQuestion question) {
        return values.getOrDefault(question.id(), List.of());
    }

    void say(SurveyQuestion question, List<String> said) {
        values.put(question.id(), List.copyOf(said));
        unfinished.write(name, SurveyAnswers.jsonOf(values).toString());
    }

    /** As it is sent; null: nothing is answered. */
    @Nullable JSONObject answers(List<SurveyQuestion> questions, String language) {
        return SurveyAnswers.said(questions, values, language);
    }

    private static @Nullable JSONObject read(String kept) {
        try {
            return kept.isEmpty() ? null : new JSONObject(kept);
        } catch (JSONException damaged) {
            return null;
        }
    }
}

package org.livex.phone.model.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Reader;

/** What somebody answered, by question: the id of what was chosen, the step of a scale, or what was written. */
public final class SurveyAnswers {
    private SurveyAnswers() {}

    /** As the server and the outbox have it; null: nothing was answered. */
    public static @Nullable Map<String, List<String>> read(@Nullable JSONObject answers) {
        JSONObject values = answers == null ? null : answers.optJSONObject("values");
        return values == null ? null : valuesOf(values);
    }

    /** Of each question a list of texts. */
    public static Map<String, List<String>> valuesOf(JSONObject values) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        values.keys().forEachRemaining(question -> read.put(question, Reader.strings(values.optJSONArray(question))));
        return Collections.unmodifiableMap(read);
    }

    public static JSONObject jsonOf(Map<String, List<String>> values) {
        JSONObject json = new JSONObject();
        values.forEach((question, said) -> put(json, question, new JSONArray(said)));
        return json;
    }

    /**
     * What was typed and chosen, without what is empty; null where nothing is left.
     *
     * @param language in which notes are written; it goes with notes alone
     */
    public static @Nullable JSONObject said(
            List<SurveyQuestion> questions, Map<String, List<String>> typed, String language) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        boolean isWritten = false;
        for (SurveyQuestion question : questions) {
            List<String> values = withoutBlanks(typed.getOrDefault(question.id(), List.of()));
            if (!values.isEmpty()) {
                said.put(question.id(), values);
                isWritten |= question.type().isWritten();
            }
        }
        if (said.isEmpty()) {
            return null;
        }
        JSONObject answers = put(new JSONObject(), "values", jsonOf(said));
        return isWritten ? put(answers, "language", language) : answers;
    }

    private static List<String> withoutBlanks(List<String> values) {
        List<String> said = new ArrayList<>();
        for (String value : values) {
            String trimmed = value.trim();
            if (!trimmed.isEmpty()) {
                said.add(trimmed);
            }
        }
        return said;
    }

    private static JSONObject put(JSONObject json, String name, Object value) {
        try {
            return json.put(name, value);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}

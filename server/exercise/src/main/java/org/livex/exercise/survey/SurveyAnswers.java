package org.livex.exercise.survey;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.i18n.Language;

/**
 * What one answered, by question: notes, choices, a number of a scale, or by the item of a guide a grade. A question that was left
 * out is not in it. {@code language} is the one in which the notes are written, null where there
 * are none. Nothing of it says who or when.
 */
public record SurveyAnswers(
        Map<String, List<String>> values, @Nullable Language language) {
    public static final int MOST_NOTES = 10;
    /** Of all together. */
    public static final int LONGEST = 12_000;

    private static final int MOST_VALUES = 100;

    public SurveyAnswers {
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("has not 1 to " + MOST_VALUES + " answers");
        }
        Map<String, List<String>> sorted = new TreeMap<>();
        int length = 0;
        for (Map.Entry<String, List<String>> answer : values.entrySet()) {
            FormFields.checkPart(answer.getKey());
            String field = "values." + answer.getKey();
            List<String> written = List.copyOf(answer.getValue());
            if (written.isEmpty() || written.size() > SurveyQuestion.MOST_CHOICES) {
                throw new WrongField(field, "has an answer without values, or with too many");
            }
            for (int i = 0; i < written.size(); i++) {
                length += Texts.length(WrongField.read(field + "[" + i + "]", written.get(i), Texts::filledNote));
            }
            sorted.put(answer.getKey(), written);
        }
        if (length > LONGEST) {
            throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
        }
        values = Collections.unmodifiableMap(sorted);
    }

    public List<String> to(String question) {
        return values.getOrDefault(question, List.of());
    }
}

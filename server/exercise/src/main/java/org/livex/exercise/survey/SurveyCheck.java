package org.livex.exercise.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.Grade;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.form.FormChoice;

/** Says whether answers are such as were asked for. Nothing has to be answered. */
public final class SurveyCheck {
    private SurveyCheck() {}

    /** The first question that is answered as it cannot be, null for none. {@code guide} is a self-rating's. */
    public static @Nullable String misfit(Survey survey, @Nullable EvaluationGuide guide, SurveyAnswers answers) {
        for (Map.Entry<String, List<String>> answer : answers.values().entrySet()) {
            boolean fits = guide == null
                    ? fits(survey.question(answer.getKey()), answer.getValue(), answers.language() != null)
                    : isGrade(guide.item(answer.getKey()), answer.getValue());
            if (!fits) {
                return answer.getKey();
            }
        }
        return null;
    }

    private static boolean fits(@Nullable SurveyQuestion question, List<String> values, boolean saysItsLanguage) {
        if (question == null) {
            return false;
        }
        return switch (question.type()) {
            case PLUS, DELTA -> saysItsLanguage && values.size() <= SurveyAnswers.MOST_NOTES;
            case TEXT -> saysItsLanguage && values.size() == 1;
            case CHOICE -> values.size() == 1 && areChoices(question, values);
            case CHOICES ->
                areChoices(question, values)
                        && new HashSet<>(values).size() == values.size()
                        && (question.most() == null || values.size() <= question.most());
            case SCALE -> values.size() == 1 && isOnScale(values.getFirst());
        };
    }

    private static boolean areChoices(SurveyQuestion question, List<String> values) {
        return values.stream().allMatch(value -> FormChoice.find(question.choicesOrNone(), value) != null);
    }

    private static boolean isOnScale(String value) {
        return value.length() == 1
                && value.charAt(0) >= '0' + SurveyQuestion.LOWEST
                && value.charAt(0) <= '0' + SurveyQuestion.HIGHEST;
    }

    private static boolean isGrade(@Nullable GuideItem item, List<String> values) {
        return item != null
                && values.size() == 1
                && item.scale().grades().stream().anyMatch(grade -> word(grade).equals(values.getFirst()));
    }

    /** How a grade is written in answers. */
    public static String word(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

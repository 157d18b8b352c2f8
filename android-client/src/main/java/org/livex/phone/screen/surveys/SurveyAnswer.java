package org.livex.phone.screen.surveys;

import java.util.List;
import org.livex.phone.model.form.SurveyQuestion;
import org.livex.phone.screen.look.Widgets;

/**
 * What is being answered to one question.
 *
 * @param isOpen it can be answered now
 * @param changed hears of each letter and each tap
 */
record SurveyAnswer(Widgets widgets, SurveyQuestion question, SurveyDraft draft, boolean isOpen, Runnable changed) {
    List<String> values() {
        return draft.of(question);
    }

    boolean has(String value) {
        return values().contains(value);
    }

    void say(List<String> values) {
        draft.say(question, values);
        changed.run();
    }
}

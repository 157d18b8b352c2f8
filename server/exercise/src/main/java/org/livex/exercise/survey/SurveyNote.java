package org.livex.exercise.survey;

import org.livex.exercise.words.LocalizedText;

/** Words that somebody wrote to a question, under a number of their own in the survey. */
public record SurveyNote(int number, String question, LocalizedText text) {
    SurveyNote with(LocalizedText next) {
        return new SurveyNote(number, question, next);
    }
}

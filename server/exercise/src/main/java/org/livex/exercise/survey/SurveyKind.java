package org.livex.exercise.survey;

public enum SurveyKind {
    HOT_WASH,
    QUESTIONNAIRE,
    /** A team rates itself by an evaluation guide. */
    SELF_RATING
}

package org.livex.exercise.words.ids;

/** A hot wash, a questionnaire or a self-rating. */
public record SurveyId(String value) implements Id {
    public SurveyId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.livex.exercise.survey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Fact;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.exercise.words.ids.TeamId;

/** What was asked about the exercise and what was answered. Nothing of it changes play. */
public sealed interface SurveyFact extends Fact {
    record SurveyWritten(Survey survey, int revision) implements SurveyFact {}

    record SurveyRemoved(SurveyId survey) implements SurveyFact {}

    record SurveyOpened(SurveyId survey) implements SurveyFact {}

    record SurveyClosed(SurveyId survey, boolean keepFew) implements SurveyFact {}

    record SurveyAnswered(
            PersonId person, SurveyId survey, @Nullable TeamId team, SurveyAnswers answers, Instant takenAt)
            implements SurveyFact {}

    /** Each answer to each question by itself: nothing says which were of one. {@code came} counts those too that were not kept because they were few. */
    record BallotsCounted(SurveyId survey, List<SurveyAnswers> answers, int came) implements SurveyFact {
        public BallotsCounted {
            answers = List.copyOf(answers);
        }
    }

    record NotesArranged(SurveyId survey, Arrangement arrangement, int revision) implements SurveyFact {}
}

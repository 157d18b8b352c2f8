package org.livex.exercise.survey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.exercise.words.ids.TeamId;

/** Asking, answering and looking at what was answered, before, during and after play. */
public sealed interface SurveyCommand extends Command {
    /** {@code basedOn} is the revision that control saw: what is asked stays so from now on. */
    record OpenSurvey(SurveyId survey, int basedOn) implements SurveyCommand {}

    /**
     * For good. Answers of fewer than {@link WrittenSurvey#FEW} to an anonymous one are never kept: {@code keepFew} is of older
     * clients, and of an anonymous one changes nothing.
     */
    record CloseSurvey(SurveyId survey, boolean keepFew) implements SurveyCommand {}

    /** Of one that is not anonymous, by name. {@code team} is whose self-rating it is, null for others. The last counts. */
    record AnswerSurvey(SurveyId survey, @Nullable TeamId team, SurveyAnswers answers, Instant takenAt)
            implements SurveyCommand {}

    /**
     * By the server alone, once an anonymous one is closed: all that was answered, in an order that tells nothing, and each answer to
     * each question by itself. {@code came} is how many answered.
     */
    record CountBallots(SurveyId survey, List<SurveyAnswers> answers, int came) implements SurveyCommand {
        public CountBallots {
            answers = List.copyOf(answers);
        }
    }

    /** Instead of how its notes were arranged; {@code basedOn} is how often they were. */
    record ArrangeNotes(SurveyId survey, Arrangement arrangement, int basedOn) implements SurveyCommand {}
}

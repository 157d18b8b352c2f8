package org.livex.exercise.survey;

import static org.livex.exercise.Scenarios.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.SurveyId;

/** A hot wash and a rating of oneself, and who answers them. */
public abstract class SurveyStory {
    public static final SurveyId HOT_WASH = new SurveyId("evening");
    static final Audience PLAYERS = Audience.ofFunctions(PersonFunction.PLAYER);
    static final Audience FIELD = Audience.ofTeams(FIELD_TEAM);
    public static final SurveyAnswers NOTES =
            answers(Map.of("good", List.of("Radio worked", "Calm"), "again", List.of("yes"), "how", List.of("4")));

    final GivenExercise given = GivenExercise.running().given(write(hotWash(false), 0));

    public static Survey hotWash(boolean anonymous) {
        return hotWash(anonymous, PLAYERS);
    }

    static Survey hotWash(boolean anonymous, Audience audience) {
        return new Survey(
                HOT_WASH,
                SurveyKind.HOT_WASH,
                text("Hot wash of day 1"),
                List.of(
                        asks("good", SurveyQuestion.Type.PLUS),
                        asks("change", SurveyQuestion.Type.DELTA),
                        choice("again", SurveyQuestion.Type.CHOICE, null),
                        choice("most", SurveyQuestion.Type.CHOICES, 1),
                        new SurveyQuestion(
                                "how", SurveyQuestion.Type.SCALE, text("How"), null, null, text("Badly"), text("Well")),
                        asks("else", SurveyQuestion.Type.TEXT)),
                null,
                anonymous,
                audience);
    }

    static SurveyQuestion asks(String id, SurveyQuestion.Type type) {
        return new SurveyQuestion(id, type, text("About " + id), null, null, null, null);
    }

    static SurveyQuestion choice(String id, SurveyQuestion.Type type, @Nullable Integer most) {
        List<FormChoice> choices = List.of(new FormChoice("yes", text("Yes")), new FormChoice("no", text("No")));
        return new SurveyQuestion(id, type, text("Again"), choices, most, null, null);
    }

    static SurveyAnswers answers(Map<String, List<String>> values) {
        return new SurveyAnswers(values, ENGLISH);
    }

    public static PlanCommand write(Survey survey, int basedOn) {
        return new PlanCommand.WriteSurvey(survey, basedOn);
    }

    public static SurveyCommand open() {
        return new SurveyCommand.OpenSurvey(HOT_WASH, 1);
    }

    public static SurveyCommand close() {
        return new SurveyCommand.CloseSurvey(HOT_WASH, false);
    }

    public static SurveyCommand answer(SurveyAnswers answers) {
        return answer(answers, STARTEX);
    }

    static SurveyCommand answer(SurveyAnswers answers, Instant takenAt) {
        return new SurveyCommand.AnswerSurvey(HOT_WASH, null, answers, takenAt);
    }

    public static SurveyCommand count(SurveyAnswers... answers) {
        return new SurveyCommand.CountBallots(HOT_WASH, List.of(answers), answers.length);
    }

    GivenExercise anonymous() {
        return GivenExercise.running().given(write(hotWash(true), 0)).given(open());
    }

    WrittenSurvey survey() {
        return survey(given);
    }

    static WrittenSurvey survey(GivenExercise of) {
        return Objects.requireNonNull(of.exercise().surveys().find(HOT_WASH));
    }
}

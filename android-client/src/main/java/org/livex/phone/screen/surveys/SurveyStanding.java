package org.livex.phone.screen.surveys;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.Survey;
import org.livex.phone.model.read.Problem;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.State;
import org.livex.phone.words.Words;

/** How far an answer to a survey came. */
final class SurveyStanding {
    private SurveyStanding() {}

    static View of(Look look, Survey survey) {
        Words words = look.words;
        return switch (survey.standing()) {
            case NOT_ANSWERED -> look.hint(words.text("phone.surveys.not-answered"));
            case ELSEWHERE -> look.hint(words.text("phone.surveys.elsewhere"));
            case CLOSED -> look.hint(words.text("common.survey.closed"));
            case ANSWERED_AND_CLOSED -> look.hint(words.text("phone.surveys.answered-closed"));
            case TOO_FEW -> look.hint(words.text("common.survey.too-few"));
            case LATE -> {
                TextView late = look.text(words.text("phone.surveys.late"), Look.Size.STRONG);
                late.setTextColor(look.palette.danger());
                yield late;
            }
            case WAITS -> both(look, State.QUEUED.view(look), look.hint(words.text("phone.surveys.waits")));
            case ANSWERED ->
                both(
                        look,
                        State.ACTED.view(look, words.text("phone.act.sent")),
                        look.hint(canBeChanged(words, survey.callName())));
            case REFUSED -> both(look, State.REFUSED.view(look), look.wrong(why(words, survey.problem())));
        };
    }

    private static View both(Look look, View state, View words) {
        LinearLayout both = look.column(2);
        both.addView(state, Look.wide());
        both.addView(words, Look.wide());
        return both;
    }

    /** Of a team: whoever answered last. */
    private static String canBeChanged(Words words, @Nullable String callName) {
        String can = words.text("phone.surveys.can-change");
        return callName == null ? can : can + " " + Words.isolated(callName);
    }

    private static String why(Words words, @Nullable Problem problem) {
        return problem == null ? words.text("problem.unknown") : words.problem(problem.code(), problem.parameters());
    }
}

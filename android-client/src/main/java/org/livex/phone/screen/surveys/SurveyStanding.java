package org.livex.phone.screen.surveys;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.form.Survey;
import org.livex.phone.model.read.Problem;
import org.livex.phone.screen.look.State;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.words.Words;

/** How far an answer to a survey came. */
final class SurveyStanding {
    private SurveyStanding() {}

    static View of(Widgets widgets, Survey survey) {
        Words words = widgets.words;
        return switch (survey.standing()) {
            case NOT_ANSWERED -> widgets.hint(words.text("phone.surveys.not-answered"));
            case ELSEWHERE -> widgets.hint(words.text("phone.surveys.elsewhere"));
            case CLOSED -> widgets.hint(words.text("common.survey.closed"));
            case ANSWERED_AND_CLOSED -> widgets.hint(words.text("phone.surveys.answered-closed"));
            case TOO_FEW -> widgets.hint(words.text("common.survey.too-few"));
            case LATE -> {
                TextView late = widgets.text(words.text("phone.surveys.late"), Widgets.Size.STRONG);
                late.setTextColor(widgets.palette.danger());
                yield late;
            }
            case WAITS -> both(widgets, State.QUEUED.view(widgets), widgets.hint(words.text("phone.surveys.waits")));
            case ANSWERED ->
                both(
                        widgets,
                        State.ACTED.view(widgets, words.text("phone.act.sent")),
                        widgets.hint(canBeChanged(words, survey.callName())));
            case REFUSED -> both(widgets, State.REFUSED.view(widgets), widgets.wrong(why(words, survey.problem())));
        };
    }

    private static View both(Widgets widgets, View state, View words) {
        LinearLayout both = widgets.column(2);
        both.addView(state, Widgets.wide());
        both.addView(words, Widgets.wide());
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

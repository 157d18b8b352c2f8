package org.livex.phone.screen.surveys;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.List;
import org.livex.phone.model.Situation;
import org.livex.phone.model.form.Survey;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;

/** Leads from the messages to what control asks about the exercise, and says how much waits for an answer. */
public final class SurveysLink {
    public final LinearLayout view;
    private final Stage stage;
    private final Button asked;
    private final Button all;

    public SurveysLink(Stage stage) {
        this.stage = stage;
        Widgets widgets = stage.widgets();
        view = widgets.column(0);
        asked = widgets.primary("", this::lead);
        all = widgets.plain(stage.words().text("common.surveys"), this::lead);
        view.addView(asked, Widgets.wide());
        view.addView(all, Widgets.wide());
    }

    public void show(Situation situation) {
        List<Survey> surveys = situation.surveys();
        SurveyDraft.forgetClosed(stage, surveys);
        long open = surveys.stream().filter(Survey::isAsked).count();
        asked.setText(stage.words().text("phone.surveys.open", "count", open));
        show(asked, open > 0);
        show(all, open == 0);
        show(view, !surveys.isEmpty());
    }

    private static void show(View part, boolean isShown) {
        part.setVisibility(isShown ? View.VISIBLE : View.GONE);
    }

    private void lead() {
        stage.go(Route.to(Route.Screen.SURVEYS));
    }
}

package org.livex.phone.screen.surveys;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.model.Situation;
import org.livex.phone.model.form.Survey;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Tappable;
import org.livex.phone.words.Words;

/** What control asks this person and their teams about the exercise itself, open ones first. */
public final class SurveysPage extends Page {
    private final Scaffold scaffold = new Scaffold(widgets);
    private final Cards<Survey> cards = new Cards<>(widgets, 12, Survey::key, this::card);
    private final TextView none = widgets.hint(t("phone.surveys.none"));

    public SurveysPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.inbox")), BackRow.params());
        content.addView(widgets.heading(t("common.surveys"), Widgets.Size.TITLE), Widgets.wide());
        none.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        content.addView(none, Widgets.wide());
        content.addView(cards.view, Widgets.wide());
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        cards.show(situation.surveys());
        none.setVisibility(situation.surveys().isEmpty() ? View.VISIBLE : View.GONE);
    }

    private View card(Survey survey) {
        LinearLayout card = widgets.card();
        card.setMinimumHeight(widgets.dp(Widgets.TOUCH_DP));
        card.setBackground(widgets.tappable(widgets.box(widgets.palette.raised(), widgets.palette.line(), 1)));
        card.addView(
                widgets.content(survey.title().text(), survey.title().language(), Widgets.Size.STRONG), Widgets.wide());
        if (survey.team() != null) {
            card.addView(widgets.hint(Words.isolated(survey.teamName())), Widgets.wide());
        }
        card.addView(SurveyStanding.of(widgets, survey), Widgets.wide());
        Tappable.to(card, () -> stage.go(Route.to(Route.Screen.SURVEY, survey.key())));
        return card;
    }
}

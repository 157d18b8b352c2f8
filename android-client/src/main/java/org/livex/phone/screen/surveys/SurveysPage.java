package org.livex.phone.screen.surveys;

import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.model.Situation;
import org.livex.phone.model.form.Survey;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.screen.parts.Tappable;
import org.livex.phone.words.Words;

/** What control asks this person and their teams about the exercise itself, open ones first. */
public final class SurveysPage extends Page {
    private final Scaffold scaffold = new Scaffold(look);
    private final Cards<Survey> cards = new Cards<>(look, 12, Survey::key, this::card);
    private final TextView none = look.hint(t("phone.surveys.none"));

    public SurveysPage(Stage stage) {
        super(stage);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("phone.tab.inbox")), BackRow.params());
        content.addView(look.heading(t("common.surveys"), Look.Size.TITLE), Look.wide());
        none.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        content.addView(none, Look.wide());
        content.addView(cards.view, Look.wide());
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        cards.show(situation.surveys());
        none.setVisibility(situation.surveys().isEmpty() ? View.VISIBLE : View.GONE);
    }

    private View card(Survey survey) {
        LinearLayout card = look.card();
        card.setMinimumHeight(look.dp(Look.TOUCH_DP));
        card.setBackground(look.tappable(look.box(look.palette.raised(), look.palette.line(), 1)));
        card.addView(look.content(survey.title().text(), survey.title().language(), Look.Size.STRONG), Look.wide());
        if (survey.team() != null) {
            card.addView(look.hint(Words.isolated(survey.teamName())), Look.wide());
        }
        card.addView(SurveyStanding.of(look, survey), Look.wide());
        Tappable.to(card, () -> stage.go(Route.to(Route.Screen.SURVEY, survey.key())));
        return card;
    }
}

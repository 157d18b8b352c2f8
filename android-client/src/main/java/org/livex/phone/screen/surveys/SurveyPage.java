package org.livex.phone.screen.surveys;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Situation;
import org.livex.phone.model.form.Survey;
import org.livex.phone.model.form.SurveyQuestion;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.RefusedSayings;
import org.livex.phone.screen.parts.Scaffold;
import org.livex.phone.sync.NotSaved;

/** One survey: who learns who answered, what is asked, and how far the answer came. */
public final class SurveyPage extends Page {
    private final String key;
    private final SurveyDraft draft;
    private final Scaffold scaffold = new Scaffold(widgets);
    private final TextView none = widgets.hint(t("phone.surveys.none"));
    private final LinearLayout head = widgets.column(12);
    private final RefusedSayings refused = new RefusedSayings(stage);
    private final LinearLayout fields = widgets.column(12);
    private final Button send = widgets.primary(t("common.send"), this::send);
    private @Nullable Survey shown;

    /** @param key of the survey and the team that it asks */
    public SurveyPage(Stage stage, String key) {
        super(stage);
        this.key = key;
        this.draft = new SurveyDraft(stage, key);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(BackRow.to(stage, t("common.surveys")), BackRow.params());
        for (View view : List.of(none, head, refused.view(), fields)) {
            content.addView(view, Widgets.wide());
        }
        send.setId(R.id.primary);
        scaffold.addBottom(send);
        scaffold.bottom.setVisibility(View.GONE);
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        Survey survey = Survey.find(situation.surveys(), key);
        Survey before = shown;
        none.setVisibility(survey == null ? View.VISIBLE : View.GONE);
        if (survey == null || Objects.equals(survey, before)) {
            return;
        }
        shown = survey;
        fillHead(survey);
        refused.show(survey.refused());
        boolean isSameForm = before != null
                && before.questions().equals(survey.questions())
                && before.canBeAnswered() == survey.canBeAnswered();
        if (!isSameForm) {
            SurveyDraft.forgetClosed(stage, List.of(survey));
            fillFields(survey);
        }
        scaffold.bottom.setVisibility(survey.canBeAnswered() ? View.VISIBLE : View.GONE);
    }

    private void fillHead(Survey survey) {
        head.removeAllViews();
        head.addView(
                Widgets.asHeading(
                        widgets.content(survey.title().text(), survey.title().language(), Widgets.Size.TITLE)),
                Widgets.wide());
        head.addView(whoLearns(survey), Widgets.wide());
        View standing = SurveyStanding.of(widgets, survey);
        standing.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        head.addView(standing, Widgets.wide());
    }

    private View whoLearns(Survey survey) {
        LinearLayout who = widgets.card();
        who.setBackground(widgets.box(widgets.palette.accentWash(), widgets.palette.accent(), 1));
        if (survey.isAnonymous()) {
            who.addView(widgets.text(t("common.survey.anonymous"), Widgets.Size.STRONG), Widgets.wide());
            who.addView(widgets.text(t("phone.surveys.nobody-learns"), Widgets.Size.BODY), Widgets.wide());
            if (survey.asked() > 0) {
                who.addView(
                        widgets.text(t("phone.surveys.asked", "asked", survey.asked()), Widgets.Size.BODY),
                        Widgets.wide());
            }
        } else {
            String named = survey.team() == null
                    ? t("phone.surveys.by-name")
                    : t("phone.surveys.of-team", "team", survey.teamName());
            who.addView(widgets.text(named, Widgets.Size.BODY), Widgets.wide());
        }
        return who;
    }

    private void fillFields(Survey survey) {
        draft.begin(survey.answers());
        fields.removeAllViews();
        for (SurveyQuestion question : survey.questions()) {
            SurveyField field = new SurveyField(stage, question, draft, survey.canBeAnswered(), this::canBeSent);
            fields.addView(field.view, Widgets.wide());
        }
        canBeSent();
    }

    private void canBeSent() {
        send.setEnabled(answers() != null);
    }

    private @Nullable JSONObject answers() {
        return shown == null
                ? null
                : draft.answers(
                        shown.questions(),
                        stage.screenServices().languages().content().get(0));
    }

    private void send() {
        Survey survey = shown;
        JSONObject answers = answers();
        if (survey == null || answers == null) {
            return;
        }
        boolean isKept = survey.isAnonymous()
                ? isKeptUnnamed(survey, answers)
                : stage.act(Survey.ANSWER, named(survey, answers), draft.name);
        if (isKept) {
            stage.back();
        }
    }

    private boolean isKeptUnnamed(Survey survey, JSONObject answers) {
        try {
            stage.screenServices()
                    .unfinished()
                    .sayUnnamed(stage.screenServices().participation(), survey.id(), answers, Set.of(draft.name));
            stage.buttonChanged();
            return true;
        } catch (NotSaved full) {
            stage.tell(t("phone.not-saved"), true);
            return false;
        }
    }

    private JSONObject named(Survey survey, JSONObject answers) {
        try {
            return new JSONObject()
                    .put("survey", survey.id())
                    .putOpt("team", survey.team())
                    .put("answers", answers)
                    .put(
                            "takenAt",
                            ReportJson.written(stage.screenServices().clock().instant()));
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}

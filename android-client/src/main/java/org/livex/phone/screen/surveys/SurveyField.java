package org.livex.phone.screen.surveys;

import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.model.form.SurveyQuestion;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BilingualText;
import org.livex.phone.screen.parts.Folds;

/** One question of a survey, with what is answered. Nothing has to be. */
final class SurveyField {
    final LinearLayout view;
    private final Widgets widgets;
    private final SurveyQuestion question;

    /** @param isOpen it can be answered; else what was answered is shown */
    SurveyField(Stage stage, SurveyQuestion question, SurveyDraft draft, boolean isOpen, Runnable changed) {
        this.widgets = stage.widgets();
        this.question = question;
        view = widgets.card();
        SurveyAnswer answer = new SurveyAnswer(widgets, question, draft, isOpen, changed);
        int id = View.generateViewId();
        View field =
                question.type().isWritten() ? new SurveyNotes(answer, id).view : new SurveyChoices(answer, id).view;
        view.addView(name(id), Widgets.wide());
        LocalText guidance = question.guidance();
        if (guidance != null) {
            view.addView(
                    new Folds(widgets)
                            .view(
                                    question.id(),
                                    widgets.words.text("phone.watch.guidance"),
                                    () -> BilingualText.of(widgets, guidance, Widgets.Size.BODY, false)),
                    Widgets.wide());
        }
        view.addView(field, Widgets.wide());
    }

    private View name(int field) {
        View name = BilingualText.naming(widgets, question.text(), field);
        return switch (question.type()) {
            case PLUS -> signed("+", name);
            case DELTA -> signed("Δ", name);
            case TEXT, CHOICE, CHOICES, SCALE, GRADE -> name;
        };
    }

    /** A picture of what is meant: whoever hears the question needs none. */
    private View signed(String mark, View name) {
        TextView sign = widgets.text(mark, Widgets.Size.STRONG);
        sign.setTextColor(widgets.palette.accentInk());
        sign.setGravity(Gravity.CENTER);
        sign.setMinWidth(widgets.dp(30));
        sign.setPadding(widgets.dp(6), widgets.dp(2), widgets.dp(6), widgets.dp(2));
        sign.setBackground(widgets.box(widgets.palette.accent(), 0, 0));
        sign.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO);
        LinearLayout row = widgets.row(8);
        row.setGravity(Gravity.TOP);
        row.addView(sign);
        row.addView(name, Widgets.rest());
        return row;
    }
}

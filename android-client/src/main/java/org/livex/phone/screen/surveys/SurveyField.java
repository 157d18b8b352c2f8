package org.livex.phone.screen.surveys;

import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.model.form.SurveyQuestion;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.parts.Folds;
import org.livex.phone.screen.parts.Said;

/** One question of a survey, with what is answered. Nothing has to be. */
final class SurveyField {
    final LinearLayout view;
    private final Look look;
    private final SurveyQuestion question;

    /** @param isOpen it can be answered; else what was answered is shown */
    SurveyField(Stage stage, SurveyQuestion question, SurveyDraft draft, boolean isOpen, Runnable changed) {
        this.look = stage.look();
        this.question = question;
        view = look.card();
        SurveyAnswer answer = new SurveyAnswer(look, question, draft, isOpen, changed);
        int id = View.generateViewId();
        View field =
                question.type().isWritten() ? new SurveyNotes(answer, id).view : new SurveyChoices(answer, id).view;
        view.addView(name(id), Look.wide());
        LocalText guidance = question.guidance();
        if (guidance != null) {
            view.addView(
                    new Folds(look)
                            .view(
                                    question.id(),
                                    look.words.text("phone.watch.guidance"),
                                    () -> Said.of(look, guidance, Look.Size.BODY, false)),
                    Look.wide());
        }
        view.addView(field, Look.wide());
    }

    private View name(int field) {
        View name = Said.naming(look, question.text(), field);
        return switch (question.type()) {
            case PLUS -> signed("+", name);
            case DELTA -> signed("Δ", name);
            case TEXT, CHOICE, CHOICES, SCALE, GRADE -> name;
        };
    }

    /** A picture of what is meant: whoever hears the question needs none. */
    private View signed(String mark, View name) {
        TextView sign = look.text(mark, Look.Size.STRONG);
        sign.setTextColor(look.palette.accentInk());
        sign.setGravity(Gravity.CENTER);
        sign.setMinWidth(look.dp(30));
        sign.setPadding(look.dp(6), look.dp(2), look.dp(6), look.dp(2));
        sign.setBackground(look.box(look.palette.accent(), 0, 0));
        sign.setImportantForAccessibility(View.IMPORTANT_FOR_ACCESSIBILITY_NO);
        LinearLayout row = look.row(8);
        row.setGravity(Gravity.TOP);
        row.addView(sign);
        row.addView(name, Look.rest());
        return row;
    }
}

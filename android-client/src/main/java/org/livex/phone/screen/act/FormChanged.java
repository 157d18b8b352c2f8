package org.livex.phone.screen.act;

import android.view.View;
import android.widget.LinearLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Situation;
import org.livex.phone.model.form.ActionKind;
import org.livex.phone.model.form.Answers;
import org.livex.phone.model.form.FormField;
import org.livex.phone.model.form.FormerForm;
import org.livex.phone.screen.form.AnswerLines;
import org.livex.phone.screen.look.Widgets;

/** Says above a form that it was changed while it was filled in, and what was written that is no longer asked for. */
final class FormChanged {
    private final Widgets widgets;
    private final LinearLayout card;

    FormChanged(Widgets widgets) {
        this.widgets = widgets;
        card = widgets.card();
        card.setBackground(widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 1));
        card.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        card.setVisibility(View.GONE);
    }

    View view() {
        return card;
    }

    void show(@Nullable ActionKind kind, ReportDraft draft, Situation situation, Runnable wentOn) {
        card.removeAllViews();
        FormerForm former = kind == null ? null : draft.former(kind);
        card.setVisibility(former == null ? View.GONE : View.VISIBLE);
        if (kind == null || former == null) {
            return;
        }
        card.addView(widgets.text(widgets.words.text("phone.act.form-changed"), Widgets.Size.BODY), Widgets.wide());
        List<FormField> gone = former.gone();
        Answers leftOver = former.leftOver(draft.answers(kind));
        AnswerLines lines = new AnswerLines(widgets, situation.dossiers().names());
        String said = lines.said(gone, leftOver);
        if (!said.isEmpty()) {
            card.addView(widgets.hint(widgets.words.text("phone.act.form-lost")), Widgets.wide());
            lines.add(card, gone, leftOver);
        }
        String label = widgets.words.text(said.isEmpty() ? "common.ok" : "phone.act.form-to-note");
        Runnable goOn = () -> {
            draft.goOn(kind, former, said);
            wentOn.run();
        };
        card.addView(widgets.plain(label, goOn), Widgets.wide());
    }
}

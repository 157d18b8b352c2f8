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
import org.livex.phone.screen.look.Look;

/** Says above a form that it was changed while it was filled in, and what was written that is no longer asked for. */
final class FormChanged {
    private final Look look;
    private final LinearLayout card;

    FormChanged(Look look) {
        this.look = look;
        card = look.card();
        card.setBackground(look.box(look.palette.warnWash(), look.palette.warn(), 1));
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
        card.addView(look.text(look.words.text("phone.act.form-changed"), Look.Size.BODY), Look.wide());
        List<FormField> gone = former.gone();
        Answers leftOver = former.leftOver(draft.answers(kind));
        AnswerLines lines = new AnswerLines(look, situation.dossiers().names());
        String said = lines.said(gone, leftOver);
        if (!said.isEmpty()) {
            card.addView(look.hint(look.words.text("phone.act.form-lost")), Look.wide());
            lines.add(card, gone, leftOver);
        }
        String label = look.words.text(said.isEmpty() ? "common.ok" : "phone.act.form-to-note");
        Runnable goOn = () -> {
            draft.goOn(kind, former, said);
            wentOn.run();
        };
        card.addView(look.plain(label, goOn), Look.wide());
    }
}

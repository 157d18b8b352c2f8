package org.livex.phone.screen.act;

import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.form.Report;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Tappable;

/** What became of the last report, before the next one is written; the whole of it is in the list. */
final class LastReport {
    final LinearLayout view;
    private final Widgets widgets;
    private final ReportCard cards;
    private @Nullable Report shown;

    LastReport(Widgets widgets, ReportCard cards, Runnable tapped) {
        this.widgets = widgets;
        this.cards = cards;
        view = widgets.column(0);
        view.setId(R.id.last_report);
        view.setGravity(Gravity.CENTER_VERTICAL);
        view.setMinimumHeight(widgets.dp(Widgets.TOUCH_DP));
        Tappable.to(view, tapped);
    }

    /** @param reports the latest first */
    void show(List<Report> reports) {
        Report last = reports.isEmpty() ? null : reports.get(0);
        view.setVisibility(last == null ? View.GONE : View.VISIBLE);
        if (last == null || last.equals(shown)) {
            return;
        }
        shown = last;
        view.removeAllViews();
        TextView kind = cards.kind(last);
        view.addView(widgets.hint(widgets.words.text("phone.act.last")), Widgets.wide());
        LinearLayout row = widgets.hasLargeLetters() ? widgets.column(2) : widgets.row(8);
        row.addView(kind, widgets.hasLargeLetters() ? Widgets.wide() : Widgets.rest());
        row.addView(cards.state(last));
        view.addView(row, Widgets.wide());
    }
}

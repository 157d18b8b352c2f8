package org.livex.phone.screen.act;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;
import org.livex.phone.model.Situation;
import org.livex.phone.model.form.Report;
import org.livex.phone.screen.Page;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.BackRow;
import org.livex.phone.screen.parts.Cards;
import org.livex.phone.screen.parts.Scaffold;

/** All that I reported, the latest first. */
public final class ReportsPage extends Page {
    private static final int MORE_AT_ONCE = 40;

    private final Scaffold scaffold = new Scaffold(widgets);
    private final Cards<ReportCard.Shown> mine;
    private final TextView none = widgets.hint(t("phone.act.none-yet"));
    private final Button more = widgets.plain(t("common.show-more"), this::showMore);
    private int shown = MORE_AT_ONCE;

    public ReportsPage(Stage stage) {
        super(stage);
        mine = new Cards<>(widgets, 10, ReportCard.Shown::id, new ReportCard(stage)::view);
    }

    @Override
    public View create() {
        LinearLayout content = scaffold.content;
        content.addView(
                BackRow.to(stage, t("phone.tab.act")),
                new LinearLayout.LayoutParams(
                        LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT));
        content.addView(widgets.heading(t("phone.act.mine"), Widgets.Size.TITLE), Widgets.wide());
        content.addView(none, Widgets.wide());
        content.addView(mine.view, Widgets.wide());
        content.addView(more, Widgets.wide());
        return scaffold.view();
    }

    @Override
    public void show(Situation situation) {
        List<Report> all = situation.reports();
        List<Report> latest = all.subList(0, Math.min(shown, all.size()));
        mine.show(ReportCard.Shown.of(latest, stage.screenServices().attachments(), situation));
        mine.view.setVisibility(all.isEmpty() ? View.GONE : View.VISIBLE);
        none.setVisibility(all.isEmpty() ? View.VISIBLE : View.GONE);
        more.setVisibility(all.size() > shown ? View.VISIBLE : View.GONE);
    }

    private void showMore() {
        shown += MORE_AT_ONCE;
        show(stage.situation());
    }
}

package org.livex.phone.screen.dossiers;

import android.content.res.Configuration;
import android.graphics.Rect;
import android.text.TextUtils;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.R;
import org.livex.phone.model.board.Dossier;
import org.livex.phone.screen.look.Widgets;

/** Asks before two that a team registered become one: to tap a name is quickly done. */
final class JoinQuestion {
    private static final int NOTE_LINES = 3;
    /** A long word of what somebody is has no room beside another below it. */
    private static final int BESIDE_DP = 360;

    final LinearLayout view;
    private final Widgets widgets;

    /** @param under the one under whose name both are found then */
    JoinQuestion(Widgets widgets, Dossier one, Dossier other, Dossier under, Runnable join, Runnable back) {
        this.widgets = widgets;
        view = widgets.card();
        view.setBackground(widgets.box(widgets.palette.paper(), widgets.palette.accent(), 2));
        view.addView(widgets.heading(t("common.dossier.join.ask"), Widgets.Size.STRONG), Widgets.wide());
        view.addView(both(one, other), Widgets.wide());
        switch (one.differs(other)) {
            case NOT -> {}
            case ROLE -> view.addView(warning("common.dossier.join.other-role"), Widgets.wide());
            case KIND -> view.addView(warning("common.dossier.join.other-kind"), Widgets.wide());
        }
        String what = widgets.words.text(
                "common.dossier.join.what", "name", under.now().name());
        view.addView(widgets.text(what, Widgets.Size.BODY), Widgets.wide());
        view.addView(widgets.primary(t("common.dossier.join"), join), Widgets.wide());
        view.addView(widgets.plain(t("common.back"), back), Widgets.wide());
        Widgets.nameForReaders(view, t("common.dossier.join.ask"));
    }

    /** From its top, where the person has just tapped a name. Before it has its place there is nothing to bring. */
    void bringToScreen() {
        view.addOnLayoutChangeListener(new View.OnLayoutChangeListener() {
            @Override
            public void onLayoutChange(View v, int l, int t, int r, int b, int wasL, int wasT, int wasR, int wasB) {
                view.removeOnLayoutChangeListener(this);
                view.post(() -> view.requestRectangleOnScreen(new Rect(0, 0, view.getWidth(), view.getHeight())));
            }
        });
    }

    private LinearLayout both(Dossier one, Dossier other) {
        Configuration screen = widgets.context.getResources().getConfiguration();
        boolean areBeside = screen.screenWidthDp / screen.fontScale >= BESIDE_DP;
        LinearLayout both = areBeside ? widgets.row(8) : widgets.column(8);
        for (Dossier each : new Dossier[] {one, other}) {
            both.addView(
                    side(each),
                    areBeside
                            ? new LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.MATCH_PARENT, 1)
                            : Widgets.wide());
        }
        return both;
    }

    private LinearLayout side(Dossier dossier) {
        LinearLayout side = widgets.column(4);
        side.setPadding(widgets.dp(10), widgets.dp(8), widgets.dp(10), widgets.dp(8));
        side.setBackground(widgets.box(widgets.palette.raised(), widgets.palette.line(), 1));
        Dossier.Version now = dossier.now();
        side.addView(widgets.hint(widgets.words.known("common.dossier.kind.", now.as())), Widgets.wide());
        side.addView(DossierPage.typed(widgets, now.name(), Widgets.Size.STRONG), Widgets.wide());
        if (!now.note().isEmpty()) {
            TextView note = DossierPage.typed(widgets, now.note(), Widgets.Size.SMALL);
            note.setMaxLines(NOTE_LINES);
            note.setEllipsize(TextUtils.TruncateAt.END);
            note.setTag(R.id.preview, true);
            side.addView(note, Widgets.wide());
        }
        return side;
    }

    private View warning(String key) {
        TextView warning = widgets.text(t(key), Widgets.Size.STRONG);
        warning.setPadding(widgets.dp(10), widgets.dp(8), widgets.dp(10), widgets.dp(8));
        warning.setBackground(widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 1));
        return warning;
    }

    private String t(String key) {
        return widgets.words.text(key);
    }
}

package org.livex.phone.screen.dossiers;

import android.content.res.Configuration;
import android.graphics.Rect;
import android.text.TextUtils;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.livex.phone.R;
import org.livex.phone.model.board.Dossier;
import org.livex.phone.screen.look.Look;

/** Asks before two that a team registered become one: to tap a name is quickly done. */
final class JoinQuestion {
    private static final int NOTE_LINES = 3;
    /** A long word of what somebody is has no room beside another below it. */
    private static final int BESIDE_DP = 360;

    final LinearLayout view;
    private final Look look;

    /** @param under the one under whose name both are found then */
    JoinQuestion(Look look, Dossier one, Dossier other, Dossier under, Runnable join, Runnable back) {
        this.look = look;
        view = look.card();
        view.setBackground(look.box(look.palette.paper(), look.palette.accent(), 2));
        view.addView(look.heading(t("common.dossier.join.ask"), Look.Size.STRONG), Look.wide());
        view.addView(both(one, other), Look.wide());
        switch (one.differs(other)) {
            case NOT -> {}
            case ROLE -> view.addView(warning("common.dossier.join.other-role"), Look.wide());
            case KIND -> view.addView(warning("common.dossier.join.other-kind"), Look.wide());
        }
        String what =
                look.words.text("common.dossier.join.what", "name", under.now().name());
        view.addView(look.text(what, Look.Size.BODY), Look.wide());
        view.addView(look.primary(t("common.dossier.join"), join), Look.wide());
        view.addView(look.plain(t("common.back"), back), Look.wide());
        Look.nameForReaders(view, t("common.dossier.join.ask"));
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
        Configuration screen = look.context.getResources().getConfiguration();
        boolean areBeside = screen.screenWidthDp / screen.fontScale >= BESIDE_DP;
        LinearLayout both = areBeside ? look.row(8) : look.column(8);
        for (Dossier each : new Dossier[] {one, other}) {
            both.addView(
                    side(each),
                    areBeside
                            ? new LinearLayout.LayoutParams(0, LinearLayout.LayoutParams.MATCH_PARENT, 1)
                            : Look.wide());
        }
        return both;
    }

    private LinearLayout side(Dossier dossier) {
        LinearLayout side = look.column(4);
        side.setPadding(look.dp(10), look.dp(8), look.dp(10), look.dp(8));
        side.setBackground(look.box(look.palette.raised(), look.palette.line(), 1));
        Dossier.Version now = dossier.now();
        side.addView(look.hint(look.words.known("common.dossier.kind.", now.as())), Look.wide());
        side.addView(DossierPage.typed(look, now.name(), Look.Size.STRONG), Look.wide());
        if (!now.note().isEmpty()) {
            TextView note = DossierPage.typed(look, now.note(), Look.Size.SMALL);
            note.setMaxLines(NOTE_LINES);
            note.setEllipsize(TextUtils.TruncateAt.END);
            note.setTag(R.id.preview, true);
            side.addView(note, Look.wide());
        }
        return side;
    }

    private View warning(String key) {
        TextView warning = look.text(t(key), Look.Size.STRONG);
        warning.setPadding(look.dp(10), look.dp(8), look.dp(10), look.dp(8));
        warning.setBackground(look.box(look.palette.warnWash(), look.palette.warn(), 1));
        return warning;
    }

    private String t(String key) {
        return look.words.text(key);
    }
}

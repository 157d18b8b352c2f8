package org.livex.phone.screen.join;

import android.graphics.Typeface;
import android.util.TypedValue;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.sync.JoinLink;

/** Where a code would be spent: the server's address, and the fingerprint of its authority, to be compared before anything is sent. */
final class ServerCard {
    /** Of the page and of the card. */
    private static final int BESIDE_DP = 72;

    private static final float SMALLEST_SHARE = 0.7f;

    final LinearLayout view;
    private final Widgets widgets;

    ServerCard(Widgets widgets) {
        this.widgets = widgets;
        view = widgets.card();
        view.setBackground(widgets.box(widgets.palette.warnWash(), widgets.palette.warn(), 2));
        view.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
    }

    /**
     * @param link null: there is nothing to compare
     * @param isTyped the fingerprint is what the server itself says
     */
    void show(@Nullable JoinLink link, boolean isTyped) {
        view.setVisibility(link == null ? View.GONE : View.VISIBLE);
        view.removeAllViews();
        if (link == null) {
            return;
        }
        view.addView(widgets.heading(widgets.words.text("phone.join.where"), Widgets.Size.HEADING), Widgets.wide());
        String why = isTyped ? "phone.join.where-typed" : "phone.join.where-link";
        view.addView(widgets.text(widgets.words.text(why), Widgets.Size.BODY), Widgets.wide());
        view.addView(inOneLine(link.address()), Widgets.wide());
        String fingerprint = link.spoken();
        if (fingerprint != null) {
            view.addView(widgets.hint(widgets.words.text("common.server-fingerprint")), Widgets.wide());
            view.addView(asWritten(fingerprint), Widgets.wide());
        }
    }

    /** A number that is broken in two is hard to compare: rather somewhat smaller letters, where that is enough. */
    private TextView inOneLine(String text) {
        TextView written = asWritten(text);
        float room = widgets.context.getResources().getDisplayMetrics().widthPixels - widgets.dp(BESIDE_DP);
        float share = room / written.getPaint().measureText(text);
        if (share < 1 && share >= SMALLEST_SHARE) {
            written.setTextSize(TypedValue.COMPLEX_UNIT_PX, written.getTextSize() * share);
        }
        return written;
    }

    /** From the left in every language. */
    private TextView asWritten(String text) {
        TextView written = widgets.text(text, Widgets.Size.LARGE);
        written.setTypeface(Typeface.MONOSPACE);
        written.setTextDirection(View.TEXT_DIRECTION_LTR);
        written.setTextIsSelectable(true);
        return written;
    }
}

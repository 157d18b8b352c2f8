package org.livex.phone.screen.join;

import android.graphics.Typeface;
import android.util.TypedValue;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import org.livex.phone.screen.look.Look;
import org.livex.phone.sync.JoinLink;

/** Where a code would be spent: the server's address, and the fingerprint of its authority, to be compared before anything is sent. */
final class ServerCard {
    /** Of the page and of the card. */
    private static final int BESIDE_DP = 72;

    private static final float SMALLEST_SHARE = 0.7f;

    final LinearLayout view;
    private final Look look;

    ServerCard(Look look) {
        this.look = look;
        view = look.card();
        view.setBackground(look.box(look.palette.warnWash(), look.palette.warn(), 2));
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
        view.addView(look.heading(look.words.text("phone.join.where"), Look.Size.HEADING), Look.wide());
        String why = isTyped ? "phone.join.where-typed" : "phone.join.where-link";
        view.addView(look.text(look.words.text(why), Look.Size.BODY), Look.wide());
        view.addView(inOneLine(link.address()), Look.wide());
        String fingerprint = link.spoken();
        if (fingerprint != null) {
            view.addView(look.hint(look.words.text("common.server-fingerprint")), Look.wide());
            view.addView(asWritten(fingerprint), Look.wide());
        }
    }

    /** A number that is broken in two is hard to compare: rather somewhat smaller letters, where that is enough. */
    private TextView inOneLine(String text) {
        TextView written = asWritten(text);
        float room = look.context.getResources().getDisplayMetrics().widthPixels - look.dp(BESIDE_DP);
        float share = room / written.getPaint().measureText(text);
        if (share < 1 && share >= SMALLEST_SHARE) {
            written.setTextSize(TypedValue.COMPLEX_UNIT_PX, written.getTextSize() * share);
        }
        return written;
    }

    /** From the left in every language. */
    private TextView asWritten(String text) {
        TextView written = look.text(text, Look.Size.LARGE);
        written.setTypeface(Typeface.MONOSPACE);
        written.setTextDirection(View.TEXT_DIRECTION_LTR);
        written.setTextIsSelectable(true);
        return written;
    }
}

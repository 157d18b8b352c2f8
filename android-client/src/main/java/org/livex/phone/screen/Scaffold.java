package org.livex.phone.screen;

import android.view.View;
import android.view.ViewGroup;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import org.livex.phone.R;
import org.livex.phone.screen.look.Look;

/** What most pages look like: something that scrolls, and under it, at the thumb, the one thing to do. */
final class Scaffold {
    final LinearLayout content;
    final LinearLayout bottom;
    private final Look look;
    private final ScrollView scroll;
    private final LinearLayout root;

    Scaffold(Look look) {
        this.look = look;
        root = new LinearLayout(look.context);
        root.setOrientation(LinearLayout.VERTICAL);
        content = look.column(16);
        content.setPadding(look.dp(16), look.dp(16), look.dp(16), look.dp(24));
        bottom = look.column(8);
        bottom.setPadding(look.dp(16), look.dp(10), look.dp(16), look.dp(10));
        scroll = new ScrollView(look.context);
        scroll.setId(R.id.scroll);
        scroll.setFillViewport(true);
        scroll.setClipToPadding(false);
        LinearLayout all = new LinearLayout(look.context);
        all.setOrientation(LinearLayout.VERTICAL);
        all.addView(content, Look.wide());
        scroll.addView(new Narrow(look, all));
        root.addView(scroll, new LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, 0, 1));
        if (look.isCramped()) {
            all.addView(bottom, Look.wide());
        } else {
            FrameLayout bar = new Narrow(look, bottom);
            bar.setBackgroundColor(look.palette.paper());
            bar.setElevation(look.dp(8));
            root.addView(bar, Look.wide());
        }
        bottom.setVisibility(View.GONE);
    }

    View view() {
        return root;
    }

    void toTop() {
        scroll.scrollTo(0, 0);
    }

    /** Shows the bar as soon as there is something in it. */
    void bottomChanged() {
        bottom.setVisibility(bottom.getChildCount() > 0 ? View.VISIBLE : View.GONE);
    }

    void addBottom(View view) {
        bottom.addView(view, Look.wide());
        bottomChanged();
    }

    /** At the thumb however little room there is: for a page on which nothing is typed. */
    void pin(View view) {
        if (look.isCramped()) {
            LinearLayout pinned = look.column(0);
            pinned.setPadding(look.dp(16), look.dp(6), look.dp(16), look.dp(6));
            pinned.addView(view, Look.wide());
            root.addView(pinned, Look.wide());
        } else {
            addBottom(view);
        }
    }
}

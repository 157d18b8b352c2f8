package org.livex.phone.screen.parts;

import android.view.View;
import android.view.ViewGroup;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import java.util.function.Consumer;
import org.livex.phone.R;
import org.livex.phone.screen.look.Look;

/** What most pages look like: something that scrolls, and under it, at the thumb, the one thing to do. */
public final class Scaffold {
    public final LinearLayout content;
    public final LinearLayout bottom;
    public final ScrollView scroll;
    private final Look look;
    private final LinearLayout root;

    public Scaffold(Look look) {
        this.look = look;
        root = new LinearLayout(look.context);
        root.setOrientation(LinearLayout.VERTICAL);
        content = parts(look);
        content.setPadding(look.dp(16), look.dp(look.isSmall() ? 4 : 16), look.dp(16), look.dp(24));
        bottom = look.column(8);
        int above = look.dp(look.isSmall() ? 6 : 10);
        bottom.setPadding(look.dp(16), above, look.dp(16), above);
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

    /** The parts of a page: on a small phone close together. */
    public static LinearLayout parts(Look look) {
        return look.column(look.isSmall() ? 8 : 16);
    }

    public View view() {
        return root;
    }

    public void toTop() {
        scroll.scrollTo(0, 0);
    }

    /** Brings a part of the page to where reading begins, as soon as it has its place. */
    public void show(View part) {
        scroll.post(() -> scroll.scrollTo(0, part.getTop()));
    }

    /** Shows the bar as soon as there is something in it. */
    public void bottomChanged() {
        bottom.setVisibility(bottom.getChildCount() > 0 ? View.VISIBLE : View.GONE);
        if (!look.isCramped()) {
            eachText(bottom, look::pinned);
        }
    }

    private static void eachText(ViewGroup group, Consumer<TextView> found) {
        for (int i = 0; i < group.getChildCount(); i++) {
            if (group.getChildAt(i) instanceof TextView text) {
                found.accept(text);
            } else if (group.getChildAt(i) instanceof ViewGroup inner) {
                eachText(inner, found);
            }
        }
    }

    public void addBottom(View view) {
        bottom.addView(view, Look.wide());
        bottomChanged();
    }

    /** At the thumb however little room there is: for a page on which nothing is typed. */
    public void pin(View view) {
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

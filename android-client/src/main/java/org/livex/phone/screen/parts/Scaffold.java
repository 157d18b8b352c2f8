package org.livex.phone.screen.parts;

import android.view.View;
import android.view.ViewGroup;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import java.util.function.Consumer;
import org.livex.phone.R;
import org.livex.phone.screen.look.Widgets;

/** What most pages look like: something that scrolls, and under it, at the thumb, the one thing to do. */
public final class Scaffold {
    public final LinearLayout content;
    public final LinearLayout bottom;
    public final ScrollView scroll;
    private final Widgets widgets;
    private final LinearLayout root;

    public Scaffold(Widgets widgets) {
        this.widgets = widgets;
        root = new LinearLayout(widgets.context);
        root.setOrientation(LinearLayout.VERTICAL);
        content = parts(widgets);
        content.setPadding(widgets.dp(16), widgets.dp(widgets.isSmall() ? 4 : 16), widgets.dp(16), widgets.dp(24));
        bottom = widgets.column(8);
        int above = widgets.dp(widgets.isSmall() ? 6 : 10);
        bottom.setPadding(widgets.dp(16), above, widgets.dp(16), above);
        scroll = new ScrollView(widgets.context);
        scroll.setId(R.id.scroll);
        scroll.setFillViewport(true);
        scroll.setClipToPadding(false);
        LinearLayout all = new LinearLayout(widgets.context);
        all.setOrientation(LinearLayout.VERTICAL);
        all.addView(content, Widgets.wide());
        scroll.addView(new Narrow(widgets, all));
        root.addView(scroll, new LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, 0, 1));
        if (widgets.isCramped()) {
            all.addView(bottom, Widgets.wide());
        } else {
            FrameLayout bar = new Narrow(widgets, bottom);
            bar.setBackgroundColor(widgets.palette.paper());
            bar.setElevation(widgets.dp(8));
            root.addView(bar, Widgets.wide());
        }
        bottom.setVisibility(View.GONE);
    }

    /** The parts of a page: on a small phone close together. */
    public static LinearLayout parts(Widgets widgets) {
        return widgets.column(widgets.isSmall() ? 8 : 16);
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
        if (!widgets.isCramped()) {
            eachText(bottom, widgets::pinned);
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
        bottom.addView(view, Widgets.wide());
        bottomChanged();
    }

    /** At the thumb however little room there is: for a page on which nothing is typed. */
    public void pin(View view) {
        if (widgets.isCramped()) {
            LinearLayout pinned = widgets.column(0);
            pinned.setPadding(widgets.dp(16), widgets.dp(6), widgets.dp(16), widgets.dp(6));
            pinned.addView(view, Widgets.wide());
            root.addView(pinned, Widgets.wide());
        } else {
            addBottom(view);
        }
    }
}

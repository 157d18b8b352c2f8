package org.livex.phone.screen.parts;

import android.view.View;
import android.view.ViewGroup;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import org.livex.phone.screen.look.Widgets;

/** What scrolls above something that stays in sight. */
public final class Pinned {
    private Pinned() {}

    public static ScrollView scroll(Widgets widgets, View content) {
        ScrollView scroll = new ScrollView(widgets.context);
        scroll.setFillViewport(true);
        scroll.addView(new Narrow(widgets, content));
        return scroll;
    }

    /** All the room that what is pinned leaves. */
    public static LinearLayout.LayoutParams rest() {
        return new LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, 0, 1);
    }
}

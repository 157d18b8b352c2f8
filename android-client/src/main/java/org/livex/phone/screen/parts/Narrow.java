package org.livex.phone.screen.parts;

import android.view.View;
import android.widget.FrameLayout;
import org.livex.phone.screen.look.Widgets;

/** Keeps what it holds in the middle of a wide screen: on a tablet lines of text stay short enough to be read. */
public final class Narrow extends FrameLayout {
    private static final int WIDEST_DP = 640;

    private final int widest;

    public Narrow(Widgets widgets, View content) {
        super(widgets.context);
        widest = widgets.dp(WIDEST_DP);
        addView(content);
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        int spare = Math.max(0, MeasureSpec.getSize(widthSpec) - widest) / 2;
        setPadding(spare, 0, spare, 0);
        super.onMeasure(widthSpec, heightSpec);
    }
}

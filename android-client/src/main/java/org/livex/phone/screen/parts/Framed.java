package org.livex.phone.screen.parts;

import android.view.Gravity;
import android.view.View;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import org.livex.phone.screen.look.Rule;
import org.livex.phone.screen.look.Widgets;

/** A card that can be tapped as a whole and is read aloud as one; what is new stands out by a bar at its beginning. */
public final class Framed {
    private Framed() {}

    public static View card(Widgets widgets, LinearLayout inside, boolean isNew, boolean insists, Runnable tapped) {
        FrameLayout card = new FrameLayout(widgets.context);
        boolean stands = isNew || insists;
        card.setBackground(widgets.tappable(widgets.box(
                stands ? widgets.palette.paper() : widgets.palette.raised(),
                insists ? widgets.palette.accent() : widgets.palette.line(),
                insists ? 2 : 1)));
        card.setClipToOutline(true);
        if (stands) {
            card.addView(
                    new Rule(widgets.context, widgets.palette.accent()),
                    new FrameLayout.LayoutParams(widgets.dp(6), FrameLayout.LayoutParams.MATCH_PARENT, Gravity.START));
        }
        inside.setPadding(widgets.dp(18), widgets.dp(14), widgets.dp(14), widgets.dp(14));
        card.addView(inside);
        card.setOnClickListener(view -> tapped.run());
        card.setFocusable(true);
        return card;
    }
}

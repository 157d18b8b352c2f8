package org.livex.phone.screen.parts;

import android.view.Gravity;
import android.view.View;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import org.livex.phone.screen.look.Look;
import org.livex.phone.screen.look.Rule;

/** A card that can be tapped as a whole and is read aloud as one; what is new stands out by a bar at its beginning. */
public final class Framed {
    private Framed() {}

    public static View card(Look look, LinearLayout inside, boolean isNew, boolean insists, Runnable tapped) {
        FrameLayout card = new FrameLayout(look.context);
        boolean stands = isNew || insists;
        card.setBackground(look.tappable(look.box(
                stands ? look.palette.paper() : look.palette.raised(),
                insists ? look.palette.accent() : look.palette.line(),
                insists ? 2 : 1)));
        card.setClipToOutline(true);
        if (stands) {
            card.addView(
                    new Rule(look.context, look.palette.accent()),
                    new FrameLayout.LayoutParams(look.dp(6), FrameLayout.LayoutParams.MATCH_PARENT, Gravity.START));
        }
        inside.setPadding(look.dp(18), look.dp(14), look.dp(14), look.dp(14));
        card.addView(inside);
        card.setOnClickListener(view -> tapped.run());
        card.setFocusable(true);
        return card;
    }
}

package org.livex.phone.screen;

import android.content.res.ColorStateList;
import android.widget.ImageButton;
import android.widget.ImageView;
import android.widget.LinearLayout;
import org.livex.phone.screen.look.Look;

/** A button with a picture alone, at the end of a line; its name is read aloud. */
public final class IconButton {
    private static final int SIDE_DP = 52;

    private IconButton() {}

    /** What the line is there for. */
    public static ImageButton primary(Look look, int id, int icon, String name, Runnable tapped) {
        return of(look, id, icon, name, new int[] {look.palette.accent(), look.palette.accentInk(), 0}, tapped);
    }

    static ImageButton plain(Look look, int id, int icon, String name, Runnable tapped) {
        int[] colors = {look.palette.paper(), look.palette.ink(), look.palette.lineStrong()};
        return of(look, id, icon, name, colors, tapped);
    }

    /** @param colors of its ground, its picture and its edge; no edge: 0 */
    private static ImageButton of(Look look, int id, int icon, String name, int[] colors, Runnable tapped) {
        ImageButton button = new ImageButton(look.context);
        button.setId(id);
        button.setImageResource(icon);
        button.setImageTintList(ColorStateList.valueOf(colors[1]));
        button.setScaleType(ImageView.ScaleType.CENTER);
        button.setBackground(look.tappable(look.box(colors[0], colors[2], colors[2] == 0 ? 0 : 1)));
        button.setContentDescription(name);
        button.setOnClickListener(view -> {
            if (view.isAttachedToWindow()) {
                tapped.run();
            }
        });
        button.setLayoutParams(new LinearLayout.LayoutParams(look.dp(SIDE_DP), look.dp(SIDE_DP)));
        return button;
    }
}

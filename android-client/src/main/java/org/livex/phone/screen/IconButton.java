package org.livex.phone.screen;

import android.content.res.ColorStateList;
import android.widget.ImageButton;
import android.widget.ImageView;
import android.widget.LinearLayout;
import org.livex.phone.screen.look.Widgets;

/** A button with a picture alone, at the end of a line; its name is read aloud. */
public final class IconButton {
    private static final int SIDE_DP = 52;

    private IconButton() {}

    /** What the line is there for. */
    public static ImageButton primary(Widgets widgets, int id, int icon, String name, Runnable tapped) {
        return of(
                widgets, id, icon, name, new int[] {widgets.palette.accent(), widgets.palette.accentInk(), 0}, tapped);
    }

    static ImageButton plain(Widgets widgets, int id, int icon, String name, Runnable tapped) {
        int[] colors = {widgets.palette.paper(), widgets.palette.ink(), widgets.palette.lineStrong()};
        return of(widgets, id, icon, name, colors, tapped);
    }

    /** @param colors of its ground, its picture and its edge; no edge: 0 */
    private static ImageButton of(Widgets widgets, int id, int icon, String name, int[] colors, Runnable tapped) {
        ImageButton button = new ImageButton(widgets.context);
        button.setId(id);
        button.setImageResource(icon);
        button.setImageTintList(ColorStateList.valueOf(colors[1]));
        button.setScaleType(ImageView.ScaleType.CENTER);
        button.setBackground(widgets.tappable(widgets.box(colors[0], colors[2], colors[2] == 0 ? 0 : 1)));
        button.setContentDescription(name);
        button.setOnClickListener(view -> {
            if (view.isAttachedToWindow()) {
                tapped.run();
            }
        });
        button.setLayoutParams(new LinearLayout.LayoutParams(widgets.dp(SIDE_DP), widgets.dp(SIDE_DP)));
        return button;
    }
}

package org.livex.phone.screen.look;

import android.view.Gravity;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.function.ToIntFunction;
import org.livex.phone.R;

/** How far something came. A state has a shape and a word, never a colour alone; the shapes are look.md's. */
public enum State {
    QUEUED("state.delivery.queued", R.drawable.state_queued, Palette::inkQuiet),
    ACKNOWLEDGED("state.delivery.acknowledged", R.drawable.state_acknowledged, Palette::ok),
    ACTED("state.delivery.acted", R.drawable.state_acted, Palette::ok),
    LATE("state.delivery.late", R.drawable.state_late, Palette::warn),
    REFUSED("state.delivery.refused", R.drawable.state_refused, Palette::danger),
    RECALLED("state.inject.recalled", R.drawable.state_recalled, Palette::inkQuiet);

    public final String key;
    private final int shape;

    @SuppressWarnings("ImmutableEnumChecker") // A reference to an accessor keeps nothing.
    private final ToIntFunction<Palette> ink;

    State(String key, int shape, ToIntFunction<Palette> ink) {
        this.key = key;
        this.shape = shape;
        this.ink = ink;
    }

    public View view(Widgets widgets) {
        return view(widgets, widgets.words.text(key));
    }

    /** With a word that fits better here than the state's own. */
    public View view(Widgets widgets, CharSequence word) {
        int color = ink.applyAsInt(widgets.palette);
        LinearLayout row = widgets.row(5);
        row.setGravity(Gravity.CENTER_VERTICAL);
        row.addView(widgets.icon(shape, color, 17));
        TextView text = widgets.text(word, Widgets.Size.SMALL);
        text.setTextColor(color);
        row.addView(text);
        return row;
    }
}

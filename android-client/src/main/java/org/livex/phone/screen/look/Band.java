package org.livex.phone.screen.look;

import android.annotation.SuppressLint;
import android.graphics.Typeface;
import android.util.TypedValue;
import android.view.View;
import android.view.ViewGroup;
import android.widget.LinearLayout;
import android.widget.TextView;

/** On top of a screen that has no clock and no connection to show: that this is an exercise, or that it is none any more. */
@SuppressLint("ViewConstructor")
public final class Band extends LinearLayout {
    private final Widgets widgets;
    private final Stripes stripes;
    private final TextView word;

    public Band(Widgets widgets) {
        super(widgets.context);
        this.widgets = widgets;
        setOrientation(VERTICAL);
        stripes = new Stripes(widgets);
        addView(stripes, new LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, widgets.dp(8)));
        word = widgets.text("", Widgets.Size.SMALL);
        word.setTextSize(TypedValue.COMPLEX_UNIT_PX, widgets.chrome(15));
        word.setTypeface(Typeface.DEFAULT_BOLD);
        word.setPadding(widgets.dp(12), widgets.dp(4), widgets.dp(12), widgets.dp(4));
        addView(word, Widgets.wide());
        show(false);
    }

    public void show(boolean isReal) {
        setBackgroundColor(isReal ? Palette.EMERGENCY : Palette.BAND);
        stripes.setVisibility(isReal ? View.GONE : View.VISIBLE);
        word.setTextColor(isReal ? Palette.EMERGENCY_INK : Palette.BAND_INK);
        word.setText(widgets.words.text(isReal ? "common.real" : "common.exercise"));
    }

    /** It reaches up behind the status bar. */
    public void keepClear(int left, int top, int right) {
        setPadding(left, top, right, 0);
    }
}

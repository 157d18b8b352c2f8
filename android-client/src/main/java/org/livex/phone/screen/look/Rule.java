package org.livex.phone.screen.look;

import android.annotation.SuppressLint;
import android.content.Context;
import android.view.View;

/** A coloured line beside or between other views. It never asks for room: a plain view would take all that there is. */
@SuppressLint("ViewConstructor")
public final class Rule extends View {
    public Rule(Context context, int color) {
        super(context);
        setBackgroundColor(color);
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        setMeasuredDimension(exactly(widthSpec), exactly(heightSpec));
    }

    private static int exactly(int spec) {
        return MeasureSpec.getMode(spec) == MeasureSpec.EXACTLY ? MeasureSpec.getSize(spec) : 0;
    }
}

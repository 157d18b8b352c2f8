package org.livex.phone.screen.requests;

import android.annotation.SuppressLint;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Typeface;
import android.view.View;
import org.livex.phone.screen.look.Widgets;
import org.livex.phone.screen.parts.Initials;

/** The seal of a fictional authority: two rings and the first letters of its name, never a real emblem. */
@SuppressLint("ViewConstructor")
public final class Stamp extends View {
    private static final int SIZE_DP = 72;
    private static final int MOST_LETTERS = 3;

    private final Widgets widgets;
    private final String letters;
    private final Paint ink = new Paint(Paint.ANTI_ALIAS_FLAG);

    public Stamp(Widgets widgets, String authority) {
        super(widgets.context);
        this.widgets = widgets;
        this.letters = Initials.of(authority, MOST_LETTERS);
        ink.setColor(widgets.palette.info());
        ink.setTypeface(Typeface.DEFAULT_BOLD);
        ink.setTextAlign(Paint.Align.CENTER);
        setContentDescription(authority);
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        setMeasuredDimension(widgets.dp(SIZE_DP), widgets.dp(SIZE_DP));
    }

    @Override
    protected void onDraw(Canvas canvas) {
        float middle = getWidth() / 2f;
        ink.setStyle(Paint.Style.STROKE);
        ink.setStrokeWidth(widgets.dp(1.8f));
        canvas.drawCircle(middle, middle, middle * 0.92f, ink);
        canvas.drawCircle(middle, middle, middle * 0.7f, ink);
        ink.setStyle(Paint.Style.FILL);
        ink.setTextSize(middle * 0.5f);
        float most = middle * 1.15f;
        float width = ink.measureText(letters);
        if (width > most) {
            ink.setTextSize(middle * 0.5f * most / width);
        }
        canvas.drawText(letters, middle, middle - (ink.ascent() + ink.descent()) / 2, ink);
    }
}

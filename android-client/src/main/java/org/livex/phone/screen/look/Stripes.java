package org.livex.phone.screen.look;

import android.annotation.SuppressLint;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Path;
import android.view.View;

/** The EXERCISE band's mark: slanted stripes, known at a glance in any language. */
@SuppressLint("ViewConstructor")
public final class Stripes extends View {
    private static final float STRIPE_DP = 14;

    private final Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Path stripe = new Path();
    private final float width;

    public Stripes(Widgets widgets) {
        super(widgets.context);
        width = widgets.dp(STRIPE_DP);
        paint.setColor(Palette.BAND_INK);
        setBackgroundColor(Palette.BAND);
        setImportantForAccessibility(IMPORTANT_FOR_ACCESSIBILITY_NO);
    }

    @Override
    protected void onDraw(Canvas canvas) {
        for (float x = -getHeight(); x < getWidth() + getHeight(); x += 2 * width) {
            stripe.rewind();
            stripe.moveTo(x, getHeight());
            stripe.lineTo(x + getHeight(), 0);
            stripe.lineTo(x + getHeight() + width, 0);
            stripe.lineTo(x + width, getHeight());
            stripe.close();
            canvas.drawPath(stripe, paint);
        }
    }
}

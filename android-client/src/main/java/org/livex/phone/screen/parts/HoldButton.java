package org.livex.phone.screen.parts;

import android.annotation.SuppressLint;
import android.content.res.ColorStateList;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Typeface;
import android.os.SystemClock;
import android.view.KeyEvent;
import android.view.MotionEvent;
import android.widget.Button;
import org.livex.phone.R;
import org.livex.phone.screen.look.Widgets;

/**
 * The red stop: held for two seconds with a finger or a key, so that no pocket calls one. A short tap says how it works. For
 * whoever works the screen by hearing it, by switches or by voice, a click leads to a question: they cannot hold.
 */
@SuppressLint("ViewConstructor")
public final class HoldButton extends Button {
    public static final long HOLD_MILLIS = 2_000;
    private static final long STEP_MILLIS = 40;

    private final Paint fill = new Paint();
    private final Runnable held;
    private final Runnable tappedShortly;
    private final Runnable step = this::step;
    private long since;

    public HoldButton(Widgets widgets, Runnable held, Runnable clicked, Runnable tappedShortly) {
        this(widgets, widgets.words.text("common.red-stop"), held, clicked, tappedShortly);
    }

    public HoldButton(Widgets widgets, String word, Runnable held, Runnable clicked, Runnable tappedShortly) {
        super(widgets.context);
        this.held = held;
        this.tappedShortly = tappedShortly;
        fill.setColor((widgets.palette.danger() & 0xFFFFFF) | 0x44000000);
        setText(word);
        setContentDescription(word + ". " + widgets.words.text("phone.stop.hold"));
        setAllCaps(false);
        setTextSize(android.util.TypedValue.COMPLEX_UNIT_PX, widgets.chrome(15));
        setTypeface(Typeface.DEFAULT_BOLD);
        setTextColor(widgets.palette.danger());
        setStateListAnimator(null);
        setMinHeight(widgets.dp(Widgets.TOUCH_DP));
        setMinimumHeight(widgets.dp(Widgets.TOUCH_DP));
        setPadding(widgets.dp(10), 0, widgets.dp(12), 0);
        setBackground(widgets.box(widgets.palette.paper(), widgets.palette.danger(), 2));
        setClipToOutline(true);
        setCompoundDrawablesRelativeWithIntrinsicBounds(R.drawable.ic_stop, 0, 0, 0);
        setCompoundDrawableTintList(ColorStateList.valueOf(widgets.palette.danger()));
        setCompoundDrawablePadding(widgets.dp(6));
        // Fingers and keys are heard below: a click comes from a screen reader, a switch or a voice, which hold
        // nothing.
        setOnClickListener(view -> clicked.run());
    }

    @Override
    @SuppressLint("ClickableViewAccessibility") // What a click does is done by performClick, for those who need one.
    public boolean onTouchEvent(MotionEvent event) {
        switch (event.getActionMasked()) {
            case MotionEvent.ACTION_DOWN -> begin();
            case MotionEvent.ACTION_UP -> end(true);
            case MotionEvent.ACTION_CANCEL -> end(false);
            default -> {
                if (event.getX() < 0 || event.getY() < 0 || event.getX() > getWidth() || event.getY() > getHeight()) {
                    end(false);
                }
            }
        }
        return true;
    }

    @Override
    public boolean onKeyDown(int key, KeyEvent event) {
        if (!isConfirm(key)) {
            return super.onKeyDown(key, event);
        }
        if (event.getRepeatCount() == 0) {
            begin();
        }
        return true;
    }

    @Override
    public boolean onKeyUp(int key, KeyEvent event) {
        if (!isConfirm(key)) {
            return super.onKeyUp(key, event);
        }
        end(true);
        return true;
    }

    private static boolean isConfirm(int key) {
        return key == KeyEvent.KEYCODE_ENTER || key == KeyEvent.KEYCODE_DPAD_CENTER || key == KeyEvent.KEYCODE_SPACE;
    }

    private void begin() {
        since = SystemClock.uptimeMillis();
        post(step);
    }

    private void end(boolean saysHow) {
        if (since == 0) {
            return;
        }
        since = 0;
        removeCallbacks(step);
        invalidate();
        if (saysHow) {
            tappedShortly.run();
        }
    }

    private void step() {
        if (since == 0) {
            return;
        }
        if (SystemClock.uptimeMillis() - since < HOLD_MILLIS) {
            invalidate();
            postDelayed(step, STEP_MILLIS);
            return;
        }
        since = 0;
        invalidate();
        performHapticFeedback(android.view.HapticFeedbackConstants.LONG_PRESS);
        held.run();
    }

    @Override
    protected void onDraw(Canvas canvas) {
        if (since != 0) {
            float done = Math.min(1f, (SystemClock.uptimeMillis() - since) / (float) HOLD_MILLIS);
            boolean fromRight = getLayoutDirection() == LAYOUT_DIRECTION_RTL;
            float width = getWidth() * done;
            canvas.drawRect(fromRight ? getWidth() - width : 0, 0, fromRight ? getWidth() : width, getHeight(), fill);
        }
        super.onDraw(canvas);
    }
}

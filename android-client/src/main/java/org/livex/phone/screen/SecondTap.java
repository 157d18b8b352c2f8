package org.livex.phone.screen;

import android.os.SystemClock;
import android.view.MotionEvent;
import android.view.ViewConfiguration;

/**
 * The second of two quick taps at one place. What the first one did may have put another button there, such as "finish" in the
 * place of "start", and nobody has read that yet.
 */
final class SecondTap {
    private static final float NEAR_DP = 48;

    private final float near;
    private float x;
    private float y;
    private long actedAt = -ViewConfiguration.getDoubleTapTimeout();
    private boolean isSwallowing;

    SecondTap(float density) {
        this.near = NEAR_DP * density;
    }

    /** The last tap did something. */
    void acted() {
        actedAt = SystemClock.uptimeMillis();
    }

    /** Whether nobody else should get it. */
    boolean takes(MotionEvent touch) {
        if (touch.getActionMasked() == MotionEvent.ACTION_DOWN) {
            boolean isQuick = touch.getEventTime() - actedAt < ViewConfiguration.getDoubleTapTimeout();
            isSwallowing = isQuick && Math.hypot(touch.getX() - x, touch.getY() - y) < near;
            x = touch.getX();
            y = touch.getY();
        }
        return isSwallowing;
    }
}

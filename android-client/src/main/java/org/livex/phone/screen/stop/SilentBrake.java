package org.livex.phone.screen.stop;

import android.annotation.SuppressLint;
import android.os.Bundle;
import android.view.HapticFeedbackConstants;
import android.view.MotionEvent;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.TextView;
import java.util.Map;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.model.Brakes;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.parts.HoldButton;
import org.livex.phone.sync.NotSaved;

/**
 * Asks for help by the clock, which is on every screen, held for two seconds. Nothing shows that it can be held, and what comes of
 * it is a mark beside it: nobody who looks over the shoulder learns more.
 */
public final class SilentBrake {
    /** Around the clock: a thumb in fear does not aim. */
    private static final int NEAR_DP = 16;

    public final TextView mark;
    private final Stage stage;
    private final View clock;
    private final Runnable held;
    private boolean mayPull;

    /** @param mark stands beside the clock, with room for each */
    public SilentBrake(Stage stage, View clock, TextView mark) {
        this.stage = stage;
        this.clock = clock;
        this.mark = mark;
        this.held = () -> pull(stage, clock);
        mark.setId(R.id.brake_mark);
        clock.setAccessibilityDelegate(new ByName());
    }

    /** Kept and sent as everything is; where there is no room for it, the mark stays away. */
    public static void pull(Stage stage, View felt) {
        try {
            stage.screenServices()
                    .participation()
                    .act(
                            Brakes.PULL,
                            new JSONObject(Map.of(
                                    "takenAt",
                                    ReportJson.written(
                                            stage.screenServices().clock().instant()))));
            felt.performHapticFeedback(HapticFeedbackConstants.LONG_PRESS);
        } catch (NotSaved full) {
            // Whatever were said of it here, somebody else could read.
        }
    }

    /** Nothing moves when it comes or changes. */
    public void keepItsRoom() {
        mark.setText(Brakes.Mark.HEARD.sign());
        mark.measure(0, 0);
        mark.setMinWidth(mark.getMeasuredWidth());
    }

    public void show(Brakes now) {
        mayPull = now.mayPull();
        Brakes.Mark shown = now.mark();
        mark.setVisibility(!mayPull ? View.GONE : shown == null ? View.INVISIBLE : View.VISIBLE);
        mark.setText(shown == null ? "" : shown.sign());
        mark.setContentDescription(shown == null ? null : stage.words().text("phone.brake.state." + shown.word()));
    }

    /**
     * Pulls the brake where the mark is held.
     *
     * @param around what the finger is heard on, {@code time} the part of it that has to be held
     */
    @SuppressLint("ClickableViewAccessibility") // It is no click; ByName is for those who cannot hold.
    public void heldOn(View around, View time) {
        around.setOnTouchListener((view, touch) -> {
            switch (touch.getActionMasked()) {
                case MotionEvent.ACTION_DOWN -> {
                    clock.removeCallbacks(held);
                    if (!mayPull || !isOn(time, touch)) {
                        return false;
                    }
                    clock.postDelayed(held, HoldButton.HOLD_MILLIS);
                }
                case MotionEvent.ACTION_MOVE -> {
                    if (!isOn(time, touch)) {
                        clock.removeCallbacks(held);
                    }
                }
                default -> clock.removeCallbacks(held);
            }
            return true;
        });
    }

    private boolean isOn(View time, MotionEvent touch) {
        int[] at = new int[2];
        time.getLocationOnScreen(at);
        int near = stage.widgets().dp(NEAR_DP);
        float x = touch.getRawX() - at[0];
        float y = touch.getRawY() - at[1];
        return time.isShown()
                && x >= -near
                && y >= -near
                && x <= time.getWidth() + near
                && y <= time.getHeight() + near;
    }

    /** For whoever works the screen by hearing it, by switches or by voice. */
    private final class ByName extends View.AccessibilityDelegate {
        @Override
        public void onInitializeAccessibilityNodeInfo(View host, AccessibilityNodeInfo info) {
            super.onInitializeAccessibilityNodeInfo(host, info);
            if (mayPull) {
                info.addAction(new AccessibilityNodeInfo.AccessibilityAction(
                        R.id.pull_brake, stage.words().text("phone.brake.pull")));
            }
        }

        @Override
        public boolean performAccessibilityAction(View host, int action, @Nullable Bundle arguments) {
            if (action != R.id.pull_brake || !mayPull) {
                return super.performAccessibilityAction(host, action, arguments);
            }
            pull(stage, host);
            return true;
        }
    }
}

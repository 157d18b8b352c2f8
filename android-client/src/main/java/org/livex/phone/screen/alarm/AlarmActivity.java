package org.livex.phone.screen.alarm;

import android.app.Activity;
import android.app.KeyguardManager;
import android.content.Context;
import android.content.Intent;
import android.graphics.Color;
import android.graphics.Typeface;
import android.graphics.drawable.GradientDrawable;
import android.os.Build;
import android.os.Bundle;
import android.util.TypedValue;
import android.view.Gravity;
import android.view.View;
import android.view.WindowInsets;
import android.view.WindowManager;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import org.jspecify.annotations.Nullable;
import org.livex.phone.NewerAndroid;
import org.livex.phone.R;
import org.livex.phone.device.BackgroundDuties;
import org.livex.phone.device.Ringing;
import org.livex.phone.sync.Participation;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.words.Words;

/**
 * Wakes the screen and says that somebody must look. Only that: a pocket must not confirm anything, so its one button leads
 * into the app. Goes away by itself once there is nothing to answer.
 */
public final class AlarmActivity extends Activity implements Participation.Listener {
    private static final String RED_STOP = "redStop";
    /** The same by day and by night, so that they are known at a glance: see server/web/shared/tokens.css. */
    private static final int EMERGENCY = 0xFFB3261E;

    private static final int BAND = 0xFFFFC53D;
    private static final int INK = 0xFF14213A;

    private String shown = "";

    public static Intent intent(Context context, boolean redStop) {
        return new Intent(context, AlarmActivity.class).putExtra(RED_STOP, redStop);
    }

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O_MR1) {
            showOverLock();
        } else {
            showOverLockBefore27();
        }
        BackgroundDuties.of(this).participation().add(this);
        show(getIntent().getBooleanExtra(RED_STOP, false));
    }

    @Override
    protected void onNewIntent(Intent intent) {
        super.onNewIntent(intent);
        show(intent.getBooleanExtra(RED_STOP, false));
    }

    @Override
    protected void onDestroy() {
        BackgroundDuties.of(this).participation().remove(this);
        super.onDestroy();
    }

    @Override
    public void changed(Snapshot snapshot) {
        Ringing ringing = BackgroundDuties.of(this).ringing();
        if (snapshot.isBeingRead()) {
            return;
        }
        if (ringing.isNothing()) {
            finish();
        } else if (!shown.equals(said(ringing.redStop()))) {
            // Over a screen that is on Android starts nobody anew: what rings now must be shown by who is there.
            show(ringing.redStop());
        }
    }

    @NewerAndroid(27)
    private void showOverLock() {
        setShowWhenLocked(true);
        setTurnScreenOn(true);
    }

    @SuppressWarnings("deprecation") // Android 8.0 knows nothing else.
    private void showOverLockBefore27() {
        getWindow()
                .addFlags(WindowManager.LayoutParams.FLAG_SHOW_WHEN_LOCKED
                        | WindowManager.LayoutParams.FLAG_TURN_SCREEN_ON);
    }

    private String said(boolean isStop) {
        return title(BackgroundDuties.of(this).words(), isStop);
    }

    private void show(boolean isStop) {
        shown = said(isStop);
        Words words = BackgroundDuties.of(this).words();
        int ground = isStop ? EMERGENCY : BAND;
        int ink = isStop ? Color.WHITE : INK;
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        column.setGravity(Gravity.CENTER);
        column.setPadding(dp(24), dp(24), dp(24), dp(24));
        column.addView(text(words.text(isStop ? "common.real" : "common.exercise"), 20, ink));
        if (!shown.isEmpty()) {
            column.addView(text(shown, 34, ink));
        }
        if (isStop) {
            column.addView(text(words.text("phone.stop.active.lead"), 20, ink));
        } else if (shown.equals(words.text("common.comms.title"))) {
            column.addView(text(words.text("common.comms.explain"), 20, ink));
        }
        ScrollView scroll = new ScrollView(this);
        scroll.setFillViewport(true);
        scroll.addView(column);
        // However large the letters are, the button is in sight.
        LinearLayout all = new LinearLayout(this);
        all.setOrientation(LinearLayout.VERTICAL);
        all.addView(scroll, new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 1));
        all.addView(button(words.text("phone.push.notification"), ground, ink));
        all.setBackgroundColor(ground);
        all.setLayoutDirection(words.isRightToLeft() ? View.LAYOUT_DIRECTION_RTL : View.LAYOUT_DIRECTION_LTR);
        all.setOnApplyWindowInsetsListener((view, insets) -> pad(view, insets));
        paintBars(ground);
        setContentView(all);
        setTitle(words.text(isStop ? "phone.stop.active.title" : "common.exercise"));
    }

    private String title(Words words, boolean isStop) {
        if (isStop) {
            return words.text("phone.stop.active.title");
        }
        Ringing ringing = BackgroundDuties.of(this).ringing();
        if (!ringing.brakes().isEmpty()
                || BackgroundDuties.of(this).participation().snapshot().isBeingRead()) {
            // Nobody knows yet what it is about, or whoever stands beside this phone may be whom it is about.
            return "";
        }
        if (ringing.check() != null) {
            return words.text("common.comms.title");
        }
        return ringing.calls().isEmpty()
                ? words.text(
                        "phone.inbox.insist-count", "count", ringing.messages().size())
                : words.text("common.mediation.ringing");
    }

    @SuppressWarnings("deprecation") // From Android 15 on the app draws behind the bars, and this does nothing.
    private void paintBars(int ground) {
        getWindow().setStatusBarColor(ground);
        getWindow().setNavigationBarColor(ground);
    }

    @SuppressWarnings("deprecation") // The newer ways of asking are not in Android 8.
    private static WindowInsets pad(View view, WindowInsets insets) {
        view.setPadding(
                insets.getSystemWindowInsetLeft(),
                insets.getSystemWindowInsetTop(),
                insets.getSystemWindowInsetRight(),
                insets.getSystemWindowInsetBottom());
        return insets;
    }

    private TextView text(String words, int sp, int ink) {
        TextView text = new TextView(this);
        text.setText(words);
        text.setTextColor(ink);
        text.setTextSize(TypedValue.COMPLEX_UNIT_SP, sp);
        text.setTypeface(Typeface.DEFAULT_BOLD);
        text.setGravity(Gravity.CENTER);
        text.setPadding(0, dp(8), 0, dp(8));
        return text;
    }

    private Button button(String words, int ground, int ink) {
        Button button = new Button(this);
        button.setText(words);
        button.setAllCaps(false);
        button.setTextColor(ground == BAND ? BAND : EMERGENCY);
        button.setTextSize(TypedValue.COMPLEX_UNIT_SP, 20);
        GradientDrawable shape = new GradientDrawable();
        shape.setColor(ink);
        shape.setCornerRadius(dp(8));
        button.setBackground(shape);
        button.setMinHeight(dp(56));
        LinearLayout.LayoutParams place = new LinearLayout.LayoutParams(
                LinearLayout.LayoutParams.MATCH_PARENT, LinearLayout.LayoutParams.WRAP_CONTENT);
        place.setMargins(dp(24), dp(16), dp(24), dp(24));
        button.setId(R.id.primary);
        button.setLayoutParams(place);
        button.setOnClickListener(view -> open());
        return button;
    }

    /** The app itself shows what it is about, once the phone is unlocked. */
    private void open() {
        getSystemService(KeyguardManager.class).requestDismissKeyguard(this, null);
        Intent app = getPackageManager().getLaunchIntentForPackage(getPackageName());
        if (app != null) {
            startActivity(app);
        }
        finish();
    }

    private int dp(int length) {
        return Math.round(length * getResources().getDisplayMetrics().density);
    }
}

package org.livex.phone.screen.settings;

import android.app.Activity;
import android.os.Build;
import android.view.WindowManager;
import org.livex.phone.NewerAndroid;

/**
 * Keeps pictures of the screen from where they do not belong. Android's list of recent apps shows none at all; screenshots, recordings and casts
 * are refused where a screen holds what must not leave it.
 */
public final class Shots {
    private final Activity activity;
    private boolean isForbidden;

    public Shots(Activity activity) {
        this.activity = activity;
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            keepOutOfRecents(activity);
        }
    }

    public void forbid(boolean forbidden) {
        isForbidden = forbidden;
        keep(forbidden);
    }

    public void looked() {
        keep(isForbidden);
    }

    /** Before Android 13 the list of recent apps takes its picture now, and asks nobody. */
    public void left() {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) {
            keep(true);
        }
    }

    private void keep(boolean secret) {
        if (secret) {
            activity.getWindow().addFlags(WindowManager.LayoutParams.FLAG_SECURE);
        } else {
            activity.getWindow().clearFlags(WindowManager.LayoutParams.FLAG_SECURE);
        }
    }

    @NewerAndroid(33)
    private static void keepOutOfRecents(Activity activity) {
        activity.setRecentsScreenshotEnabled(false);
    }
}

package org.livex.phone.screen;

import android.app.Activity;
import android.os.Build;
import android.window.OnBackInvokedCallback;
import android.window.OnBackInvokedDispatcher;
import org.livex.phone.NewerAndroid;

/**
 * Tells Android 13 and later beforehand whether back stays in the app, so that it can show, under a finger that only begins
 * to swipe, where back would lead.
 */
@NewerAndroid(33)
final class BackGesture {
    private final Activity activity;
    private final Runnable back;
    private boolean isWanted;
    private Object callback = this;

    BackGesture(Activity activity, Runnable back) {
        this.activity = activity;
        this.back = back;
    }

    void setWanted(boolean wanted) {
        if (Build.VERSION.SDK_INT < 33 || wanted == isWanted) {
            return;
        }
        isWanted = wanted;
        if (wanted) {
            OnBackInvokedCallback stays = back::run;
            callback = stays;
            activity.getOnBackInvokedDispatcher()
                    .registerOnBackInvokedCallback(OnBackInvokedDispatcher.PRIORITY_DEFAULT, stays);
        } else {
            activity.getOnBackInvokedDispatcher().unregisterOnBackInvokedCallback((OnBackInvokedCallback) callback);
        }
    }
}

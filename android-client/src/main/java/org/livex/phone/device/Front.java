package org.livex.phone.device;

import android.app.Activity;
import android.app.Application;
import android.os.Bundle;
import org.jspecify.annotations.Nullable;
import org.livex.phone.screen.alarm.AlarmActivity;

/** Whether somebody looks at the app. An alarm fills the screen by itself, so it does not count. */
public final class Front implements Application.ActivityLifecycleCallbacks {
    private final Runnable changed;
    private int visible;

    /** Calls {@code changed} when somebody begins or ends to look. */
    public Front(Runnable changed) {
        this.changed = changed;
    }

    boolean isInFront() {
        return visible > 0;
    }

    @Override
    public void onActivityStarted(Activity activity) {
        if (!(activity instanceof AlarmActivity) && visible++ == 0) {
            changed.run();
        }
    }

    @Override
    public void onActivityStopped(Activity activity) {
        if (!(activity instanceof AlarmActivity) && --visible == 0) {
            changed.run();
        }
    }

    @Override
    public void onActivityCreated(Activity activity, @Nullable Bundle saved) {}

    @Override
    public void onActivityResumed(Activity activity) {}

    @Override
    public void onActivityPaused(Activity activity) {}

    @Override
    public void onActivitySaveInstanceState(Activity activity, Bundle saved) {}

    @Override
    public void onActivityDestroyed(Activity activity) {}
}

package org.livex.phone.device;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.os.Build;
import android.os.SystemClock;
import java.time.Duration;
import org.livex.phone.NewerAndroid;

/** One alarm of this app, which wakes a sleeping phone: at its very time where Android allows it, else about then. */
final class WakeAlarm {
    private final Context context;
    private final AlarmManager alarms;
    private final Intent intent;

    /** @param intent for {@link AlarmReceiver}; another action is another alarm */
    WakeAlarm(Context context, Intent intent) {
        this.context = context;
        this.alarms = context.getSystemService(AlarmManager.class);
        this.intent = intent.setClass(context, AlarmReceiver.class);
    }

    /** Instead of whatever it was set to. */
    void set(Duration fromNow) {
        long at = SystemClock.elapsedRealtime() + fromNow.toMillis();
        if (mayBeExact()) {
            alarms.setExactAndAllowWhileIdle(AlarmManager.ELAPSED_REALTIME_WAKEUP, at, pending());
        } else {
            alarms.setAndAllowWhileIdle(AlarmManager.ELAPSED_REALTIME_WAKEUP, at, pending());
        }
    }

    void cancel() {
        alarms.cancel(pending());
    }

    private boolean mayBeExact() {
        return Build.VERSION.SDK_INT < Build.VERSION_CODES.S || isAllowedExactly();
    }

    @NewerAndroid(31)
    private boolean isAllowedExactly() {
        return alarms.canScheduleExactAlarms();
    }

    private PendingIntent pending() {
        return PendingIntent.getBroadcast(context, 0, intent, PendingIntent.FLAG_IMMUTABLE);
    }
}

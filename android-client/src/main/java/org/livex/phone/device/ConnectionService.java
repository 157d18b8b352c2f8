package org.livex.phone.device;

import android.app.Notification;
import android.app.Service;
import android.content.Context;
import android.content.Intent;
import android.content.pm.ServiceInfo;
import android.os.Build;
import android.os.IBinder;
import org.jspecify.annotations.Nullable;
import org.livex.phone.NewerAndroid;

/**
 * Keeps the process and its connection alive while play goes on, and shows it. Of the kind <i>special use</i>: Android ends
 * a <i>data sync</i> after six hours a day, and an exercise day is longer. While the position is measured it is of the kind
 * <i>location</i> too.
 */
public final class ConnectionService extends Service {
    private boolean locates;

    static Intent intent(Context context) {
        return new Intent(context, ConnectionService.class);
    }

    /** Android may ask for it again after it ended the process; whoever starts a service must show it within seconds. */
    @Override
    public int onStartCommand(@Nullable Intent intent, int flags, int startId) {
        BackgroundDuties.of(this).serve(this);
        return START_STICKY;
    }

    /**
     * Stands in the foreground. False: Android does not let it. From version 12 on it begins a service of a process that it
     * ended again by itself, and then refuses to let it show itself.
     *
     * @param wantsPosition to go on measuring where the phone is when nobody looks
     */
    boolean show(Notification notice, boolean wantsPosition) {
        try {
            stand(notice, wantsPosition);
            return true;
        } catch (IllegalStateException notNow) {
            return false;
        }
    }

    private void stand(Notification notice, boolean wantsPosition) {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.Q) {
            locates = wantsPosition;
            startForeground(Notices.CONNECTION, notice);
            return;
        }
        try {
            showAs(notice, wantsPosition);
            locates = wantsPosition;
        } catch (SecurityException e) {
            // Android gives positions to an app that is in the front only. The connection goes on without.
            showAs(notice, false);
            locates = false;
        }
    }

    /** Positions come even when nobody looks. */
    boolean locates() {
        return locates;
    }

    void end() {
        locates = false;
        stopForeground(STOP_FOREGROUND_REMOVE);
        stopSelf();
    }

    @NewerAndroid(29)
    private void showAs(Notification notice, boolean wantsPosition) {
        int location = wantsPosition ? ServiceInfo.FOREGROUND_SERVICE_TYPE_LOCATION : 0;
        // Before Android 14 there was no such kind, and none was needed.
        int special = Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE
                ? ServiceInfo.FOREGROUND_SERVICE_TYPE_SPECIAL_USE
                : 0;
        startForeground(Notices.CONNECTION, notice, special | location);
    }

    @Override
    public void onDestroy() {
        BackgroundDuties.of(this).served(this);
        super.onDestroy();
    }

    @Override
    public @Nullable IBinder onBind(Intent intent) {
        return null;
    }
}

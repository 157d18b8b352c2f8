package org.livex.phone.device;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** The phone was started and is not unlocked yet. The only part of the app that Android runs then. */
public final class LockedReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        if (Intent.ACTION_LOCKED_BOOT_COMPLETED.equals(intent.getAction())) {
            new BeforeUnlock(context).ask();
        }
    }
}

package org.livex.phone.device;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** The phone was started, or the app renewed: goes on as before. Android lets the connection begin from here. */
public final class RestartReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        String action = intent.getAction();
        if (Intent.ACTION_BOOT_COMPLETED.equals(action) || Intent.ACTION_MY_PACKAGE_REPLACED.equals(action)) {
            UntilRead.then(this, context, BackgroundDuties::wake);
        }
    }
}

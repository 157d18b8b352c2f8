package org.livex.phone.device;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** Rings once more, unless somebody has answered. */
public final class AlarmReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Attendant.of(context).ringAgain();
    }
}

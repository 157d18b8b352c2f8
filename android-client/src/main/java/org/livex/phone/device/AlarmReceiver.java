package org.livex.phone.device;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** It is time to ring once more, unless somebody has answered; or to see whether the connection lives. */
public final class AlarmReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        boolean isOfConnection = KeepAlive.ACTION.equals(intent.getAction());
        UntilRead.then(this, context, isOfConnection ? BackgroundDuties::checkConnection : BackgroundDuties::ringAgain);
    }
}

package org.livex.phone.device.push;

import android.app.Service;
import android.content.Intent;
import android.os.Binder;
import android.os.IBinder;

/** A distributor of UnifiedPush holds it for some seconds while it rings, so that Android lets the app work. */
public final class RaisedService extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return new Binder();
    }
}

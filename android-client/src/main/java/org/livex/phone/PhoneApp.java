package org.livex.phone;

import android.app.Application;
import android.content.Context;
import android.os.Build;
import android.os.Handler;
import android.os.Looper;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.livex.phone.store.SqliteStore;
import org.livex.phone.sync.Engine;
import org.livex.phone.sync.Participation;
import org.livex.phone.sync.Phone;
import org.livex.phone.sync.Timing;

/** What lives as long as the process: made here, by hand, and asked for by whatever Android starts. */
public final class PhoneApp extends Application {
    private @Nullable Participation participation;

    /** Of the process that {@code context} lives in. */
    public static PhoneApp of(Context context) {
        return (PhoneApp) context.getApplicationContext();
    }

    /** Opened when it is first asked for; from then on it keeps in step with the server by itself. */
    public synchronized Participation participation() {
        Participation open = participation;
        if (open == null) {
            Handler main = new Handler(Looper.getMainLooper());
            Phone phone = new Phone(Build.MODEL, new AndroidClock(), new SecureRandom(), main::post, Timing.USUAL);
            open = Engine.open(SqliteStore.of(this), phone);
            participation = open;
        }
        return open;
    }

    /** Another one, before the first is asked for. */
    public synchronized void use(Participation other) {
        participation = other;
    }
}

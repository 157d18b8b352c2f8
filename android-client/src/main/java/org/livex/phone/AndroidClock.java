package org.livex.phone;

import android.os.SystemClock;
import java.time.Instant;
import org.livex.phone.sync.DeviceClock;

/** Android's clocks; the one that runs on counts deep sleep too. */
final class AndroidClock implements DeviceClock {
    @Override
    public Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    @Override
    public long elapsedMillis() {
        return SystemClock.elapsedRealtime();
    }
}

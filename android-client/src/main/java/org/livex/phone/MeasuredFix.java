package org.livex.phone;

import android.location.Location;
import android.os.SystemClock;
import java.time.Clock;
import java.time.Duration;
import org.livex.phone.sync.Fix;

/**
 * Makes a fix of what Android measured, at the time of the phone's clock: satellites and networks have clocks of their own, and the
 * server corrects all times of a phone by how far the phone's is off.
 */
public final class MeasuredFix {
    private MeasuredFix() {}

    public static Fix of(Location measured, Clock phone) {
        return new Fix(
                measured.getLatitude(),
                measured.getLongitude(),
                measured.getAccuracy(),
                phone.instant().minus(age(measured.getElapsedRealtimeNanos())));
    }

    /** Counted by the clock that runs on through sleep, and never less than nothing. */
    private static Duration age(long measuredAtNanos) {
        return Duration.ofNanos(Math.max(0, SystemClock.elapsedRealtimeNanos() - measuredAtNanos));
    }
}

package org.livex.phone.device;

import android.content.Context;
import android.content.Intent;
import android.os.PowerManager;
import java.time.Duration;
import org.livex.phone.sync.Connection;

/**
 * Wakes a sleeping phone to see whether its connection lives. In deep sleep no timer of the app runs: a server that went
 * away without a word, or was not back yet when the phone fell asleep, would be missed until somebody picks the phone up.
 */
final class KeepAlive {
    static final String ACTION = "org.livex.phone.KEEP_ALIVE";
    static final Duration LIVE_EVERY = Duration.ofMinutes(10);
    static final Duration LOST_EVERY = Duration.ofMinutes(1);
    static final Duration LOST_SELDOM_EVERY = Duration.ofMinutes(5);
    /** A server that was not there so often may be off for the night. */
    private static final int OFTEN = 10;
    /** As long as it may take to find a connection dead, and to open the next. */
    private static final Duration AWAKE_AT_MOST = Duration.ofSeconds(20);

    private final WakeAlarm alarm;
    private final AndroidUplinks networks;
    private final PowerManager.WakeLock awake;
    private Duration setTo = Duration.ZERO;
    private int inVain;

    KeepAlive(Context context) {
        this.alarm = new WakeAlarm(context, new Intent(ACTION));
        this.networks = AndroidUplinks.of(context);
        this.awake = context.getSystemService(PowerManager.class)
                .newWakeLock(PowerManager.PARTIAL_WAKE_LOCK, "livex:keep-alive");
        awake.setReferenceCounted(false);
    }

    /** Begins, goes on or ends. Whenever something is different. */
    void keep(boolean wanted, Connection.Way way) {
        boolean isReached = way != Connection.Way.OFFLINE;
        if (isReached || !wanted) {
            inVain = 0;
            letSleep();
        }
        Duration due = wanted ? pause(way) : Duration.ZERO;
        boolean isSet = !setTo.isZero();
        if (isSet && !wanted) {
            alarm.cancel();
            setTo = due;
        } else if (wanted && (!isSet || due.compareTo(setTo) < 0)) {
            alarm.set(due);
            setTo = due;
        }
    }

    /** The alarm went off; {@link #keep} sets the next. */
    void rang() {
        setTo = Duration.ZERO;
        inVain++;
    }

    /** Until the server answered, or could have. */
    void stayAwake() {
        if (networks.areAny()) {
            awake.acquire(AWAKE_AT_MOST.toMillis());
        }
    }

    private void letSleep() {
        if (awake.isHeld()) {
            awake.release();
        }
    }

    private Duration pause(Connection.Way way) {
        // A network that comes back says so itself.
        if (way == Connection.Way.LIVE || !networks.areAny()) {
            return LIVE_EVERY;
        }
        return inVain < OFTEN ? LOST_EVERY : LOST_SELDOM_EVERY;
    }
}

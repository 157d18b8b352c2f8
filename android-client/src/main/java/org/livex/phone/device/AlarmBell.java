package org.livex.phone.device;

import android.content.Context;
import android.content.Intent;
import java.time.Duration;

/** Rings until what it rings for is answered. Each time is set with the system, so that a sleeping phone rings too. */
final class AlarmBell {
    private static final Duration URGENT_EVERY = Duration.ofSeconds(20);
    private static final Duration MESSAGE_EVERY = Duration.ofMinutes(1);
    /** Who does not answer for so long cannot, or will not. */
    private static final int OFTEN = 10;

    private static final Duration MESSAGE_SELDOM_EVERY = Duration.ofMinutes(5);

    private final WakeAlarm next;
    private final Notices notices;
    private Ringing ringing = Ringing.NOTHING;
    private int times;

    AlarmBell(Context context, Notices notices) {
        this.next = new WakeAlarm(context, new Intent());
        this.notices = notices;
    }

    void ringFor(Ringing wanted) {
        Ringing before = ringing;
        ringing = wanted;
        if (wanted.isNothing()) {
            if (!before.isNothing()) {
                silence();
            }
        } else if (wanted.isMoreThan(before)) {
            times = 0;
            ring();
        } else if (wanted.isLessUrgentThan(before)) {
            ring();
        }
    }

    /** It is time to, unless somebody has answered. */
    void again() {
        if (!ringing.isNothing()) {
            ring();
        }
    }

    void silence() {
        ringing = Ringing.NOTHING;
        next.cancel();
        notices.cancel(Notices.ALARM);
    }

    private void ring() {
        times++;
        notices.alarm(ringing);
        next.set(pause());
    }

    private Duration pause() {
        if (ringing.isUrgent()) {
            return URGENT_EVERY;
        }
        return times <= OFTEN ? MESSAGE_EVERY : MESSAGE_SELDOM_EVERY;
    }
}

package org.livex.exercise.mediation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.clock.ClockHistory;

/** How long a session bound its mediator, by the devices' clocks, also while play stood still; what lies after ENDEX is no time of play. */
public record SessionTime(Kind kind, @Nullable Duration lasted) {
    public enum Kind {
        GOES_ON,
        KNOWN,
        /** It is over, or was begun at a time that no clock tells. */
        UNKNOWN,
        /** It was begun when play was over. */
        AFTER_END
    }

    public static SessionTime of(Mediation.Session session, ClockHistory clock) {
        Instant begun = session.begun();
        if (!ClockHistory.canBelieve(begun, session.started().at()) || clock.isBeforeStart(begun)) {
            return new SessionTime(Kind.UNKNOWN, null);
        }
        if (clock.isOverAt(begun)) {
            return new SessionTime(Kind.AFTER_END, null);
        }
        if (session.ended() == null || session.closed() == null) {
            return new SessionTime(Kind.GOES_ON, null);
        }
        Instant closed = session.closed();
        if (!ClockHistory.canBelieve(closed, session.ended().at()) || closed.isBefore(begun)) {
            return new SessionTime(Kind.UNKNOWN, null);
        }
        Instant ended = clock.endedAt();
        Instant until = ended == null || closed.isBefore(ended) ? closed : ended;
        return new SessionTime(Kind.KNOWN, Duration.between(begun, until));
    }
}

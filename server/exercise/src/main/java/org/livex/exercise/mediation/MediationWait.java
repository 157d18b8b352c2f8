package org.livex.exercise.mediation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.clock.ClockHistory;

/**
 * How long somebody waited for a mediator, of the time in which play ran, as it is said everywhere: from when the call was made to
 * when it was accepted or the session began, by the devices' clocks. Where one cannot be believed it counts by when the server
 * heard of it. {@code lasted} is null where it did not end in play, or nobody knows whether it did.
 */
public record MediationWait(
        Instant from, Instant to, Kind kind, @Nullable Duration lasted) {
    public enum Kind {
        KNOWN,
        BY_ARRIVAL,
        /** The clock of a device cannot be believed, and the server heard of it after ENDEX. */
        UNKNOWN,
        AFTER_END
    }

    /** Since when somebody waits. */
    public static Instant since(Mediation mediation, ClockHistory clock) {
        Instant arrived = mediation.asked().at();
        return isBelieved(mediation.takenAt(), arrived, clock) ? mediation.takenAt() : arrived;
    }

    /** Null while nobody has accepted. Whoever began the session had accepted by then, whenever the server heard of it. */
    public static @Nullable MediationWait toAcceptance(Mediation mediation, ClockHistory clock) {
        Mediation.Acceptance acceptance = mediation.acceptance();
        if (acceptance == null) {
            return null;
        }
        Instant heard = acceptance.stamp().at();
        Mediation.Session session = mediation.session();
        boolean hadBegun = session != null
                && session.begun().isBefore(heard)
                && isBelieved(session.begun(), session.started().at(), clock);
        return hadBegun ? toSession(mediation, clock) : of(mediation, heard, heard, clock);
    }

    /** Null where no session has begun. */
    public static @Nullable MediationWait toSession(Mediation mediation, ClockHistory clock) {
        Mediation.Session session = mediation.session();
        return session == null
                ? null
                : of(mediation, session.begun(), session.started().at(), clock);
    }

    private static MediationWait of(Mediation mediation, Instant done, Instant arrived, ClockHistory clock) {
        Instant from = since(mediation, clock);
        Instant to = isBelieved(done, arrived, clock) && !done.isBefore(from) ? done : arrived;
        if (to.isBefore(from)) {
            from = mediation.asked().at();
        }
        boolean byArrival = !from.equals(mediation.takenAt()) || !to.equals(done);
        if (clock.isOverAt(to)) {
            return new MediationWait(from, to, to.equals(done) ? Kind.AFTER_END : Kind.UNKNOWN, null);
        }
        return new MediationWait(from, to, byArrival ? Kind.BY_ARRIVAL : Kind.KNOWN, clock.ranBetween(from, to));
    }

    private static boolean isBelieved(Instant done, Instant arrived, ClockHistory clock) {
        return ClockHistory.canBelieve(done, arrived) && !clock.isBeforeStart(done);
    }
}

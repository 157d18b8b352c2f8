package org.livex.phone.device;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.read.GeoPoint;
import org.livex.phone.sync.Fix;

/** Which measured positions leave the phone: inside the area, and seldom enough. What is outside is never told. */
final class FixRule {
    static final Duration AT_MOST_EVERY = Duration.ofSeconds(20);
    private static final Duration MOVING_AT_MOST_EVERY = Duration.ofSeconds(5);
    private static final double MOVED_METRES = 15;
    /** So far outside that nobody is back within some minutes on foot. */
    private static final double FAR_METRES = 1_000;

    private final Exercise.Area area;
    private @Nullable Fix last;
    private boolean isFar;

    FixRule(Exercise.Area area) {
        this.area = area;
    }

    boolean isToBeTold(Fix fix) {
        double beyond = area.centre().metresTo(point(fix)) - area.radiusMetres();
        isFar = beyond > FAR_METRES;
        if (beyond > 0 || !isWorthIt(fix)) {
            return false;
        }
        last = fix;
        return true;
    }

    /** By the last position: it need not be looked at often. */
    boolean isFar() {
        return isFar;
    }

    private boolean isWorthIt(Fix fix) {
        if (last == null) {
            return true;
        }
        Instant before = last.fixedAt();
        Duration passed = Duration.between(before, fix.fixedAt());
        return passed.compareTo(AT_MOST_EVERY) >= 0
                || (passed.compareTo(MOVING_AT_MOST_EVERY) >= 0 && point(last).metresTo(point(fix)) >= MOVED_METRES);
    }

    private static GeoPoint point(Fix fix) {
        return new GeoPoint(fix.latitude(), fix.longitude());
    }
}

package org.livex.exercise.words;

import java.time.Instant;

/**
 * Where a device believes it is. {@code accuracyMetres} is the radius that holds the true place with 68 % (W3C
 * Geolocation). {@code fixedAt} is the device's clock: shown, never ordered by.
 */
public record Position(GeoPoint point, double accuracyMetres, Instant fixedAt, PositionSource source) {
    public static final double VAGUEST_METRES = 10_000_000;

    public Position {
        if (!(accuracyMetres >= 0 && accuracyMetres <= VAGUEST_METRES)) {
            throw new WrongField("accuracyMetres", "has no believable accuracy");
        }
    }
}

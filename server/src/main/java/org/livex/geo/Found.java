package org.livex.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a file, as it stands there and before anybody believes it. {@code kind} and {@code id} are empty where the
 * file is not one of ours; {@code leftOut} counts shapes that it has besides.
 */
record Found(
        String kind,
        String id,
        String name,
        @Nullable Double radiusMetres,
        Form form,
        List<Corner> corners,
        int leftOut) {
    enum Form {
        POINT,
        OUTLINE,
        /** A line, or nothing at all. */
        OTHER
    }

    /** Degrees, or what somebody took for some. */
    record Corner(double longitude, double latitude, boolean hasTooMany) {
        /** Longitude, latitude and height: what has more was written with decimal commas. */
        private static final int MOST_NUMBERS = 3;

        static final Corner TOO_MANY = new Corner(Double.NaN, Double.NaN, true);

        Corner(double longitude, double latitude) {
            this(longitude, latitude, false);
        }

        /** {@code tuple}: longitude first; a height is passed over. */
        static Corner of(String[] tuple) {
            if (tuple.length > MOST_NUMBERS) {
                return TOO_MANY;
            }
            return tuple.length < 2
                    ? new Corner(Double.NaN, Double.NaN)
                    : new Corner(Numbers.read(tuple[0]), Numbers.read(tuple[1]));
        }

        boolean isNumber() {
            return !Double.isNaN(latitude) && !Double.isNaN(longitude);
        }

        boolean isOnEarth() {
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        }
    }

    Found {
        corners = List.copyOf(corners);
    }
}

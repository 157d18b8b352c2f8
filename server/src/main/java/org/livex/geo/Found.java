package org.livex.geo;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.WholeText;

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
        /** An outline around nothing: of fewer than three corners. */
        FLAT,
        /** What lies in another file, which is never fetched. */
        LINK,
        /** No shape at all. */
        NONE,
        /** A line, a picture or a flight. */
        OTHER
    }

    /** What stands in a file instead of degrees: in which of its elements, and in which line, from 1. */
    record Written(String element, int line, String text) {
        private static final int LONGEST = 60;

        Written {
            text = WholeText.cut(text, LONGEST);
        }
    }

    /** Degrees, or what somebody took for some: then {@code written} says what, where the file has lines. */
    record Corner(
            double longitude,
            double latitude,
            boolean hasTooMany,
            @Nullable Written written) {
        /** Longitude, latitude and height: what has more was written with decimal commas. */
        private static final int MOST_NUMBERS = 3;

        private static final double ANTIMERIDIAN = 180;

        private static final Pattern IN_SIGNS =
                Pattern.compile("[°º˚′″'\"’”]|\\d\\s*[NSEWO](?:$|[\\s,])|(?:^|[\\s,])[NSEWO]\\s*\\d");

        static final Corner TOO_MANY = new Corner(Double.NaN, Double.NaN, true, null);

        /** {@code 11.5°}, {@code 43.5N}: degrees as people write them, which no file for maps has. */
        boolean isInSigns() {
            return written != null && IN_SIGNS.matcher(written.text()).find();
        }

        Corner(double longitude, double latitude) {
            this(longitude, latitude, false, null);
        }

        /** The same, with what stands there if it is nowhere on Earth. */
        Corner writtenAs(Written written) {
            return isNumber() && isOnEarth() ? this : new Corner(longitude, latitude, hasTooMany, written);
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

        boolean isAtAntimeridian() {
            return Math.abs(longitude) == ANTIMERIDIAN;
        }

        boolean isOnEarth() {
            return Math.abs(latitude) <= 90 && Math.abs(longitude) <= ANTIMERIDIAN;
        }
    }

    Found {
        corners = List.copyOf(corners);
    }

    /** Whether an outline does not end where it begins. What was cut at longitude 180 was closed before. */
    boolean isOpen() {
        return form == Form.OUTLINE
                && !corners.isEmpty()
                && !corners.getFirst().equals(corners.getLast())
                && corners.stream().noneMatch(Corner::isAtAntimeridian);
    }
}

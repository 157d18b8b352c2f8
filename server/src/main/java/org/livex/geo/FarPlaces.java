package org.livex.geo;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.GeoPoint;

/**
 * Tells places of a file that are far from where the exercise is, as those are whose latitude stands where the longitude belongs. Where
 * it is say the places that it has, or else those of the file.
 */
final class FarPlaces {
    private static final double NEAR_METRES = 500_000;
    private static final double FAR_METRES = 1_500_000;

    /** Of fewer in a file nobody knows which is the wrong one. */
    private static final int LEAST_IN_A_FILE = 3;

    private final @Nullable GeoPoint middle;

    FarPlaces(List<GeoPoint> there, Collection<GeoPoint> inTheFile) {
        Collection<GeoPoint> known = there.isEmpty() ? inTheFile : there;
        this.middle = there.isEmpty() && inTheFile.size() < LEAST_IN_A_FILE ? null : middle(known);
    }

    /** Null where they are all over the Earth. */
    private static @Nullable GeoPoint middle(Collection<GeoPoint> points) {
        GeoPoint middle = new GeoPoint(median(points, GeoPoint::latitude), median(points, GeoPoint::longitude));
        long near = points.stream()
                .filter(point -> point.metresTo(middle) <= FAR_METRES)
                .count();
        return near * 3 >= points.size() * 2L ? middle : null;
    }

    private static double median(Collection<GeoPoint> points, ToDoubleFunction<GeoPoint> part) {
        return points.stream()
                .mapToDouble(part)
                .sorted()
                .skip(points.size() / 2)
                .findFirst()
                .orElse(0);
    }

    boolean isFar(GeoPoint point) {
        GeoPoint exercise = middle;
        if (exercise == null) {
            return false;
        }
        double metres = point.metresTo(exercise);
        return metres > FAR_METRES || (metres > NEAR_METRES && isNearOnceTurned(point, exercise));
    }

    private static boolean isNearOnceTurned(GeoPoint point, GeoPoint exercise) {
        return Math.abs(point.longitude()) <= 90
                && new GeoPoint(/* latitude= */ point.longitude(), /* longitude= */ point.latitude()).metresTo(exercise)
                        < NEAR_METRES;
    }
}

package org.livex.geo;

import java.util.List;
import org.livex.exercise.words.GeoPoint;
import org.livex.geo.Found.Corner;

/** The circle that stands for an outline: a place has a radius and no corners. */
record Enclosing(GeoPoint centre, double radiusMetres) {
    private static final double AROUND = 360;

    /** Around the middle of its box, as far as its farthest corner. An outline is less than half around the Earth. */
    static Enclosing of(List<Corner> corners) {
        double first = corners.getFirst().longitude();
        double west = first;
        double east = first;
        double south = corners.getFirst().latitude();
        double north = south;
        for (Corner corner : corners) {
            double near = first + Math.IEEEremainder(corner.longitude() - first, AROUND);
            west = Math.min(west, near);
            east = Math.max(east, near);
            south = Math.min(south, corner.latitude());
            north = Math.max(north, corner.latitude());
        }
        GeoPoint centre = new GeoPoint((south + north) / 2, Math.IEEEremainder((west + east) / 2, AROUND));
        double farthest = corners.stream()
                .mapToDouble(corner -> centre.metresTo(new GeoPoint(corner.latitude(), corner.longitude())))
                .max()
                .orElse(0);
        return new Enclosing(centre, Math.ceil(farthest));
    }
}

package org.livex.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.livex.exercise.words.GeoPoint;

/** What crosses longitude 180 is cut there (RFC 7946, 3.1.9): else a tool draws it once around the Earth. */
final class Antimeridian {
    private static final int CORNERS = 72;
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final double EDGE = 180;

    /** A longitude may be beyond 180 here. */
    private record Corner(double longitude, double latitude) {
        GeoPoint shifted(double degrees) {
            return new GeoPoint(latitude, longitude + degrees);
        }
    }

    private Antimeridian() {}

    /** A circle as closed rings, counter-clockwise. None where it has a pole in it: such a ring has no inside on a flat map. */
    static List<List<GeoPoint>> rings(GeoPoint centre, double radiusMetres) {
        List<List<GeoPoint>> rings = new ArrayList<>();
        double reach = radiusMetres / EARTH_RADIUS_METRES;
        if (Math.abs(centre.latitude()) + Math.toDegrees(reach) >= 90) {
            return rings;
        }
        List<Corner> ring = new ArrayList<>();
        for (int i = 0; i < CORNERS; i++) {
            ring.add(corner(centre, reach, -2 * Math.PI * i / CORNERS));
        }
        addPart(rings, within(ring, EDGE, longitude -> longitude >= EDGE), -2 * EDGE);
        addPart(rings, within(ring, -EDGE, longitude -> longitude <= -EDGE), 2 * EDGE);
        List<Corner> middle = within(ring, EDGE, longitude -> longitude <= EDGE);
        addPart(rings, within(middle, -EDGE, longitude -> longitude >= -EDGE), 0);
        return rings;
    }

    private static Corner corner(GeoPoint centre, double reach, double bearing) {
        double latitude = Math.toRadians(centre.latitude());
        double there = Math.asin(
                Math.sin(latitude) * Math.cos(reach) + Math.cos(latitude) * Math.sin(reach) * Math.cos(bearing));
        double east = Math.atan2(
                Math.sin(bearing) * Math.sin(reach) * Math.cos(latitude),
                Math.cos(reach) - Math.sin(latitude) * Math.sin(there));
        return new Corner(centre.longitude() + Math.toDegrees(east), Math.toDegrees(there));
    }

    private static void addPart(List<List<GeoPoint>> rings, List<Corner> part, double shift) {
        if (part.size() < 3) {
            return;
        }
        List<GeoPoint> ring = new ArrayList<>(
                part.stream().map(corner -> corner.shifted(shift)).toList());
        ring.add(ring.getFirst());
        rings.add(ring);
    }

    /** Sutherland and Hodgman's cut of a ring along one longitude. */
    private static List<Corner> within(List<Corner> ring, double edge, DoublePredicate isIn) {
        List<Corner> kept = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Corner from = ring.get(i);
            Corner to = ring.get((i + 1) % ring.size());
            boolean wasIn = isIn.test(from.longitude());
            if (wasIn) {
                kept.add(from);
            }
            if (wasIn != isIn.test(to.longitude())) {
                double part = (edge - from.longitude()) / (to.longitude() - from.longitude());
                kept.add(new Corner(edge, from.latitude() + part * (to.latitude() - from.latitude())));
            }
        }
        return kept;
    }

    /** Nobody goes half around the Earth between two positions: a longer step went over the edge. */
    static List<List<Feature.Moment>> lines(List<Feature.Moment> moments) {
        List<List<Feature.Moment>> lines = new ArrayList<>();
        List<Feature.Moment> line = new ArrayList<>();
        for (Feature.Moment next : moments) {
            if (!line.isEmpty() && isOver(line.getLast(), next)) {
                Feature.Moment last = line.getLast();
                double edge = Math.copySign(EDGE, last.point().longitude());
                double latitude = latitudeAt(edge, last.point(), next.point());
                line.add(new Feature.Moment(new GeoPoint(latitude, edge), last.at()));
                lines.add(line);
                line = new ArrayList<>();
                line.add(new Feature.Moment(new GeoPoint(latitude, -edge), last.at()));
            }
            line.add(next);
        }
        lines.add(line);
        return lines;
    }

    private static boolean isOver(Feature.Moment from, Feature.Moment to) {
        return Math.abs(from.point().longitude() - to.point().longitude()) > EDGE;
    }

    private static double latitudeAt(double edge, GeoPoint from, GeoPoint to) {
        double steps = to.longitude() + 2 * edge - from.longitude();
        double part = steps == 0 ? 0 : (edge - from.longitude()) / steps;
        return from.latitude() + part * (to.latitude() - from.latitude());
    }
}

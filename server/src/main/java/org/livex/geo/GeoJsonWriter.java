package org.livex.geo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.livex.exercise.words.GeoPoint;
import org.livex.json.DomainJson;

/** RFC 7946: longitude first. That it is play is a member of its own, which the RFC lets others add. */
final class GeoJsonWriter {
    private GeoJsonWriter() {}

    static byte[] write(String title, List<Feature> features) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("type", "FeatureCollection")
                .put("exercise", "EXERCISE")
                .put("title", title);
        ArrayNode written = json.putArray("features");
        features.forEach(feature -> feature(written.addObject(), feature));
        return DomainJson.write(json);
    }

    private static void feature(ObjectNode json, Feature feature) {
        json.put("type", "Feature").put("id", feature.id());
        ObjectNode geometry = json.putObject("geometry");
        ObjectNode properties = json.putObject("properties")
                .put("livex", DomainJson.word(feature.kind()))
                .put("name", feature.name());
        feature.details().forEach(properties::put);
        switch (feature.shape()) {
            case Feature.Spot spot -> point(geometry, spot.point());
            case Feature.Round round -> {
                properties.put("radiusMetres", round.radiusMetres());
                List<List<GeoPoint>> rings = feature.kind() == Feature.Kind.AREA
                        ? Antimeridian.rings(round.centre(), round.radiusMetres())
                        : List.of();
                if (rings.isEmpty()) {
                    point(geometry, round.centre());
                } else {
                    position(properties.putArray("centre"), round.centre());
                    outline(geometry, rings);
                }
            }
            case Feature.Track track -> track(geometry, properties, track);
        }
    }

    private static void outline(ObjectNode geometry, List<List<GeoPoint>> rings) {
        ArrayNode polygons = geometry.put("type", "MultiPolygon").putArray("coordinates");
        for (List<GeoPoint> ring : rings) {
            ArrayNode corners = polygons.addArray().addArray();
            ring.forEach(corner -> position(corners.addArray(), corner));
        }
    }

    /** A line has two ends: who was seen once has a point. */
    private static void track(ObjectNode geometry, ObjectNode properties, Feature.Track track) {
        ArrayNode times = properties.putArray("times");
        if (track.moments().size() == 1) {
            Feature.Moment only = track.moments().getFirst();
            point(geometry, only.point());
            times.addArray().add(DomainJson.instant(only.at()));
            return;
        }
        ArrayNode lines = geometry.put("type", "MultiLineString").putArray("coordinates");
        for (List<Feature.Moment> line : Antimeridian.lines(track.moments())) {
            ArrayNode positions = lines.addArray();
            ArrayNode when = times.addArray();
            for (Feature.Moment moment : line) {
                position(positions.addArray(), moment.point());
                when.add(DomainJson.instant(moment.at()));
            }
        }
    }

    private static void point(ObjectNode geometry, GeoPoint point) {
        position(geometry.put("type", "Point").putArray("coordinates"), point);
    }

    private static void position(ArrayNode position, GeoPoint point) {
        position.add(point.longitude()).add(point.latitude());
    }
}

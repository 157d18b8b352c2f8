package org.livex.geo;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import org.livex.exercise.words.GeoPoint;

/** One thing on a map, as a file has it. {@code details} are for other tools: we read none of them back. */
record Feature(Kind kind, String id, String name, Shape shape, SequencedMap<String, String> details) {
    enum Kind {
        AREA,
        PLACE,
        TRACK,
        ACTION
    }

    /** Where it is. */
    sealed interface Shape {}

    record Spot(GeoPoint point) implements Shape {}

    /** All that is not farther than the radius. */
    record Round(GeoPoint centre, double radiusMetres) implements Shape {}

    record Track(List<Moment> moments) implements Shape {
        Track {
            moments = List.copyOf(moments);
        }
    }

    /** {@code at} is when the device says it was there. */
    record Moment(GeoPoint point, Instant at) {}
}

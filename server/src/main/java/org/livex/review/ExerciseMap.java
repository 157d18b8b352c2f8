package org.livex.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.place.Place;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.Position;
import org.livex.feed.changes.RecordedAction;
import org.livex.json.DomainJson;
import org.livex.track.Fix;

/** Places, people and actions as GeoJSON (RFC 7946: longitude first). */
public final class ExerciseMap {
    private ExerciseMap() {}

    public static ObjectNode of(Exercise exercise, Iterable<RecordedAction> actions, List<Fix> latest) {
        ObjectNode map = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
        // RFC 7946 lets others add members: every file of ours says that this is play.
        map.put("exercise", "EXERCISE");
        ArrayNode features = map.putArray("features");
        exercise.scenario().all(Place.class).forEach(place -> place(feature(features, place.point()), place));
        for (Fix fix : latest) {
            feature(features, fix.point())
                    .put("kind", "person")
                    .put("person", fix.person().value())
                    .put("accuracyMetres", fix.accuracyMetres())
                    .put("at", DomainJson.instant(fix.at()));
        }
        for (RecordedAction action : actions) {
            Position position = action.action().position();
            if (position != null) {
                action(feature(features, position.point()), action, position);
            }
        }
        return map;
    }

    private static void place(ObjectNode properties, Place place) {
        properties.put("kind", "place").put("id", place.id().value()).put("radiusMetres", place.radiusMetres());
        properties.set("name", DomainJson.tree(place.name()));
    }

    private static void action(ObjectNode properties, RecordedAction action, Position position) {
        properties
                .put("kind", "action")
                .put("id", action.id())
                .put("person", action.person().value())
                .put("action", action.action().kind().value())
                .put("exerciseTime", action.at().toString())
                .put("recordedAt", DomainJson.instant(action.recordedAt()))
                .put("accuracyMetres", position.accuracyMetres())
                .put("fixedAt", DomainJson.instant(position.fixedAt()))
                .put("source", DomainJson.word(position.source()));
        if (action.action().inject() != null) {
            properties.put("inject", action.action().inject().value());
        }
    }

    /** Answers the properties of the new feature. */
    private static ObjectNode feature(ArrayNode features, GeoPoint point) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        feature.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(point.longitude())
                .add(point.latitude());
        return feature.putObject("properties");
    }
}

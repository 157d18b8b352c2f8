package org.livex.rehearse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Where somebody is, as their phone would measure it: about the places that they know of. */
final class Whereabouts {
    private static final double USUAL_RADIUS_METRES = 50;
    private static final double LARGEST_RADIUS_METRES = 200;
    private static final double METRES_PER_DEGREE = 111_195;

    private final Items items;
    private final Random random;

    Whereabouts(Items items, Random random) {
        this.items = items;
        this.random = random;
    }

    /** One of the known places, or else the middle of the exercise; empty before either has come. */
    ObjectNode somewhere() {
        List<ObjectNode> places = items.all("place");
        if (!places.isEmpty()) {
            return places.get(random.nextInt(places.size()));
        }
        ObjectNode exercise = items.find("exercise", "exercise");
        return exercise != null && exercise.at("/area/centre") instanceof ObjectNode centre ? centre : Json.object();
    }

    static boolean isOnMap(ObjectNode place) {
        return place.has("latitude");
    }

    /** As a phone tells while its bearer walks. */
    ObjectNode fixAt(ObjectNode place) {
        return measured(pointIn(place));
    }

    /** As it goes with an action. */
    ObjectNode positionAt(ObjectNode place) {
        ObjectNode position = measured(Json.object()).put("source", "device");
        position.set("point", pointIn(place));
        return position;
    }

    private ObjectNode measured(ObjectNode position) {
        return position.put("accuracyMetres", Math.round(random.nextDouble(4, 40)))
                .put("fixedAt", Json.instant(Instant.now()));
    }

    /** Evenly over the circle. */
    private ObjectNode pointIn(ObjectNode place) {
        double radius =
                Math.min(LARGEST_RADIUS_METRES, place.path("radiusMetres").asDouble(USUAL_RADIUS_METRES));
        double metres = radius * Math.sqrt(random.nextDouble());
        double angle = random.nextDouble() * 2 * Math.PI;
        double latitude = place.path("latitude").asDouble();
        double longitude = place.path("longitude").asDouble();
        return Json.object()
                .put("latitude", latitude + metres * Math.cos(angle) / METRES_PER_DEGREE)
                .put(
                        "longitude",
                        longitude + metres * Math.sin(angle) / METRES_PER_DEGREE / Math.cos(Math.toRadians(latitude)));
    }
}

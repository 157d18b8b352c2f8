package org.livex.exercise.place;

import org.livex.exercise.RevisableThing;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.PlaceId;

/**
 * A set, an institution or any spot that matters. Only its audience learns of it before control gives it away. Its point
 * is rounded as it comes in, so that it is the same here, in a pack and in what somebody brings back.
 */
public record Place(PlaceId id, LocalizedText name, GeoPoint point, double radiusMetres, Audience audience)
        implements RevisableThing {
    public static final double WIDEST_METRES = 100_000;

    public Place {
        if (!(radiusMetres >= 0 && radiusMetres <= WIDEST_METRES)) {
            throw new WrongField("radiusMetres", "has no believable radius");
        }
        point = point.rounded();
    }

    /** It can be entered and left. */
    public boolean isFenced() {
        return radiusMetres > 0;
    }

    /** Whoever is in one need not be in the other. */
    public boolean hasFenceOf(Place other) {
        return point.equals(other.point) && radiusMetres == other.radiusMetres;
    }
}

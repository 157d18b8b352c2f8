package org.livex.exercise.place;

import org.livex.exercise.RevisableThing;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.PlaceId;

/** A set, an institution or any spot that matters. Only its audience learns of it before control gives it away. */
public record Place(PlaceId id, LocalizedText name, GeoPoint point, double radiusMetres, Audience audience)
        implements RevisableThing {
    public static final double WIDEST_METRES = 100_000;

    public Place {
        if (!(radiusMetres >= 0 && radiusMetres <= WIDEST_METRES)) {
            throw new IllegalArgumentException("has no believable radius");
        }
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

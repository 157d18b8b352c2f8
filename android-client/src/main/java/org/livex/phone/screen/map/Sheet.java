package org.livex.phone.screen.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.Place;
import org.livex.phone.model.SitePlan;
import org.livex.phone.model.read.GeoPoint;
import org.livex.phone.sync.Fix;

/**
 * What is drawn.
 *
 * @param origin where its metres begin
 * @param selected a place's id
 * @param me where I am; null: not known, or not agreed to
 * @param plan the host's own plan; null: there is none
 */
public record Sheet(
        GeoPoint origin,
        Exercise.@Nullable Area area,
        List<Place> places,
        @Nullable String selected,
        @Nullable Fix me,
        @Nullable SitePlan plan) {
    double east(GeoPoint point) {
        return point.metresEastOf(origin);
    }

    double north(GeoPoint point) {
        return point.metresNorthOf(origin);
    }

    static GeoPoint pointOf(Fix fix) {
        return new GeoPoint(fix.latitude(), fix.longitude());
    }
}

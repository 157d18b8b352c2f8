package org.livex.phone.model;

import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.GeoPoint;

/**
 * The host's own plan of the place, and where three corners of its picture are.
 *
 * @param sha256 of the picture, which may not be on this phone yet
 */
public record SitePlan(String sha256, GeoPoint topLeft, GeoPoint topRight, GeoPoint bottomLeft) {
    static @Nullable SitePlan of(@Nullable JSONObject plan, @Nullable JSONObject corners) throws JSONException {
        if (plan == null || corners == null) {
            return null;
        }
        return new SitePlan(
                plan.getJSONObject("picture").getString("sha256"),
                GeoPoint.of(corners.getJSONObject("topLeft")),
                GeoPoint.of(corners.getJSONObject("topRight")),
                GeoPoint.of(corners.getJSONObject("bottomLeft")));
    }
}

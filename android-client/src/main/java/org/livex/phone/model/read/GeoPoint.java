package org.livex.phone.model.read;

import org.json.JSONException;
import org.json.JSONObject;

/** WGS 84, in degrees. */
public record GeoPoint(double latitude, double longitude) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public static GeoPoint of(JSONObject json) throws JSONException {
        return new GeoPoint(json.getDouble("latitude"), json.getDouble("longitude"));
    }

    /** Great-circle distance by the haversine formula, as the server reckons. */
    public double metresTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double h = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** So many metres east and north of it, on a flat sheet; never beyond what there is. */
    public GeoPoint movedBy(double east, double north) {
        double perDegree = Math.toRadians(1) * EARTH_RADIUS_METRES;
        double up = latitude + north / perDegree;
        double along = longitude + east / (perDegree * Math.cos(Math.toRadians(latitude)));
        return new GeoPoint(Math.max(-90, Math.min(90, up)), Math.max(-180, Math.min(180, along)));
    }

    /** On a flat sheet. Good to a few metres within tens of kilometres. */
    public double metresEastOf(GeoPoint origin) {
        return Math.toRadians(longitude - origin.longitude)
                * EARTH_RADIUS_METRES
                * Math.cos(Math.toRadians(origin.latitude));
    }

    public double metresNorthOf(GeoPoint origin) {
        return Math.toRadians(latitude - origin.latitude) * EARTH_RADIUS_METRES;
    }
}

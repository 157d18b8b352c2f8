package org.livex.exercise.words;

/** WGS 84 degrees. */
public record GeoPoint(double latitude, double longitude) {
    private static final double MILLION = 1_000_000;
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public GeoPoint {
        check("latitude", latitude, 90);
        check("longitude", longitude, 180);
    }

    private static void check(String field, double degrees, double most) {
        if (!(Math.abs(degrees) <= most)) {
            throw new WrongField(field, "is not a point on Earth");
        }
    }

    /** To a millionth of a degree, some ten centimetres: as a pack has it. */
    public GeoPoint rounded() {
        return new GeoPoint(rounded(latitude), rounded(longitude));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * MILLION) / MILLION;
    }

    /** Great-circle distance by the haversine formula. */
    public double metresTo(GeoPoint other) {
        double dLat = Math.toRadians(other.latitude - latitude);
        double dLon = Math.toRadians(other.longitude - longitude);
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}

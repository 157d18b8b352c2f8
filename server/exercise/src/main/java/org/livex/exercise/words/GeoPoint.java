package org.livex.exercise.words;

/** WGS 84 degrees. */
public record GeoPoint(double latitude, double longitude) {
    private static final double MILLION = 1_000_000;
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("is not a point on Earth");
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

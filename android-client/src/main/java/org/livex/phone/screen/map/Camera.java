package org.livex.phone.screen.map;

/** What part of the sheet is seen, north up. Spots are metres east and north of the sheet's origin. */
final class Camera {
    private static final double CLOSEST_METRES_PER_PIXEL = 0.05;
    private static final double FARTHEST_METRES_PER_PIXEL = 500;

    double east;
    double north;
    double metresPerPixel = 10;
    int width = 1;
    int height = 1;

    float x(double spotEast) {
        return (float) (width / 2.0 + (spotEast - east) / metresPerPixel);
    }

    float y(double spotNorth) {
        return (float) (height / 2.0 - (spotNorth - north) / metresPerPixel);
    }

    double eastAt(float x) {
        return east + (x - width / 2.0) * metresPerPixel;
    }

    double northAt(float y) {
        return north - (y - height / 2.0) * metresPerPixel;
    }

    void pan(float dx, float dy) {
        east -= dx * metresPerPixel;
        north += dy * metresPerPixel;
    }

    /** Larger by {@code factor}, with what lies under the point staying there. */
    void zoom(double factor, float x, float y) {
        double eastBefore = eastAt(x);
        double northBefore = northAt(y);
        metresPerPixel =
                Math.min(FARTHEST_METRES_PER_PIXEL, Math.max(CLOSEST_METRES_PER_PIXEL, metresPerPixel / factor));
        east += eastBefore - eastAt(x);
        north += northBefore - northAt(y);
    }

    /** All of a circle, with a margin. */
    void fit(double centreEast, double centreNorth, double radiusMetres) {
        east = centreEast;
        north = centreNorth;
        metresPerPixel = Math.max(CLOSEST_METRES_PER_PIXEL, radiusMetres * 2.2 / Math.max(1, Math.min(width, height)));
    }

    /** The round length (1, 2 or 5 times a power of ten) of at least this many metres. */
    static double roundLength(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        for (int step : new int[] {1, 2, 5}) {
            if (step * power >= metres) {
                return step * power;
            }
        }
        return 10 * power;
    }
}

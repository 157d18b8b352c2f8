package org.livex.exercise.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.SitePlan.Corners;
import org.livex.exercise.plan.SitePlan.Pin;
import org.livex.exercise.words.GeoPoint;

/**
 * How a picture lies on the map by its pins: turned and scaled by two, by three and more also sheared, by four so that the
 * squares of what they are off are least. In metres on a sheet that is even in degrees, as all our maps are.
 */
final class SitePlanFit {
    /** Of the picture's diagonal. Closer together, or closer to one line, a hair's breadth turns the whole picture. */
    private static final double CLOSEST_PART = 0.03;

    private static final double CLOSEST_METRES = 1;
    /** No drawing is; a wrong pair of points makes one so. */
    private static final double MOST_STRETCHED = 2;

    private static final double WIDEST_METRES = 100_000;
    private static final double METRES_PER_DEGREE = Math.toRadians(1) * 6_371_008.8;

    private final GeoPoint origin;
    private final double xMiddle;
    private final double yMiddle;
    private final int width;
    private final int height;
    private final double eastByX;
    private final double eastByUp;
    private final double northByX;
    private final double northByUp;

    private SitePlanFit(int width, int height, List<Pin> pins) {
        this.width = width;
        this.height = height;
        xMiddle = pins.stream().mapToDouble(Pin::x).average().orElseThrow();
        yMiddle = pins.stream().mapToDouble(Pin::y).average().orElseThrow();
        origin = new GeoPoint(
                pins.stream()
                        .mapToDouble(pin -> pin.point().latitude())
                        .average()
                        .orElseThrow(),
                pins.stream()
                        .mapToDouble(pin -> pin.point().longitude())
                        .average()
                        .orElseThrow());
        refuseClose(pins);
        if (pins.size() == 2) {
            Pin pin = pins.getFirst();
            double x = pin.x() - xMiddle;
            double up = yMiddle - pin.y();
            double east = east(pin);
            double north = north(pin);
            double square = x * x + up * up;
            eastByX = (east * x + north * up) / square;
            northByX = (north * x - east * up) / square;
            eastByUp = -northByX;
            northByUp = eastByX;
        } else {
            double xx = 0;
            double xUp = 0;
            double upUp = 0;
            double eastX = 0;
            double eastUp = 0;
            double northX = 0;
            double northUp = 0;
            for (Pin pin : pins) {
                double x = pin.x() - xMiddle;
                double up = yMiddle - pin.y();
                xx += x * x;
                xUp += x * up;
                upUp += up * up;
                eastX += east(pin) * x;
                eastUp += east(pin) * up;
                northX += north(pin) * x;
                northUp += north(pin) * up;
            }
            double least = (xx + upUp - Math.hypot(xx - upUp, 2 * xUp)) / 2;
            if (Math.sqrt(Math.max(0, least) / pins.size()) < CLOSEST_PART * Math.hypot(width, height)) {
                throw new IllegalArgumentException("has points that lie on one line");
            }
            double det = xx * upUp - xUp * xUp;
            eastByX = (eastX * upUp - eastUp * xUp) / det;
            eastByUp = (eastUp * xx - eastX * xUp) / det;
            northByX = (northX * upUp - northUp * xUp) / det;
            northByUp = (northUp * xx - northX * xUp) / det;
        }
        refuseUnlikely();
    }

    /** Throws with a sentence where these points lay on no picture. */
    static SitePlanFit of(int width, int height, List<Pin> pins) {
        return new SitePlanFit(width, height, pins);
    }

    private void refuseClose(List<Pin> pins) {
        double closest = CLOSEST_PART * Math.hypot(width, height);
        for (int i = 0; i < pins.size(); i++) {
            Pin one = pins.get(i);
            for (Pin other : pins.subList(i + 1, pins.size())) {
                if (Math.hypot(one.x() - other.x(), one.y() - other.y()) < closest
                        || one.point().metresTo(other.point()) < CLOSEST_METRES) {
                    throw new IllegalArgumentException("has two points that are too close to each other");
                }
            }
        }
    }

    private void refuseUnlikely() {
        double det = eastByX * northByUp - eastByUp * northByX;
        double squares = eastByX * eastByX + eastByUp * eastByUp + northByX * northByX + northByUp * northByUp;
        double more = Math.sqrt(Math.max(0, squares * squares - 4 * det * det));
        double largest = Math.sqrt((squares + more) / 2);
        String fault = null;
        if (det <= 0) {
            fault = "is mirrored by its points";
        } else if (largest * largest > MOST_STRETCHED * det) {
            fault = "is stretched to more than twice its shape by its points";
        } else if (largest * Math.hypot(width, height) > WIDEST_METRES) {
            fault = "is wider than 100 km by its points";
        }
        refuse(fault);
    }

    private static void refuse(@Nullable String fault) {
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
    }

    private double east(Pin pin) {
        return (pin.point().longitude() - origin.longitude()) * METRES_PER_DEGREE * shrunk();
    }

    private double north(Pin pin) {
        return (pin.point().latitude() - origin.latitude()) * METRES_PER_DEGREE;
    }

    private double shrunk() {
        return Math.cos(Math.toRadians(origin.latitude()));
    }

    Corners corners() {
        return new Corners(at(0, 0), at(width, 0), at(0, height));
    }

    private GeoPoint at(double pixelX, double pixelY) {
        double x = pixelX - xMiddle;
        double up = yMiddle - pixelY;
        return new GeoPoint(
                origin.latitude() + (northByX * x + northByUp * up) / METRES_PER_DEGREE,
                origin.longitude() + (eastByX * x + eastByUp * up) / (METRES_PER_DEGREE * shrunk()));
    }
}

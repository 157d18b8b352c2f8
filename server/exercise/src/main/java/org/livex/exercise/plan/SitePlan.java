package org.livex.exercise.plan;

import java.util.List;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.MediaType;

/**
 * The host's own drawing of the place, laid on the map. {@code width} and {@code height} are those of the picture in pixels;
 * two to four {@code pins} say which of its points is where. One that {@link SitePlanFit} finds a fault with is none.
 */
public record SitePlan(Enclosure picture, int width, int height, List<Pin> pins) {
    public static final int FEWEST_PINS = 2;
    public static final int MOST_PINS = 4;
    /** On each side: 16 MB in the memory of each phone. */
    public static final int MOST_PIXELS = 2_048;

    /** A point of the picture, in pixels from its top left corner, and where it is. */
    public record Pin(double x, double y, GeoPoint point) {}

    /** Where three corners of the picture are: the fourth follows, and all that lies between. */
    public record Corners(GeoPoint topLeft, GeoPoint topRight, GeoPoint bottomLeft) {}

    public SitePlan {
        pins = List.copyOf(pins);
        if (picture.type().family() != MediaType.Family.PHOTO) {
            throw new IllegalArgumentException("is no picture");
        }
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
            throw new IllegalArgumentException("is not between 1 and 2048 pixels on each side");
        }
        if (pins.size() < FEWEST_PINS || pins.size() > MOST_PINS) {
            throw new IllegalArgumentException("is not laid on by two to four points");
        }
        for (Pin pin : pins) {
            if (!(pin.x >= 0 && pin.x <= width && pin.y >= 0 && pin.y <= height)) {
                throw new IllegalArgumentException("has a point outside the picture");
            }
        }
        SitePlanFit.of(width, height, pins).corners();
    }

    /** Where it lies. */
    public Corners corners() {
        return SitePlanFit.of(width, height, pins).corners();
    }
}

package org.livex.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.geo.Found.Corner;
import org.livex.geo.Found.Form;

/**
 * The shapes of one thing of a file. Its points are a place each, with a number where there are several, and so are its
 * outlines. Of both it is what comes first; how many shapes are left out is told.
 */
final class Shapes {
    private static final int LEAST_CORNERS = 3;

    private final List<List<Corner>> points = new ArrayList<>();
    private final List<List<Corner>> outlines = new ArrayList<>();
    private int others;
    private int flat;
    private boolean isOutlineFirst;

    void point(List<Corner> corners) {
        points.add(corners);
    }

    /** One around nothing is none. What was cut at longitude 180 (RFC 7946, 3.1.9) is one again. */
    void outline(List<Corner> corners) {
        if (corners.stream().allMatch(Corner::isNumber)
                && corners.stream().distinct().count() < LEAST_CORNERS) {
            flat++;
            return;
        }
        isOutlineFirst |= points.isEmpty();
        outlines.stream()
                .filter(other -> isAtAntimeridian(other) && isAtAntimeridian(corners))
                .findFirst()
                .ifPresentOrElse(other -> other.addAll(corners), () -> outlines.add(new ArrayList<>(corners)));
    }

    private static boolean isAtAntimeridian(List<Corner> outline) {
        return outline.stream().anyMatch(Corner::isAtAntimeridian);
    }

    /** A line, or whatever nobody can be at. */
    void other() {
        others++;
    }

    private Form none() {
        return others > 0 ? Form.OTHER : flat > 0 ? Form.FLAT : Form.NONE;
    }

    List<Found> found(String kind, String id, String name, @Nullable Double radius) {
        List<List<Corner>> taken = isOutlineFirst ? outlines : points;
        int leftOut = others + flat + (isOutlineFirst ? points : outlines).size();
        if (taken.isEmpty()) {
            return List.of(new Found(kind, id, name, radius, none(), List.of(), 0));
        }
        List<Found> found = new ArrayList<>();
        for (List<Corner> corners : taken) {
            boolean isFirst = found.isEmpty();
            found.add(new Found(
                    kind,
                    isFirst ? id : "",
                    taken.size() == 1 || name.isBlank() ? name : name.strip() + " " + (found.size() + 1),
                    radius,
                    isOutlineFirst ? Form.OUTLINE : Form.POINT,
                    corners,
                    isFirst ? leftOut : 0));
        }
        return found;
    }
}

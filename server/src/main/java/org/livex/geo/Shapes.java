package org.livex.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.geo.Found.Corner;
import org.livex.geo.Found.Form;

/**
 * The shapes of one thing of a file. Its points are a place each, with a number where there are several; its outlines are
 * one place together. Of both it is what comes first; how many shapes are left out is told.
 */
final class Shapes {
    private static final int LEAST_CORNERS = 3;

    private final List<List<Corner>> points = new ArrayList<>();
    private final List<Corner> outline = new ArrayList<>();
    private int outlines;
    private int others;
    private boolean isOutlineFirst;

    void point(List<Corner> corners) {
        points.add(corners);
    }

    /** One around nothing is none. */
    void outline(List<Corner> corners) {
        if (corners.stream().allMatch(Corner::isNumber)
                && corners.stream().distinct().count() < LEAST_CORNERS) {
            others++;
            return;
        }
        isOutlineFirst |= points.isEmpty();
        outlines++;
        outline.addAll(corners);
    }

    /** A line, or whatever nobody can be at. */
    void other() {
        others++;
    }

    List<Found> found(String kind, String id, String name, @Nullable Double radius) {
        if (isOutlineFirst) {
            return List.of(new Found(kind, id, name, radius, Form.OUTLINE, outline, points.size() + others));
        }
        if (points.isEmpty()) {
            return List.of(new Found(kind, id, name, radius, Form.OTHER, List.of(), 0));
        }
        List<Found> found = new ArrayList<>();
        for (List<Corner> point : points) {
            boolean isFirst = found.isEmpty();
            found.add(new Found(
                    kind,
                    isFirst ? id : "",
                    numbered(name, found.size() + 1),
                    radius,
                    Form.POINT,
                    point,
                    isFirst ? outlines + others : 0));
        }
        return found;
    }

    private String numbered(String name, int number) {
        return points.size() == 1 || name.isBlank() ? name : name.strip() + " " + number;
    }
}

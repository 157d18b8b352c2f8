package org.livex.phone.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.GeoPoint;

/**
 * The operator's map, as the server tells of it.
 *
 * @param attribution whom to thank for it; empty: nobody
 * @param version another one when the map is
 */
public record Basemap(
        String attribution,
        int minZoom,
        int maxZoom,
        String version,
        double west,
        double south,
        double east,
        double north) {
    /** Where Web Mercator ends. */
    static final double NORTHERNMOST = 85.0511287798;

    private static final int MOST_ON_SCREEN = 96;
    private static final double METRES_PER_PIXEL_AT_0 = 156_543.033928;
    private static final int DEEPEST = 22;

    /** Null where none was given. */
    public static @Nullable Basemap of(JSONObject json) throws JSONException {
        if (!json.optBoolean("given")) {
            return null;
        }
        JSONArray bounds = json.getJSONArray("bounds");
        int most = Math.max(0, Math.min(DEEPEST, json.getInt("maxZoom")));
        return new Basemap(
                json.optString("attribution"),
                Math.max(0, Math.min(most, json.getInt("minZoom"))),
                most,
                json.getString("version"),
                bounds.getDouble(0),
                bounds.getDouble(1),
                bounds.getDouble(2),
                bounds.getDouble(3));
    }

    /**
     * What to draw between two corners: of the zoom that is nearest to the screen's, coarser where it would be too many. None
     * where the map is too coarse to say anything, or is not there.
     */
    public List<Tile> between(GeoPoint southWest, GeoPoint northEast, double metresPerPixel) {
        double latitude = Math.toRadians((southWest.latitude() + northEast.latitude()) / 2);
        double ideal = Math.log(METRES_PER_PIXEL_AT_0 * Math.cos(latitude) / metresPerPixel) / Math.log(2);
        int zoom = (int) Math.max(minZoom, Math.min(maxZoom, Math.round(ideal)));
        List<Tile> tiles = at(zoom, southWest, northEast, MOST_ON_SCREEN);
        while (tiles.size() > MOST_ON_SCREEN && zoom > minZoom) {
            tiles = at(--zoom, southWest, northEast, MOST_ON_SCREEN);
        }
        return tiles.size() > MOST_ON_SCREEN ? new ArrayList<>() : tiles;
    }

    /** With coarser ones where finer ones are missing. They come first: what is there is drawn on them. */
    public List<Tile> withCoarser(List<Tile> tiles, Predicate<Tile> isMissing) {
        Set<Tile> all = new LinkedHashSet<>(tiles);
        for (Tile tile : tiles) {
            for (Tile one = tile; one.zoom() > minZoom && isMissing.test(one); ) {
                one = one.coarser();
                all.add(one);
            }
        }
        List<Tile> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(Tile::zoom));
        return sorted;
    }

    /** All of an area from the coarsest zoom on, as deep as so many go. */
    public List<Tile> around(Exercise.Area area, int most) {
        double reach = area.radiusMetres();
        GeoPoint southWest = area.centre().movedBy(-reach, -reach);
        GeoPoint northEast = area.centre().movedBy(reach, reach);
        List<Tile> all = new ArrayList<>();
        for (int zoom = minZoom; zoom <= maxZoom; zoom++) {
            List<Tile> more = at(zoom, southWest, northEast, most - all.size());
            if (all.size() + more.size() > most) {
                break;
            }
            all.addAll(more);
        }
        return all;
    }

    /** At most one more than {@code most}: whoever sees that many needs no more of them. */
    private List<Tile> at(int zoom, GeoPoint southWest, GeoPoint northEast, int most) {
        double fromLongitude = Math.max(southWest.longitude(), west);
        double toLongitude = Math.min(northEast.longitude(), east);
        double fromLatitude = Math.max(southWest.latitude(), south);
        double toLatitude = Math.min(northEast.latitude(), north);
        List<Tile> tiles = new ArrayList<>();
        if (!(fromLongitude < toLongitude && fromLatitude < toLatitude)) {
            return tiles;
        }
        int bottom = Tile.rowAt(fromLatitude, zoom);
        int last = Tile.columnAt(toLongitude, zoom);
        for (int row = Tile.rowAt(toLatitude, zoom); row <= bottom; row++) {
            for (int column = Tile.columnAt(fromLongitude, zoom); column <= last; column++) {
                tiles.add(new Tile(zoom, column, row));
                if (tiles.size() > most) {
                    return tiles;
                }
            }
        }
        return tiles;
    }
}

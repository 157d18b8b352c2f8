package org.livex.phone.model;

import org.livex.phone.model.read.GeoPoint;

/** Names one picture of a map in Web Mercator. Rows count from the north. */
public record Tile(int zoom, int column, int row) {
    public String key() {
        return zoom + "/" + column + "/" + row;
    }

    /** The one that shows the same and more. */
    public Tile coarser() {
        return new Tile(zoom - 1, column / 2, row / 2);
    }

    public GeoPoint northWest() {
        return new GeoPoint(latitudeOf(row), longitudeOf(column));
    }

    public GeoPoint southEast() {
        return new GeoPoint(latitudeOf(row + 1), longitudeOf(column + 1));
    }

    static int columnAt(double longitude, int zoom) {
        return inGrid((longitude + 180) / 360 * (1L << zoom), zoom);
    }

    static int rowAt(double latitude, int zoom) {
        double within = Math.toRadians(Math.max(-Basemap.NORTHERNMOST, Math.min(Basemap.NORTHERNMOST, latitude)));
        double stretched = Math.log(Math.tan(within) + 1 / Math.cos(within));
        return inGrid((1 - stretched / Math.PI) / 2 * (1L << zoom), zoom);
    }

    private static int inGrid(double at, int zoom) {
        return (int) Math.max(0, Math.min((1L << zoom) - 1, (long) Math.floor(at)));
    }

    private double longitudeOf(int line) {
        return line * 360.0 / (1L << zoom) - 180;
    }

    private double latitudeOf(int line) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * line / (1L << zoom)))));
    }
}

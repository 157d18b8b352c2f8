package org.livex.basemap;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a map says of itself. {@code attribution} is whom to thank, as plain text; {@code version} is another one when the
 * file is.
 */
public record About(String name, String attribution, int minZoom, int maxZoom, Bounds bounds, String version) {
    static final int DEEPEST = 22;
    private static final int LONGEST = 300;
    /** Where Web Mercator ends. */
    private static final double NORTHERNMOST = 85.0511287798066;

    private static final Pattern TAG = Pattern.compile("<[^>]{0,500}>");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,20})?");

    /** Degrees. */
    public record Bounds(double west, double south, double east, double north) {
        static final Bounds WORLD = new Bounds(-180, -NORTHERNMOST, 180, NORTHERNMOST);

        /** The whole world where it says nothing that could be true. */
        static Bounds of(String written) {
            String[] parts = written.split(",", -1);
            if (parts.length != 4) {
                return WORLD;
            }
            double[] degrees = new double[4];
            for (int i = 0; i < 4; i++) {
                String part = parts[i].strip();
                if (!NUMBER.matcher(part).matches()) {
                    return WORLD;
                }
                degrees[i] = Double.parseDouble(part);
            }
            Bounds bounds = new Bounds(degrees[0], degrees[1], degrees[2], degrees[3]);
            boolean isSound = bounds.west >= -180
                    && bounds.east <= 180
                    && bounds.west < bounds.east
                    && bounds.south >= -90
                    && bounds.north <= 90
                    && bounds.south < bounds.north;
            return isSound ? bounds : WORLD;
        }

        /** Of what the tiles of a zoom cover; rows count from the south. */
        static Bounds ofTiles(int zoom, int firstColumn, int lastColumn, int firstRow, int lastRow) {
            return new Bounds(
                    longitude(firstColumn, zoom),
                    latitude(firstRow, zoom),
                    longitude(lastColumn + 1, zoom),
                    latitude(lastRow + 1, zoom));
        }

        private static double longitude(int column, int zoom) {
            return Math.scalb((double) column, -zoom) * 360 - 180;
        }

        private static double latitude(int row, int zoom) {
            return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (2 * Math.scalb((double) row, -zoom) - 1))));
        }

        boolean meets(Bounds other) {
            return west < other.east && other.west < east && south < other.north && other.south < north;
        }
    }

    /**
     * {@code minZoom}, {@code maxZoom} and {@code tiles} are those of its tiles; the metadata may only say to begin later, and
     * narrower bounds.
     */
    static About of(Map<String, String> metadata, int minZoom, int maxZoom, Bounds tiles, String version) {
        int most = Math.clamp(maxZoom, 0, DEEPEST);
        int first = Math.clamp(minZoom, 0, most);
        Bounds said = Bounds.of(metadata.getOrDefault("bounds", ""));
        return new About(
                plain(metadata.getOrDefault("name", "")),
                plain(metadata.getOrDefault("attribution", "")),
                Math.clamp(zoom(metadata.get("minzoom"), first), first, most),
                most,
                said.meets(tiles) ? said : tiles,
                version);
    }

    private static int zoom(@Nullable String written, int otherwise) {
        String zoom = written == null ? "" : written.strip();
        return zoom.matches("\\d{1,2}") ? Integer.parseInt(zoom) : otherwise;
    }

    /** Attributions are written as links for web pages. */
    private static String plain(String written) {
        String text = TAG.matcher(written)
                .replaceAll("")
                .replace("&copy;", "©")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
        int end = Math.min(LONGEST, text.length());
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}

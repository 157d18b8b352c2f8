package org.livex.geo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of files, by their media types. */
public enum GeoForm {
    GEOJSON("application/geo+json"),
    KML("application/vnd.google-earth.kml+xml"),
    GPX("application/gpx+xml");

    /** KML that is packed. */
    private static final String KMZ = "application/vnd.google-earth.kmz";

    private final String type;

    GeoForm(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    /** How a file's name ends. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code header} as it came, with whatever parameters. */
    public static Optional<GeoForm> ofHeader(@Nullable String header) {
        String sent =
                String.valueOf(header).toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return sent.equals(KMZ)
                ? Optional.of(KML)
                : Arrays.stream(values()).filter(form -> form.type.equals(sent)).findFirst();
    }
}

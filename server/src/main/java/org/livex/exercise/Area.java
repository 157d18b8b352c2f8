package org.livex.exercise;

/** The exercise area: positions outside it are nobody's business and are not kept. */
public record Area(GeoPoint centre, double radiusMetres) {
    public Area {
        if (!(radiusMetres > 0 && radiusMetres <= 500_000)) {
            throw new IllegalArgumentException("has no believable radius");
        }
    }

    public boolean contains(GeoPoint point) {
        return centre.metresTo(point) <= radiusMetres;
    }
}

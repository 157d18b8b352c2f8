package org.livex.exercise.words;

/** The exercise area: positions outside it are nobody's business and are not kept. */
public record Area(GeoPoint centre, double radiusMetres) {
    public static final double WIDEST_METRES = 500_000;

    public Area {
        if (!(radiusMetres > 0 && radiusMetres <= WIDEST_METRES)) {
            throw new WrongField("radiusMetres", "has no believable radius");
        }
    }

    public boolean contains(GeoPoint point) {
        return centre.metresTo(point) <= radiusMetres;
    }
}

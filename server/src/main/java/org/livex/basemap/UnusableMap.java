package org.livex.basemap;

/** Why a file is no map that could be shown, as the end of a sentence for the operator. */
public final class UnusableMap extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableMap(String reason) {
        super(reason);
    }

    static UnusableMap vectors() {
        return new UnusableMap("its tiles are vectors; tiles of pictures are needed (PNG, JPEG or WebP)");
    }

    static UnusableMap noTile() {
        return new UnusableMap("it has no tile");
    }

    static UnusableMap damaged() {
        return new UnusableMap("it is damaged; copy it once more from where it came");
    }

    static UnusableMap noPictures() {
        return new UnusableMap("its tiles are no pictures (PNG, JPEG or WebP)");
    }
}

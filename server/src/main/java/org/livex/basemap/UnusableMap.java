package org.livex.basemap;

/** Why a file is no map that could be shown, as the end of a sentence for the operator. */
public final class UnusableMap extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableMap(String reason) {
        super(reason);
    }
}

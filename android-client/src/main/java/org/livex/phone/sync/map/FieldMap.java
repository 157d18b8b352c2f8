package org.livex.phone.sync.map;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Basemap;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.Tile;

/** The operator's map: what of it this phone keeps, and the rest from the server while there is a connection. */
public interface FieldMap {
    /** An area of 3 km is kept to about 5 metres for a pixel, one of 500 m to less than one. */
    int MOST_TILES = 400;

    long MOST_BYTES = 24L * 1024 * 1024;

    /**
     * How much is here.
     *
     * @param done of {@code all} that are to be kept, while that goes on; else both are 0
     * @param isBroken the last time not all of it could be had
     */
    record Standing(int tiles, long bytes, int done, int all, boolean isBroken) {
        public static final Standing NOTHING = new Standing(0, 0, 0, 0, false);

        public boolean isKeeping() {
            return all > 0;
        }
    }

    /** Null: the operator gave none, or nothing is known of it yet. */
    @Nullable Basemap about();

    /** Asks the server which map there is now. {@code then} is told once it is known, or is not to be had. */
    void lookUp(Runnable then);

    /**
     * Of the map that {@link #about} tells of.
     *
     * @param read makes something of the bytes, on a thread that may take its time
     * @param then null: the map has none there, or it is not to be had now
     */
    <T> void picture(Tile tile, Function<byte[], @Nullable T> read, Consumer<@Nullable T> then);

    /** All of the area, from the coarsest tiles on, until there are enough. Goes on where it was broken off. */
    void keep(Exercise.Area area, Runnable told);

    Standing standing();
}

package org.livex.geo;

import java.util.ArrayList;
import java.util.List;
import org.livex.xml.UnreadableFile;

/** What has been read of a file so far, of which no list of places has as much. */
final class Bounds {
    static final int MOST_FEATURES = 5_000;
    static final int MOST_CORNERS = 200_000;

    private final List<Found> found = new ArrayList<>();
    private int corners;

    void add(Found one) throws UnreadableFile {
        if (found.size() >= MOST_FEATURES) {
            throw UnreadableFile.of(UnreadableFile.Reason.TOO_LARGE);
        }
        found.add(one);
    }

    void countCorner() throws UnreadableFile {
        corners++;
        if (corners > MOST_CORNERS) {
            throw UnreadableFile.of(UnreadableFile.Reason.TOO_LARGE);
        }
    }

    List<Found> all() {
        return found;
    }
}

package org.livex.phone.screen.map;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.util.LruCache;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Basemap;
import org.livex.phone.model.Tile;
import org.livex.phone.model.read.GeoPoint;
import org.livex.phone.sync.map.FieldMap;

/** Holds pictures of the map as they are drawn, the latest ones; a few are asked for at once, and only what is seen. */
final class MapTiles {
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int AT_ONCE = 6;

    private final FieldMap map;
    private final Runnable arrived;
    private final Set<Tile> coming = new HashSet<>();
    private final Set<Tile> missing = new HashSet<>();
    private final LruCache<Tile, Bitmap> pictures = new LruCache<>(MOST_BYTES) {
        @Override
        protected int sizeOf(Tile tile, Bitmap picture) {
            return picture.getAllocationByteCount();
        }
    };
    private String version = "";

    MapTiles(FieldMap map, Runnable arrived) {
        this.map = map;
        this.arrived = arrived;
    }

    /** What was not to be had may be by now. */
    void again() {
        missing.clear();
        arrived.run();
    }

    /** Those to be drawn, the coarsest first; their pictures may still be to come. */
    List<Tile> seenBy(Camera camera, GeoPoint origin) {
        Basemap about = map.about();
        if (about == null) {
            return List.of();
        }
        if (!about.version().equals(version)) {
            version = about.version();
            pictures.evictAll();
            missing.clear();
        }
        GeoPoint southWest = origin.movedBy(camera.eastAt(0), camera.northAt(camera.height));
        GeoPoint northEast = origin.movedBy(camera.eastAt(camera.width), camera.northAt(0));
        List<Tile> tiles =
                about.withCoarser(about.between(southWest, northEast, camera.metresPerPixel), missing::contains);
        tiles.forEach(this::want);
        return tiles;
    }

    @Nullable Bitmap picture(Tile tile) {
        return pictures.get(tile);
    }

    private void want(Tile tile) {
        if (coming.size() >= AT_ONCE || coming.contains(tile) || missing.contains(tile) || pictures.get(tile) != null) {
            return;
        }
        coming.add(tile);
        String asked = version;
        map.picture(tile, MapTiles::decoded, picture -> {
            coming.remove(tile);
            if (asked.equals(version)) {
                keep(tile, picture);
            }
            arrived.run();
        });
    }

    private void keep(Tile tile, @Nullable Bitmap picture) {
        if (picture == null) {
            missing.add(tile);
        } else {
            pictures.put(tile, picture);
        }
    }

    private static @Nullable Bitmap decoded(byte[] bytes) {
        return BitmapFactory.decodeByteArray(bytes, 0, bytes.length);
    }
}

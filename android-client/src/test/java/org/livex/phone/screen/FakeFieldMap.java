package org.livex.phone.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Basemap;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.Tile;
import org.livex.phone.sync.map.FieldMap;

/** A map of the test's own: what is not in it is not to be had. */
final class FakeFieldMap implements FieldMap {
    final Map<Tile, byte[]> pictures = new HashMap<>();

    @Nullable Basemap about;

    Standing standing = Standing.NOTHING;
    int timesKept;

    @Override
    public @Nullable Basemap about() {
        return about;
    }

    @Override
    public void lookUp(Runnable then) {}

    @Override
    public <T> void picture(Tile tile, Function<byte[], @Nullable T> read, Consumer<@Nullable T> then) {
        byte[] bytes = pictures.get(tile);
        then.accept(bytes == null ? null : read.apply(bytes));
    }

    @Override
    public void keep(Exercise.Area area, Runnable told) {
        timesKept++;
    }

    @Override
    public Standing standing() {
        return standing;
    }
}

package org.livex.phone.sync.map;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Basemap;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.Tile;
import org.livex.phone.sync.Api;
import org.livex.phone.sync.NoConnection;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.Phone;
import org.livex.phone.sync.Problem;
import org.livex.phone.sync.SideRequests;

/** Shows pictures that are kept, and fetches the others: what is looked at and what is to be kept on threads of their own. */
public final class KeptMap implements FieldMap {
    private static final String NOT_FOUND = "not-found";

    private final KeptTiles tiles;
    private final Phone phone;
    private final ExecutorService reads = Executors.newSingleThreadExecutor(SideRequests::daemon);
    private final SideRequests calls;
    private final SideRequests keeping;
    private int done;
    private int all;
    private boolean isBroken;

    public KeptMap(KeptTiles tiles, Supplier<@Nullable Api> api, Phone phone) {
        this.tiles = tiles;
        this.phone = phone;
        this.calls = new SideRequests(api, phone);
        this.keeping = new SideRequests(api, phone);
    }

    @Override
    public @Nullable Basemap about() {
        return tiles.about();
    }

    @Override
    public synchronized Standing standing() {
        return new Standing(tiles.count(), tiles.bytes(), done, all, isBroken);
    }

    @Override
    public void lookUp(Runnable then) {
        int mine = tiles.membership();
        calls.make(
                api -> {
                    tiles.take(mine, api.basemap());
                    return true;
                },
                asked -> then.run());
    }

    @Override
    public <T> void picture(Tile tile, Function<byte[], @Nullable T> read, Consumer<@Nullable T> then) {
        int mine = tiles.membership();
        reads.execute(() -> {
            byte[] kept = tiles.read(tile);
            if (kept == null) {
                calls.make(api -> read.apply(fetched(mine, api, tile)), then);
                return;
            }
            T made = read.apply(kept);
            phone.listeners().execute(() -> then.accept(made));
        });
    }

    private byte[] fetched(int mine, Api api, Tile tile) throws NoConnection, NotSaved, Problem {
        Basemap map = tiles.about();
        byte[] picture = api.tile(tile, map == null ? "" : map.version()).toByteArray();
        if (map != null) {
            putIfItCan(mine, map, tile, picture);
        }
        return picture;
    }

    private void putIfItCan(int mine, Basemap map, Tile tile, byte[] picture) {
        try {
            tiles.put(mine, map, tile, picture);
        } catch (NotSaved full) {
            // It is seen all the same.
        }
    }

    @Override
    public void keep(Exercise.Area area, Runnable told) {
        Basemap map = tiles.about();
        int mine = tiles.membership();
        if (map == null || !hasBegun()) {
            return;
        }
        List<Tile> wanted = map.around(area, MOST_TILES);
        keeping.make(
                api -> {
                    boolean hasRoom = tiles.hasRoomFor(1);
                    for (int i = 0; i < wanted.size() && hasRoom; i++) {
                        progress(i, wanted.size());
                        phone.listeners().execute(told);
                        hasRoom = keepOne(mine, map, api, wanted.get(i)) && tiles.hasRoomFor(1);
                    }
                    return true;
                },
                whole -> {
                    ended(whole == null);
                    told.run();
                });
    }

    /** False where there is no room. Where the map has no picture there is nothing to keep. */
    private boolean keepOne(int mine, Basemap map, Api api, Tile tile) throws NoConnection, NotSaved, Problem {
        if (tiles.has(tile)) {
            return true;
        }
        try {
            ByteString picture = api.tile(tile, map.version());
            return tiles.put(mine, map, tile, picture.toByteArray());
        } catch (Problem problem) {
            if (!problem.code().equals(NOT_FOUND)) {
                throw problem;
            }
            return true;
        }
    }

    private synchronized boolean hasBegun() {
        if (all > 0) {
            return false;
        }
        all = 1;
        isBroken = false;
        return true;
    }

    private synchronized void progress(int next, int of) {
        done = next;
        all = of;
    }

    private synchronized void ended(boolean broken) {
        done = 0;
        all = 0;
        isBroken = broken;
    }

    public void close() {
        reads.shutdownNow();
        calls.close();
        keeping.close();
    }
}

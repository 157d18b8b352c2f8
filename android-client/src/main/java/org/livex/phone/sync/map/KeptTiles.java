package org.livex.phone.sync.map;

import java.util.HashMap;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Basemap;
import org.livex.phone.model.Tile;
import org.livex.phone.sync.Json;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.kept.Change;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.kept.Reading;
import org.livex.phone.sync.kept.Table;

/**
 * Pictures of the operator's map on this phone, kept as all else on it: encrypted, and gone when it is wiped. In memory is
 * which there are. Thread-safe.
 */
public final class KeptTiles {
    private static final String ABOUT = "about";

    private final PhoneStore store;
    private final Map<String, Long> sizes = new HashMap<>();
    private @Nullable Basemap about;
    private long bytes;
    private int membership;

    public KeptTiles(PhoneStore store, PhoneStore.Contents contents) {
        this.store = store;
        load(contents);
    }

    public synchronized void load(PhoneStore.Contents contents) {
        Reading.rowsOf(contents, Table.TILE).forEach((key, text) -> {
            JSONObject row = Json.read(text);
            if (row != null && key.equals(ABOUT)) {
                about = basemap(row);
            } else if (row != null) {
                counts(key, row.optLong("bytes"));
            }
        });
    }

    private static @Nullable Basemap basemap(JSONObject row) {
        try {
            return Basemap.of(row);
        } catch (JSONException damaged) {
            return null;
        }
    }

    private void counts(String key, long size) {
        Long before = sizes.put(key, size);
        bytes += size - (before == null ? 0 : before);
    }

    /** Another one when somebody left: what was asked for before is nobody's. */
    synchronized int membership() {
        return membership;
    }

    synchronized @Nullable Basemap about() {
        return about;
    }

    synchronized int count() {
        return sizes.size();
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized boolean hasRoomFor(long more) {
        return bytes + more <= FieldMap.MOST_BYTES && sizes.size() < FieldMap.MOST_TILES;
    }

    synchronized boolean has(Tile tile) {
        return sizes.containsKey(tile.key());
    }

    synchronized byte @Nullable [] read(Tile tile) {
        return has(tile) ? store.file(nameOf(tile.key())) : null;
    }

    /** What the server says of its map. Pictures of another one are wrong, not old. */
    synchronized void take(int mine, JSONObject said) throws NotSaved {
        if (mine != membership) {
            return;
        }
        Basemap now = basemap(said);
        if (now == null || about == null || !now.version().equals(about.version())) {
            Change change = new Change().forgetAll(Table.TILE);
            store.commit(now == null ? change : change.put(Table.TILE, ABOUT, said.toString()));
            sizes.keySet().forEach(key -> store.forgetFile(nameOf(key)));
            sizes.clear();
            bytes = 0;
        }
        about = now;
    }

    /** False where there is no room. The file first, then the row: a row promises a file. */
    synchronized boolean put(int mine, Basemap map, Tile tile, byte[] picture) throws NotSaved {
        if (mine != membership || !map.equals(about) || !hasRoomFor(picture.length)) {
            return false;
        }
        if (has(tile)) {
            return true;
        }
        store.keepFile(nameOf(tile.key()), picture);
        String row = Json.object().put("bytes", picture.length).text();
        store.commit(new Change().put(Table.TILE, tile.key(), row));
        counts(tile.key(), picture.length);
        return true;
    }

    /** The store was wiped. */
    public synchronized void forgetAll() {
        membership++;
        sizes.clear();
        bytes = 0;
        about = null;
    }

    private static String nameOf(String key) {
        return "tile/" + key;
    }
}

package org.livex.phone.model.read;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Parsed;
import org.livex.phone.sync.Snapshot;

/** Reads items for somebody who reads these languages, best first. */
public record Reader(List<String> languages, Parsed parsed) {
    /** For once. */
    public Reader(List<String> languages) {
        this(languages, new Parsed());
    }

    /** How one kind of item is read; null: it is passed over. */
    public interface Kind<T> {
        @Nullable T read(JSONObject item, Reader reader) throws JSONException;
    }

    public LocalText text(JSONObject json, String field) throws JSONException {
        JSONObject text = json.getJSONObject(field);
        LocalText read = text.has("versions") ? LocalText.ofVersions(text, languages) : LocalText.of(text);
        return read.forReader(languages);
    }

    @Nullable public LocalText optText(JSONObject json, String field) throws JSONException {
        return json.optJSONObject(field) == null ? null : text(json, field);
    }

    /** Null: it is not there, or cannot be read; what it belongs to must be seen all the same. */
    @Nullable public LocalText textIfAny(JSONObject json, String field) {
        try {
            return optText(json, field);
        } catch (JSONException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Those that can be read: one broken row must not take the others off the screen. */
    public <T> List<T> all(Map<String, JSONObject> items, Kind<T> kind) {
        List<T> read = new ArrayList<>();
        for (JSONObject item : items.values()) {
            T one = item.optBoolean("gone") ? null : readOrNull(item, kind);
            if (one != null) {
                read.add(one);
            }
        }
        return read;
    }

    /**
     * The same, where many are alike: one that came unchanged is not read again.
     *
     * @param name of what is made of them, one alone in all of the situation
     * @param besides what else each is made of; {@code kind} must look at nothing else that could change
     */
    public <T> List<T> all(
            String name, Map<String, JSONObject> items, Function<JSONObject, Object> besides, Kind<T> kind) {
        return parsed.each(
                name, items.values(), besides, item -> item.optBoolean("gone") ? null : readOrNull(item, kind));
    }

    /** The same of what is made of the item alone. */
    public <T> List<T> all(String name, Map<String, JSONObject> items, Kind<T> kind) {
        return all(name, items, item -> "", kind);
    }

    /**
     * A part of the situation, made anew when something of it changed: an item of these kinds, what was done here, or what it is
     * made of besides.
     *
     * @param made sees items of these kinds alone
     */
    public <T> T part(String name, Snapshot all, Set<String> kinds, List<?> besides, Function<Snapshot, T> made) {
        Snapshot seen = all.only(kinds);
        List<Object> of = new ArrayList<>(besides);
        of.addAll(List.of(seen.items(), seen.waiting(), seen.refused(), seen.unnamed()));
        return parsed.part(name, of, () -> made.apply(seen));
    }

    /** What the items of one kind show of the clocks: for all kinds alike, of the item alone. */
    public <T> List<T> shown(String name, Map<String, JSONObject> items, Function<JSONObject, @Nullable T> read) {
        return parsed.each(name, items.values(), item -> "", item -> {
            parsed.count();
            return read.apply(item);
        });
    }

    private <T> @Nullable T readOrNull(JSONObject item, Kind<T> kind) {
        parsed.count();
        try {
            return kind.read(item, this);
        } catch (JSONException | IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    public <T> @Nullable T first(Map<String, JSONObject> items, Kind<T> kind) {
        List<T> read = all(items, kind);
        return read.isEmpty() ? null : read.get(0);
    }

    public static List<String> strings(@Nullable JSONArray array) {
        List<String> read = new ArrayList<>();
        for (int i = 0; array != null && i < array.length(); i++) {
            read.add(array.optString(i));
        }
        return Collections.unmodifiableList(read);
    }

    public static @Nullable String optString(JSONObject json, String field) {
        return json.has(field) && !json.isNull(field) ? json.optString(field) : null;
    }
}

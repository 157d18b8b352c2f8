package org.livex.phone.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What was made of items before, to be taken again as long as nothing that it was made of is another. The JSON of an item never
 * changes: a newer one is another object. Not thread-safe.
 */
public final class Parsed {
    /** @param of all that it was made of */
    private record Made(Object of, @Nullable Object what) {}

    private final Map<String, Made> parts = new HashMap<>();
    /** By name, then by item. */
    private final Map<String, IdentityHashMap<JSONObject, Made>> items = new HashMap<>();

    private List<String> languages = List.of();
    private int readings;

    /** Texts of other languages are other texts. */
    void readIn(List<String> wanted) {
        if (!wanted.equals(languages)) {
            languages = List.copyOf(wanted);
            parts.clear();
            items.clear();
        }
    }

    /** How many items were read from their JSON since the beginning. */
    int readings() {
        return readings;
    }

    public void count() {
        readings++;
    }

    /**
     * Finds what was made of these parts under that name, or makes it.
     *
     * @param of all that it is made of
     */
    @SuppressWarnings("unchecked") // Under one name there is one kind of thing.
    public <T> T part(String name, Object of, Supplier<T> make) {
        Made known = parts.get(name);
        if (known != null && known.of().equals(of)) {
            return (T) Objects.requireNonNull(known.what());
        }
        T made = make.get();
        parts.put(name, new Made(of, made));
        return made;
    }

    /**
     * One thing for each item, without those of which there is nothing to be made.
     *
     * @param besides what it is made of besides the item
     */
    @SuppressWarnings("unchecked") // Under one name there is one kind of thing.
    public <T> List<T> each(
            String name,
            Iterable<JSONObject> all,
            Function<JSONObject, Object> besides,
            Function<JSONObject, @Nullable T> read) {
        IdentityHashMap<JSONObject, Made> before = items.getOrDefault(name, new IdentityHashMap<>());
        IdentityHashMap<JSONObject, Made> now = new IdentityHashMap<>();
        List<T> made = new ArrayList<>();
        for (JSONObject item : all) {
            Object of = besides.apply(item);
            Made known = before.get(item);
            Made its = known != null && known.of().equals(of) ? known : new Made(of, read.apply(item));
            now.put(item, its);
            if (its.what() != null) {
                made.add((T) its.what());
            }
        }
        items.put(name, now);
        return made;
    }
}

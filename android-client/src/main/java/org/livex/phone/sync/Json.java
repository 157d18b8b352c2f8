package org.livex.phone.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** Writes JSON where it cannot fail: {@code org.json} throws a checked exception for numbers that are none. */
public final class Json {
    private final JSONObject object = new JSONObject();

    public static Json object() {
        return new Json();
    }

    /** Nothing at all, if {@code value} is null. */
    public Json put(String name, @Nullable Object value) {
        try {
            object.put(name, value instanceof Collection ? new JSONArray((Collection<?>) value) : value);
            return this;
        } catch (JSONException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    public JSONObject done() {
        return object;
    }

    public String text() {
        return object.toString();
    }

    /** Those that it has; none where there is no array. */
    static List<JSONObject> objects(@Nullable JSONArray array) {
        List<JSONObject> objects = new ArrayList<>();
        for (int i = 0; array != null && i < array.length(); i++) {
            JSONObject one = array.optJSONObject(i);
            if (one != null) {
                objects.add(one);
            }
        }
        return Collections.unmodifiableList(objects);
    }

    /** Null if it is no JSON object. */
    public static @Nullable JSONObject read(String text) {
        try {
            return new JSONObject(text);
        } catch (JSONException e) {
            return null;
        }
    }

    static JSONObject put(JSONObject object, String name, Object value) {
        try {
            return object.put(name, value);
        } catch (JSONException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    static JSONObject copy(JSONObject original) {
        Json copy = new Json();
        original.keys().forEachRemaining(name -> copy.put(name, original.opt(name)));
        return copy.object;
    }
}

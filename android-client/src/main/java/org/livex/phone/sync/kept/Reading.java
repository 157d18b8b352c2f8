package org.livex.phone.sync.kept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Ended;
import org.livex.phone.sync.JoinResult;
import org.livex.phone.sync.Json;
import org.livex.phone.sync.NoConnection;
import org.livex.phone.sync.Session;

/** Reads what is kept, where damage is like absence, and what the server says, where it is refused. */
public final class Reading {
    private Reading() {}

    public static Map<String, String> rowsOf(PhoneStore.Contents contents, Table table) {
        return contents.rows().getOrDefault(table, Collections.emptyMap());
    }

    static @Nullable Session sessionOf(@Nullable String row) {
        try {
            return row == null ? null : Session.read(row);
        } catch (JSONException damaged) {
            return null;
        }
    }

    static @Nullable Ended endedOf(@Nullable String row) {
        JSONObject read = row == null ? null : Json.read(row);
        return read == null ? null : new Ended(read.optString("code"), Instant.ofEpochMilli(read.optLong("at")));
    }

    public static long numberOf(@Nullable String row) {
        return row != null && row.matches("-?\\d{1,15}") ? Long.parseLong(row) : 0;
    }

    static @Nullable JSONArray arrayOf(@Nullable String row) {
        try {
            return row == null ? null : new JSONArray(row);
        } catch (JSONException damaged) {
            return null;
        }
    }

    static List<String> textsOf(@Nullable JSONArray array) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; array != null && i < array.length(); i++) {
            texts.add(array.optString(i));
        }
        return Collections.unmodifiableList(texts);
    }

    public static List<JSONObject> itemsOf(JSONObject message) throws NoConnection {
        JSONArray array = message.optJSONArray("items");
        List<JSONObject> items = new ArrayList<>();
        for (int i = 0; array != null && i < array.length(); i++) {
            JSONObject item = array.optJSONObject(i);
            if (item == null || item.optString("kind").isEmpty() || !item.has("id")) {
                throw new NoConnection(JoinResult.Reason.NOT_LIVEX, new JSONException("an item without kind or id"));
            }
            items.add(item);
        }
        return items;
    }

    public static long longOf(JSONObject message, String name) throws NoConnection {
        try {
            return message.getLong(name);
        } catch (JSONException notOurs) {
            throw new NoConnection(JoinResult.Reason.NOT_LIVEX, notOurs);
        }
    }
}

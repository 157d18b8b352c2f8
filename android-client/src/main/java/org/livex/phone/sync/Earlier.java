package org.livex.phone.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Messages of a channel from before those that were asked from; they are not kept on this phone.
 *
 * @param items as the feed has them, oldest first
 * @param hasMore there are others before these
 */
public record Earlier(List<JSONObject> items, boolean hasMore) {
    static Earlier of(JSONObject answer) {
        List<JSONObject> items = new ArrayList<>();
        JSONArray all = answer.optJSONArray("items");
        for (int i = 0; all != null && i < all.length(); i++) {
            JSONObject item = all.optJSONObject(i);
            if (item != null) {
                items.add(item);
            }
        }
        return new Earlier(Collections.unmodifiableList(items), answer.optBoolean("more"));
    }
}

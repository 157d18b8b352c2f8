package org.livex.phone.sync;

import java.util.List;
import org.json.JSONObject;

/**
 * Messages of a channel from before those that were asked from; they are not kept on this phone.
 *
 * @param items as the feed has them, oldest first
 * @param hasMore there are others before these
 */
public record Earlier(List<JSONObject> items, boolean hasMore) {
    static Earlier of(JSONObject answer) {
        return new Earlier(Json.objects(answer.optJSONArray("items")), answer.optBoolean("more"));
    }
}

package org.livex.phone.sync;

import java.util.List;
import org.json.JSONObject;

/**
 * What has a name like the one that was asked for, in whatever script.
 *
 * @param found as the server says it, the most alike first
 * @param hasMore there are others besides these
 */
public record Names(List<JSONObject> found, boolean hasMore) {
    static Names of(JSONObject answer) {
        return new Names(Json.objects(answer.optJSONArray("results")), answer.optBoolean("more"));
    }
}

package org.livex.phone.sync;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.json.JSONObject;

/**
 * Messages of a channel from before those that were asked from; they are not kept on this phone.
 *
 * @param items as the feed has them, oldest first
 * @param hasMore there are others before these
 */
public record Earlier(List<JSONObject> items, boolean hasMore) {
    /** The server gives no more at once. */
    public static final int MOST = 100;

    /** The number of a line that is here may have grown since it was said: then it comes as an earlier one. */
    public boolean hasOthersThan(Stream<String> here) {
        Set<String> known = here.collect(Collectors.toSet());
        return hasMore || items.stream().anyMatch(item -> !known.contains(item.optString("id")));
    }

    static Earlier of(JSONObject answer) {
        return new Earlier(Json.objects(answer.optJSONArray("items")), answer.optBoolean("more"));
    }
}

package org.livex.phone.model;

import java.util.List;
import java.util.stream.Collectors;
import org.json.JSONObject;
import org.livex.phone.sync.Snapshot;

/**
 * My draft of words of a voice over which somebody else has published theirs: there is nothing else to do about it at the desk.
 *
 * @param task that it was
 * @param by who published theirs; empty: nobody knows
 */
public record SetAside(String task, String words, int number, String by) {
    static List<SetAside> all(Snapshot snapshot) {
        return snapshot.items("translation").values().stream()
                .filter(SetAside::isAllThereIs)
                .map(SetAside::of)
                .collect(Collectors.toList());
    }

    /** Beside words in another language there is a translation of those to do. */
    private static boolean isAllThereIs(JSONObject task) {
        JSONObject source = task.optJSONObject("source");
        return task.has("setAside")
                && source != null
                && source.optString("language").equals(task.optString("language"));
    }

    private static SetAside of(JSONObject task) {
        JSONObject draft = task.optJSONObject("setAside");
        if (draft == null) {
            return new SetAside(task.optString("id"), "", 0, "");
        }
        JSONObject by = draft.optJSONObject("replacedBy");
        return new SetAside(
                task.optString("id"),
                draft.optString("text"),
                draft.optInt("number"),
                by == null ? "" : by.optString("callName"));
    }
}

package org.livex.phone.model.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message or a document.
 *
 * @param language null: of none in particular, such as a photo
 * @param isReceived the server has it, and it can be fetched
 */
public record Enclosure(
        String sha256, String type, String name, @Nullable String language, boolean isDraft, boolean isReceived) {
    public static List<Enclosure> in(JSONObject item, String field) throws JSONException {
        List<Enclosure> files = new ArrayList<>();
        JSONArray written = item.optJSONArray(field);
        JSONObject received = item.optJSONObject("received");
        for (int i = 0; written != null && i < written.length(); i++) {
            JSONObject file = written.getJSONObject(i);
            files.add(of(file, received != null && received.has(file.getString("sha256"))));
        }
        return Collections.unmodifiableList(files);
    }

    static Enclosure of(JSONObject file, boolean isReceived) throws JSONException {
        String state = file.optString("state", "approved");
        return new Enclosure(
                file.getString("sha256"),
                file.getString("type"),
                file.optString("name"),
                Reader.optString(file, "language"),
                !state.equals("approved"),
                isReceived);
    }
}

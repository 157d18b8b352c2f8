package org.livex.phone.model;

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
 */
public record Enclosure(
        String sha256, String type, String name, @Nullable String language, boolean isDraft) {
    static List<Enclosure> in(@Nullable JSONArray written) throws JSONException {
        List<Enclosure> files = new ArrayList<>();
        for (int i = 0; written != null && i < written.length(); i++) {
            JSONObject file = written.getJSONObject(i);
            String state = file.optString("state", "approved");
            files.add(new Enclosure(
                    file.getString("sha256"),
                    file.getString("type"),
                    file.optString("name"),
                    Reader.optString(file, "language"),
                    !state.equals("approved")));
        }
        return Collections.unmodifiableList(files);
    }
}

package org.livex.phone.model.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * A photo or recording in which somebody named me: not to look at, but to hide it.
 *
 * @param isHidden nobody sees it any more, or will not when that is sent
 */
public record PictureOfMe(String sha256, boolean isPhoto, Instant takenAt, boolean isHidden) {
    static List<PictureOfMe> in(JSONObject me, Set<String> hiddenHere) throws JSONException {
        List<PictureOfMe> pictures = new ArrayList<>();
        JSONArray written = me.optJSONArray("pictures");
        for (int i = 0; written != null && i < written.length(); i++) {
            JSONObject picture = written.getJSONObject(i);
            String sha256 = picture.getString("sha256");
            pictures.add(new PictureOfMe(
                    sha256,
                    picture.getString("type").startsWith("image/"),
                    Instant.parse(picture.getString("takenAt")),
                    picture.optBoolean("hidden") || hiddenHere.contains(sha256)));
        }
        return Collections.unmodifiableList(pictures);
    }
}

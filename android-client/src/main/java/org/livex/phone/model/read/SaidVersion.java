package org.livex.phone.model.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A version of the words of a message.
 *
 * @param number 1 is what went out, each correction counts one more
 * @param small the small corrections since that
 * @param since from when on it said so; null: that is not told
 */
public record SaidVersion(int number, int small, @Nullable Instant since) {
    public static List<SaidVersion> in(@Nullable JSONObject json, String field) throws JSONException {
        JSONArray listed = json == null ? null : json.optJSONArray(field);
        List<SaidVersion> versions = new ArrayList<>();
        for (int i = 0; listed != null && i < listed.length(); i++) {
            JSONObject one = listed.getJSONObject(i);
            versions.add(new SaidVersion(
                    one.getInt("version"),
                    one.optInt("small"),
                    one.has("at") ? Instant.parse(one.getString("at")) : null));
        }
        return versions;
    }

    public boolean isSameAs(SaidVersion other) {
        return number == other.number && small == other.small;
    }
}

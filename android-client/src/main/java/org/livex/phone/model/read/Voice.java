package org.livex.phone.model.read;

import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a message: somebody of the story, or control.
 *
 * @param picture of their face or their sign; null: they have none
 */
public record Voice(String id, LocalText name, @Nullable Enclosure picture) {
    public static @Nullable Voice of(@Nullable JSONObject json, Reader reader) throws JSONException {
        if (json == null) {
            return null;
        }
        JSONObject picture = json.optJSONObject("picture");
        return new Voice(
                json.optString("id"), reader.text(json, "name"), picture == null ? null : Enclosure.of(picture, true));
    }
}

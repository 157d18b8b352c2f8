package org.livex.phone.model;

import org.json.JSONException;
import org.json.JSONObject;

/** What a participant can say that they did. */
public record ActionKind(String id, LocalText label) {
    static ActionKind of(JSONObject json, Reader reader) throws JSONException {
        return new ActionKind(json.getString("id"), reader.text(json, "label"));
    }
}

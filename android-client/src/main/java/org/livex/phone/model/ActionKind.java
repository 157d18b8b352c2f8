package org.livex.phone.model;

import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * What a participant can say that they did.
 *
 * @param isOfRole not everybody may say so
 * @param fields what its report asks for besides the note
 */
public record ActionKind(String id, LocalText label, boolean isOfRole, List<FormField> fields) {
    static ActionKind of(JSONObject json, Reader reader) throws JSONException {
        return new ActionKind(
                json.getString("id"),
                reader.text(json, "label"),
                json.optBoolean("ofRole"),
                FormField.list(json.optJSONArray("fields"), reader));
    }
}

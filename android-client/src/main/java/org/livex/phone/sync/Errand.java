package org.livex.phone.sync;

import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A thing that the person did, as it lies in the outbox.
 *
 * @param command whole, as it is sent
 * @param refusal {@code code} and {@code parameters}, once the server refused it
 */
record Errand(
        String id,
        String type,
        JSONObject command,
        @Nullable JSONObject refusal) {
    static Errand read(String json) throws JSONException {
        JSONObject kept = new JSONObject(json);
        JSONObject command = kept.getJSONObject("command");
        return new Errand(command.getString("id"), command.getString("type"), command, kept.optJSONObject("refusal"));
    }

    String json() {
        return Json.object().put("command", command).put("refusal", refusal).text();
    }

    boolean isRefused() {
        return refusal != null;
    }

    Errand refused(String code, JSONObject parameters) {
        JSONObject why =
                Json.object().put("code", code).put("parameters", parameters).done();
        return new Errand(id, type, command, why);
    }
}

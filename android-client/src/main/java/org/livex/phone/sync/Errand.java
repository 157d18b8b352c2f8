package org.livex.phone.sync;

import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A thing that the person did, as it lies in the outbox.
 *
 * @param command whole, as it is sent
 * @param refusal {@code code} and {@code parameters}, once the server refused it
 * @param seq of the entry that it was accepted as, while the server may still lose that; 0: it was not
 */
public record Errand(
        String id,
        String type,
        JSONObject command,
        @Nullable JSONObject refusal,
        long seq) {
    Errand(String id, String type, JSONObject command, @Nullable JSONObject refusal) {
        this(id, type, command, refusal, 0);
    }

    public static Errand read(String json) throws JSONException {
        JSONObject kept = new JSONObject(json);
        JSONObject command = kept.getJSONObject("command");
        return new Errand(
                command.getString("id"),
                command.getString("type"),
                command,
                kept.optJSONObject("refusal"),
                kept.optLong("seq"));
    }

    public String json() {
        return Json.object()
                .put("command", command)
                .put("refusal", refusal)
                .put("seq", isAccepted() ? Long.valueOf(seq) : null)
                .text();
    }

    public boolean isWaiting() {
        return !isRefused() && !isAccepted();
    }

    public boolean isAccepted() {
        return seq > 0;
    }

    public Errand accepted(long as) {
        return new Errand(id, type, command, null, as);
    }

    /** To be said as if it never had been. */
    public Errand unsaid() {
        return new Errand(id, type, command, null);
    }

    public boolean isRefused() {
        return refusal != null;
    }

    public Errand refused(String code, JSONObject parameters) {
        JSONObject why =
                Json.object().put("code", code).put("parameters", parameters).done();
        return new Errand(id, type, command, why);
    }
}

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
 * @param isUnsent it has certainly not left this phone
 */
public record Errand(
        String id,
        String type,
        JSONObject command,
        @Nullable JSONObject refusal,
        long seq,
        boolean isUnsent) {
    Errand(String id, String type, JSONObject command, @Nullable JSONObject refusal) {
        this(id, type, command, refusal, 0, false);
    }

    /** What the person has done just now. */
    static Errand done(String id, String type, JSONObject command) {
        return new Errand(id, type, command, null, 0, true);
    }

    public static Errand read(String json) throws JSONException {
        JSONObject kept = new JSONObject(json);
        JSONObject command = kept.getJSONObject("command");
        return new Errand(
                command.getString("id"),
                command.getString("type"),
                command,
                kept.optJSONObject("refusal"),
                kept.optLong("seq"),
                // Of what an earlier version of the app kept, nobody knows.
                kept.optBoolean("unsent"));
    }

    public String json() {
        return Json.object()
                .put("command", command)
                .put("refusal", refusal)
                .put("seq", isAccepted() ? Long.valueOf(seq) : null)
                .put("unsent", isUnsent ? Boolean.TRUE : null)
                .text();
    }

    public boolean isWaiting() {
        return !isRefused() && !isAccepted();
    }

    public boolean isAccepted() {
        return seq > 0;
    }

    public Errand accepted(long as) {
        return new Errand(id, type, command, null, as, false);
    }

    /** It goes out now: from here on the server may have it. */
    public Errand leaving() {
        return new Errand(id, type, command, refusal, seq, false);
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

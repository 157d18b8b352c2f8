package org.livex.phone.sync;

import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A file on this phone, or on its way.
 *
 * @param bytes how many it has
 * @param brought how many of them the server has
 * @param command that names it; empty: none yet
 * @param refusedBy the code of the server's refusal, which is final
 */
public record Attached(
        String sha256,
        String type,
        long bytes,
        long brought,
        State state,
        String command,
        @Nullable String refusedBy) {

    /** Where it is. */
    public enum State {
        /** Made here; no action names it yet. */
        DRAFT,
        TO_BRING,
        /** The server has it whole. */
        BROUGHT,
        REFUSED,
        /** Refused, and the person took it out of the report; the file itself is gone. */
        REMOVED,
        /** Came with an inject. */
        FETCHED
    }

    static Attached read(String json) throws JSONException {
        JSONObject kept = new JSONObject(json);
        return new Attached(
                kept.getString("sha256"),
                kept.getString("type"),
                kept.getLong("bytes"),
                kept.getLong("brought"),
                State.valueOf(kept.getString("state")),
                kept.optString("command"),
                kept.has("refusedBy") ? kept.getString("refusedBy") : null);
    }

    String json() {
        return Json.object()
                .put("sha256", sha256)
                .put("type", type)
                .put("bytes", bytes)
                .put("brought", brought)
                .put("state", state.name())
                .put("command", command)
                .put("refusedBy", refusedBy)
                .text();
    }

    Attached brought(long offset, boolean isComplete) {
        State now = isComplete ? State.BROUGHT : State.TO_BRING;
        return new Attached(sha256, type, bytes, offset, now, command, null);
    }

    /** The server may have lost it. */
    Attached again() {
        return new Attached(sha256, type, bytes, 0, State.TO_BRING, command, null);
    }

    Attached namedBy(String id) {
        return new Attached(sha256, type, bytes, brought, State.TO_BRING, id, null);
    }

    Attached draftAgain() {
        return new Attached(sha256, type, bytes, 0, State.DRAFT, "", null);
    }

    Attached removed() {
        return new Attached(sha256, type, bytes, 0, State.REMOVED, command, null);
    }

    Attached refused(String code) {
        return new Attached(sha256, type, bytes, brought, State.REFUSED, command, code);
    }
}

package org.livex.phone.screen;

import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A photo or recording of what is being written; its bytes are in the engine's store.
 *
 * @param takenAt as the protocol writes it
 * @param consent null until the person has answered; true: people are in it and agreed, false: nobody is
 */
record Capture(
        String sha256,
        String type,
        long bytes,
        String takenAt,
        @Nullable Boolean consent) {
    static final String PHOTO = "image/jpeg";
    static final String SOUND = "audio/aac";

    Capture answered(boolean agreed) {
        return new Capture(sha256, type, bytes, takenAt, agreed);
    }

    static Capture read(String json) throws JSONException {
        JSONObject kept = new JSONObject(json);
        Boolean consent = kept.has("consent") ? kept.getBoolean("consent") : null;
        return new Capture(
                kept.getString("sha256"),
                kept.getString("type"),
                kept.getLong("bytes"),
                kept.getString("takenAt"),
                consent);
    }

    JSONObject json() throws JSONException {
        return new JSONObject()
                .put("sha256", sha256)
                .put("type", type)
                .put("bytes", bytes)
                .put("takenAt", takenAt)
                .putOpt("consent", consent);
    }
}

package org.livex.phone.model;

import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Reader;

/**
 * What somebody said into a channel, recorded; its bytes are a file, which may come later than the line.
 *
 * @param takenAt as the protocol writes it
 * @param seconds how long it is
 * @param isReceived the server has it whole; not: it is on its way, or hidden
 * @param isHidden at somebody's wish nobody hears it any more
 * @param refusedAs the code of why the server did not take it from whoever spoke; null: it did, or waits for it
 * @param isWrittenDown the words beside it are somebody else's
 */
public record VoiceMessage(
        String sha256,
        String type,
        long bytes,
        String takenAt,
        int seconds,
        boolean isReceived,
        boolean isHidden,
        @Nullable String refusedAs,
        boolean isWrittenDown) {
    /** As in docs/protocol.md, "Chat". */
    public static final int LONGEST_SECONDS = 300;

    private static final String FIELD = "voice";
    private static final long HALF_A_SECOND = 500;

    /** One that was recorded here just now. */
    public static VoiceMessage recorded(String sha256, String type, long bytes, String takenAt, long millis) {
        long seconds = (millis + HALF_A_SECOND) / 1_000;
        int said = (int) Math.max(1, Math.min(LONGEST_SECONDS, seconds));
        return new VoiceMessage(sha256, type, bytes, takenAt, said, false, false, null, false);
    }

    /** As it was kept or is told in {@link #json}. */
    public static VoiceMessage read(JSONObject voice) throws JSONException {
        return of(voice, new JSONObject());
    }

    /** Of a line, a text to translate or a command. Null: nothing was said, it was written. */
    static @Nullable VoiceMessage in(JSONObject line) throws JSONException {
        JSONObject voice = line.optJSONObject(FIELD);
        return voice == null ? null : of(voice, line);
    }

    private static VoiceMessage of(JSONObject voice, JSONObject line) throws JSONException {
        JSONObject received = line.optJSONObject("received");
        JSONObject refused = line.optJSONObject("refused");
        String sha256 = voice.getString("sha256");
        return new VoiceMessage(
                sha256,
                voice.getString("type"),
                voice.getLong("bytes"),
                voice.getString("takenAt"),
                voice.getInt("seconds"),
                received != null && received.has(sha256),
                Reader.strings(line.optJSONArray("hidden")).contains(sha256),
                refused == null ? null : Reader.optString(refused, sha256),
                line.optBoolean("writtenDown"));
    }

    /** At the wish of whoever holds this phone; the server does not know it yet. */
    VoiceMessage hiddenHere() {
        return new VoiceMessage(sha256, type, bytes, takenAt, seconds, false, true, null, isWrittenDown);
    }

    /** As it is told to the server, and kept until then. */
    public JSONObject json() {
        try {
            return new JSONObject()
                    .put("sha256", sha256)
                    .put("type", type)
                    .put("bytes", bytes)
                    .put("takenAt", takenAt)
                    .put("seconds", seconds);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}

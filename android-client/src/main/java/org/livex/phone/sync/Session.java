package org.livex.phone.sync;

import java.time.Instant;
import okio.ByteString;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What lets this phone in, as it is kept.
 *
 * @param authority the only one to trust for this server, as DER
 * @param renewAt by the phone's clock; only saves a call that would be refused, so it may be wrong
 */
public record Session(
        String server,
        @Nullable ByteString authority,
        String exercise,
        String person,
        String function,
        String accessToken,
        String refreshToken,
        Instant renewAt) {
    private static final long RENEW_BEFORE_MILLIS = 60_000;
    private static final long USUAL_LIFETIME_MILLIS = 600_000;

    /** Of the answer of joining, or of a renewal. */
    static Session of(String server, @Nullable ByteString authority, JSONObject answer, Instant now)
            throws JSONException {
        String accessToken = answer.getString("accessToken");
        return new Session(
                server,
                authority,
                answer.getString("exercise"),
                answer.getString("person"),
                answer.optString("function"),
                accessToken,
                answer.getString("refreshToken"),
                now.plusMillis(lifetimeMillis(accessToken) - RENEW_BEFORE_MILLIS));
    }

    public static Session read(String json) throws JSONException {
        JSONObject kept = new JSONObject(json);
        return new Session(
                kept.getString("server"),
                kept.has("authority") ? ByteString.decodeBase64(kept.getString("authority")) : null,
                kept.getString("exercise"),
                kept.getString("person"),
                kept.optString("function"),
                kept.getString("accessToken"),
                kept.getString("refreshToken"),
                Instant.ofEpochMilli(kept.getLong("renewAt")));
    }

    public String json() {
        return Json.object()
                .put("server", server)
                .put("authority", authority == null ? null : authority.base64())
                .put("exercise", exercise)
                .put("person", person)
                .put("function", function)
                .put("accessToken", accessToken)
                .put("refreshToken", refreshToken)
                .put("renewAt", renewAt.toEpochMilli())
                .text();
    }

    /** Whose things on this phone these are. */
    public String owner() {
        return exercise + " " + person;
    }

    String path(String rest) {
        return "/api/exercises/" + exercise + rest;
    }

    /** Counted from now: phones in the field are minutes or hours wrong, and the token's own end is by the server's clock. */
    private static long lifetimeMillis(String accessToken) {
        try {
            ByteString claims = ByteString.decodeBase64(accessToken.split("\\.", -1)[1]);
            JSONObject token = new JSONObject(claims == null ? "" : claims.utf8());
            return (token.getLong("exp") - token.getLong("iat")) * 1_000;
        } catch (JSONException | IndexOutOfBoundsException opaque) {
            return USUAL_LIFETIME_MILLIS;
        }
    }
}

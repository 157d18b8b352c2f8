package org.livex.phone.device.push;

import android.content.SharedPreferences;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * This app as an installation of the operator's Firebase project: an id that it makes itself, and a token that says that the
 * project has it. After the published source of firebase-installations; waits for the network.
 */
final class Installations {
    private static final String SDK = "a:17.2.0";
    private static final int ID_BYTES = 17;
    private static final int ID_LETTERS = 22;
    private static final Duration EARLY = Duration.ofHours(1);
    private static final String APP = "app";
    private static final String ID = "id";
    private static final String REFRESH = "refresh";
    private static final String TOKEN = "token";
    private static final String UNTIL = "until";

    private final Poster poster;
    private final Identity identity;
    private final SharedPreferences kept;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Who asks: a key may be for apps of one signer alone. */
    record Identity(String packageName, String certificateSha1) {}

    record Installation(String id, String token) {}

    /** Sends a body, and gives the answer whatever its status. */
    interface Poster {
        Answer post(String url, Map<String, String> headers, String body) throws IOException;
    }

    record Answer(int status, String body) {}

    Installations(Poster poster, Identity identity, SharedPreferences kept, Clock clock) {
        this.poster = poster;
        this.identity = identity;
        this.kept = kept;
        this.clock = clock;
    }

    /** Known ones are renewed when it is time. Throws where Firebase does not answer, or says no. */
    Installation of(FirebaseProject project) throws IOException {
        String id = kept.getString(ID, null);
        String refresh = kept.getString(REFRESH, null);
        if (id == null || refresh == null || !project.appId().equals(kept.getString(APP, null))) {
            return made(project);
        }
        String token = kept.getString(TOKEN, null);
        boolean isGood = clock.instant().plus(EARLY).isBefore(Instant.ofEpochMilli(kept.getLong(UNTIL, 0)));
        return token != null && isGood ? new Installation(id, token) : renewed(project, id, refresh);
    }

    /** The next one is another. */
    void forget() {
        kept.edit().clear().apply();
    }

    private Installation made(FirebaseProject project) throws IOException {
        String id = randomId();
        JSONObject body =
                new JSONObject(Map.of("fid", id, "appId", project.appId(), "authVersion", "FIS_v2", "sdkVersion", SDK));
        Answer answer = poster.post(url(project, ""), headers(project, null), body.toString());
        JSONObject said = read(answer);
        String given = said.optString("fid", id);
        return keep(project, given, said.optString("refreshToken"), said.optJSONObject("authToken"));
    }

    private Installation renewed(FirebaseProject project, String id, String refresh) throws IOException {
        JSONObject body = new JSONObject(Map.of("installation", Map.of("sdkVersion", SDK)));
        Answer answer = poster.post(
                url(project, "/" + id + "/authTokens:generate"),
                headers(project, "FIS_v2 " + refresh),
                body.toString());
        if (answer.status() == 401 || answer.status() == 404) {
            forget();
            return made(project);
        }
        return keep(project, id, refresh, read(answer));
    }

    private Installation keep(FirebaseProject project, String id, String refresh, @Nullable JSONObject auth)
            throws IOException {
        String token = auth == null ? "" : auth.optString("token");
        if (id.isEmpty() || refresh.isEmpty() || token.isEmpty()) {
            throw new IOException("Firebase's answer is none");
        }
        kept.edit()
                .putString(APP, project.appId())
                .putString(ID, id)
                .putString(REFRESH, refresh)
                .putString(TOKEN, token)
                .putLong(UNTIL, clock.instant().plus(lasts(auth)).toEpochMilli())
                .apply();
        return new Installation(id, token);
    }

    /** {@code 604800s}; what cannot be read is renewed the next time. */
    private static Duration lasts(@Nullable JSONObject auth) {
        String said = auth == null ? "" : auth.optString("expiresIn");
        return said.matches("[0-9]{1,9}s")
                ? Duration.ofSeconds(Long.parseLong(said.substring(0, said.length() - 1)))
                : Duration.ZERO;
    }

    private static String url(FirebaseProject project, String rest) {
        return "https://firebaseinstallations.googleapis.com/v1/projects/" + project.projectId() + "/installations"
                + rest + "?key=" + project.apiKey();
    }

    private Map<String, String> headers(FirebaseProject project, @Nullable String authorization) {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "Content-Type", "application/json",
                "Accept", "application/json",
                "X-Android-Package", identity.packageName(),
                "X-Android-Cert", identity.certificateSha1(),
                "x-goog-api-key", project.apiKey()));
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        return headers;
    }

    private static JSONObject read(Answer answer) throws IOException {
        if (answer.status() < 200 || answer.status() > 299) {
            throw new IOException("Firebase says " + answer.status());
        }
        try {
            return new JSONObject(answer.body());
        } catch (JSONException e) {
            throw new IOException("Firebase's answer is none", e);
        }
    }

    /** 17 bytes of chance with 0111 in front, of which 22 letters are kept. */
    private String randomId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        bytes[0] = (byte) (0b0111_0000 | (bytes[0] & 0b0000_1111));
        String letters = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return letters.substring(0, ID_LETTERS);
    }
}

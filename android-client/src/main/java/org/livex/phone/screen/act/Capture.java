package org.livex.phone.screen.act;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A photo or recording of what is being written; its bytes are in the engine's store.
 *
 * @param takenAt as the protocol writes it
 * @param consent null until the person has answered; true: people are in it and agreed, false: nobody is
 * @param people ids of those who are named in it; told where they agreed
 */
public record Capture(
        String sha256,
        String type,
        long bytes,
        String takenAt,
        @Nullable Boolean consent,
        List<String> people) {
    public static final String PHOTO = "image/jpeg";
    public static final String SOUND = "audio/aac";

    Capture answered(boolean agreed) {
        return new Capture(sha256, type, bytes, takenAt, agreed, people);
    }

    Capture naming(String person, boolean isIn) {
        List<String> named = new ArrayList<>(people);
        named.remove(person);
        if (isIn) {
            named.add(person);
        }
        return new Capture(sha256, type, bytes, takenAt, consent, Collections.unmodifiableList(named));
    }

    static Capture read(String json) throws JSONException {
        JSONObject kept = new JSONObject(json);
        List<String> people = new ArrayList<>();
        JSONArray named = kept.optJSONArray("people");
        for (int i = 0; named != null && i < named.length(); i++) {
            people.add(named.getString(i));
        }
        Boolean consent = kept.has("consent") ? kept.getBoolean("consent") : null;
        return new Capture(
                kept.getString("sha256"),
                kept.getString("type"),
                kept.getLong("bytes"),
                kept.getString("takenAt"),
                consent,
                Collections.unmodifiableList(people));
    }

    /** As it is kept. */
    JSONObject json() throws JSONException {
        return said().put("people", new JSONArray(people));
    }

    /** As it is told to the server. */
    public JSONObject told() throws JSONException {
        boolean names = Boolean.TRUE.equals(consent) && !people.isEmpty();
        return names ? json() : said();
    }

    private JSONObject said() throws JSONException {
        return new JSONObject()
                .put("sha256", sha256)
                .put("type", type)
                .put("bytes", bytes)
                .put("takenAt", takenAt)
                .putOpt("consent", consent);
    }
}

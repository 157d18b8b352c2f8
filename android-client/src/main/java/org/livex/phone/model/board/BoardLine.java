package org.livex.phone.model.board;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * A link or an open question, with all that was said of it: what amends it is said again under its id.
 *
 * @param versions in the order in which they came, those that wait here last; never none
 * @param waits something of it is not with the server yet
 */
public record BoardLine<T extends OnBoard>(String id, List<Said<T>> versions, boolean waits) {
    /**
     * What was said once.
     *
     * @param callName of whoever said it, as they were called then
     * @param takenAt by the writer's clock
     */
    public record Said<T extends OnBoard>(T what, String callName, Instant takenAt) {}

    /** How what was said is read. */
    interface Words<T> {
        T read(JSONObject said) throws JSONException;
    }

    static <T extends OnBoard> BoardLine<T> of(JSONObject item, Words<T> words) throws JSONException {
        JSONArray written = item.getJSONArray("versions");
        List<Said<T>> versions = new ArrayList<>();
        for (int i = 0; i < written.length(); i++) {
            JSONObject version = written.getJSONObject(i);
            versions.add(said(version, words, version.optString("callName")));
        }
        if (versions.isEmpty()) {
            throw new JSONException("said by nobody");
        }
        return new BoardLine<>(item.getString("id"), Collections.unmodifiableList(versions), false);
    }

    static <T extends OnBoard> Said<T> said(JSONObject version, Words<T> words, String callName) throws JSONException {
        try {
            return new Said<>(words.read(version), callName, Instant.parse(version.getString("takenAt")));
        } catch (DateTimeException e) {
            throw new JSONException(String.valueOf(e.getMessage()));
        }
    }

    BoardLine<T> amended(Said<T> said) {
        // The server may have it while its answer is still on its way, and knows better when it was said.
        if (now().what().equals(said.what())) {
            return this;
        }
        List<Said<T>> more = new ArrayList<>(versions);
        more.add(said);
        return new BoardLine<>(id, Collections.unmodifiableList(more), true);
    }

    public Said<T> now() {
        return versions.get(versions.size() - 1);
    }

    /** What was said before, the latest first. */
    public List<Said<T>> earlier() {
        List<Said<T>> earlier = new ArrayList<>(versions.subList(0, versions.size() - 1));
        Collections.reverse(earlier);
        return earlier;
    }
}

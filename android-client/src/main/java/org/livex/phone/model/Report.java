package org.livex.phone.model;

import java.time.Instant;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What I did, as I reported it.
 *
 * @param takenAt by the phone's clock
 * @param at the exercise time at which the server took it; null: it has not
 * @param problem why the server refused it; null: it has not
 */
public record Report(
        String id,
        String kind,
        String note,
        @Nullable String place,
        boolean hasPosition,
        Instant takenAt,
        @Nullable ExerciseTime at,
        @Nullable Problem problem) {
    static Report sent(JSONObject item) throws JSONException {
        return of(item.getString("id"), item.getJSONObject("action"), ExerciseTime.read(item.getString("at")), null);
    }

    static Report here(String id, JSONObject command, @Nullable Problem problem) throws JSONException {
        return of(id, command.getJSONObject("action"), null, problem);
    }

    /** Something waits or was refused, and no more than that can be said of it. */
    static Report unreadable(String id, @Nullable Problem problem) {
        return new Report(id, "", "", null, false, Instant.EPOCH, null, problem);
    }

    private static Report of(String id, JSONObject action, @Nullable ExerciseTime at, @Nullable Problem problem)
            throws JSONException {
        return new Report(
                id,
                action.getString("kind"),
                action.optString("note"),
                Reader.optString(action, "place"),
                action.has("position"),
                Instant.parse(action.getString("takenAt")),
                at,
                problem);
    }
}

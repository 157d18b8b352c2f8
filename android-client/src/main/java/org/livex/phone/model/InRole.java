package org.livex.phone.model;

import java.time.Duration;
import java.time.Instant;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Reader;

/**
 * How long somebody was in role, in a scene or on a day.
 *
 * @param countsFrom by the server's clock, since when more of it passes; null: none passes now
 * @param limit null: there is none
 */
public record InRole(
        Duration played,
        @Nullable Instant countsFrom,
        @Nullable Duration limit,
        boolean isReached) {
    static InRole of(JSONObject json) throws JSONException {
        String countsFrom = Reader.optString(json, "countsFrom");
        return new InRole(
                Duration.ofSeconds(json.getLong("seconds")),
                countsFrom == null ? null : Instant.parse(countsFrom),
                json.has("limitSeconds") ? Duration.ofSeconds(json.getLong("limitSeconds")) : null,
                json.has("limitReachedAt"));
    }

    /**
     * How long it is by then.
     *
     * @param moment by the server's clock
     */
    public Duration until(Instant moment) {
        return countsFrom == null || moment.isBefore(countsFrom)
                ? played
                : played.plus(Duration.between(countsFrom, moment));
    }
}

package org.livex.phone.sync.ballot;

import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * How far an answer without a sender came.
 *
 * @param answers as they were given, while they can be changed; null: none were given here, or they were forgotten
 * @param problem {@code code} and {@code parameters} where the server cannot take them as they are
 */
public record Unnamed(
        State state, @Nullable JSONObject answers, @Nullable JSONObject problem) {
    public enum State {
        /** The phone may have the ballot, and nobody has answered. */
        NOTHING,
        WAITS,
        SENT,
        /** It came when the survey was closed, and is nowhere. */
        LATE,
        /** The same again would not get better. */
        REFUSED,
        /** The ballot is on another device of this person. */
        ELSEWHERE
    }
}

package org.livex.phone.sync.ballot;

import java.util.Locale;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Json;
import org.livex.phone.sync.ballot.Unnamed.State;

/**
 * With what one anonymous survey is answered, and what was: nothing in it says who or when.
 *
 * @param secret empty: it was not fetched yet
 * @param isConfirmed the server was told that it is kept here
 */
record Ballot(
        String secret,
        boolean isConfirmed,
        State state,
        @Nullable JSONObject answers,
        @Nullable JSONObject problem) {
    static final Ballot NONE = new Ballot("", false, State.NOTHING, null, null);

    private static final String SECRET = "ballot";
    private static final String CONFIRMED = "confirmed";
    private static final String STATE = "state";
    private static final String ANSWERS = "answers";
    private static final String PROBLEM = "problem";

    /** Null: it is damaged. */
    static @Nullable Ballot read(String row) {
        JSONObject kept = Json.read(row);
        return kept == null
                ? null
                : new Ballot(
                        kept.optString(SECRET),
                        kept.optBoolean(CONFIRMED),
                        stateOf(kept.optString(STATE)),
                        kept.optJSONObject(ANSWERS),
                        kept.optJSONObject(PROBLEM));
    }

    private static State stateOf(String word) {
        for (State state : State.values()) {
            if (wordOf(state).equals(word)) {
                return state;
            }
        }
        return State.NOTHING;
    }

    private static String wordOf(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    String json() {
        return Json.object()
                .put(SECRET, secret)
                .put(CONFIRMED, isConfirmed)
                .put(STATE, wordOf(state))
                .put(ANSWERS, answers)
                .put(PROBLEM, problem)
                .text();
    }

    Unnamed shown() {
        return new Unnamed(state, answers, problem);
    }

    boolean isHere() {
        return !secret.isEmpty();
    }

    /** Nothing is to be done about it any more, unless somebody answers anew. */
    boolean isOver() {
        return state == State.ELSEWHERE || state == State.LATE;
    }

    boolean isToBeForgotten() {
        return isHere() || answers != null;
    }

    boolean says(JSONObject what) {
        return answers != null && answers.toString().equals(what.toString());
    }

    Ballot fetched(String ballot) {
        return new Ballot(ballot, false, state, answers, problem);
    }

    Ballot confirmed() {
        return new Ballot(secret, true, state, answers, problem);
    }

    Ballot answered(JSONObject what) {
        return new Ballot(secret, isConfirmed, State.WAITS, what, null);
    }

    Ballot came(State how) {
        return new Ballot(secret, isConfirmed, how, answers, null);
    }

    Ballot refused(JSONObject why) {
        return new Ballot(secret, isConfirmed, State.REFUSED, answers, why);
    }

    /** The survey is closed: that somebody answered stays on the phone, what they answered does not. */
    Ballot ended() {
        return new Ballot("", false, answers == null ? State.NOTHING : standing(), null, null);
    }

    private State standing() {
        return state == State.SENT ? State.SENT : State.LATE;
    }
}

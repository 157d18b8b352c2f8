package org.livex.phone.screen;

import org.json.JSONException;
import org.json.JSONObject;

/** How somebody talks in each channel: whether a button is held to talk, and whether others are heard at once. Kept on this phone alone. */
final class VoiceWays {
    private static final String NAME = "voice in channels";
    private static final String HOLD = "hold";
    private static final String AT_ONCE = "at-once";

    private final Unfinished unfinished;
    private final String channel;

    VoiceWays(Stage stage, String channel) {
        this.unfinished = stage.screenServices().unfinished();
        this.channel = channel;
    }

    boolean holds() {
        return is(HOLD);
    }

    boolean hearsAtOnce() {
        return is(AT_ONCE);
    }

    void hold(boolean wanted) {
        put(HOLD, wanted);
    }

    void hearAtOnce(boolean wanted) {
        put(AT_ONCE, wanted);
    }

    private boolean is(String way) {
        JSONObject mine = read().optJSONObject(channel);
        return mine != null && mine.optBoolean(way);
    }

    private void put(String way, boolean wanted) {
        try {
            JSONObject all = read();
            JSONObject mine = all.optJSONObject(channel);
            all.put(channel, (mine == null ? new JSONObject() : mine).put(way, wanted));
            unfinished.write(NAME, all.toString());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private JSONObject read() {
        String kept = unfinished.read(NAME);
        try {
            return kept.isEmpty() ? new JSONObject() : new JSONObject(kept);
        } catch (JSONException damaged) {
            return new JSONObject();
        }
    }
}

package org.livex.phone.screen.talk;

import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.model.Situation;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;

/** How far each channel was shown on this phone, by the number of its last line that was. Nobody else learns of it. */
public final class SeenLines {
    private static final String NAME = "channels seen";

    private final Stage stage;

    public SeenLines(Stage stage) {
        this.stage = stage;
    }

    long in(String channel) {
        return read().optLong(channel);
    }

    /** Lines of others that were not shown yet, in all channels. */
    public int unread(Situation situation) {
        if (situation.channels().isEmpty()) {
            return 0;
        }
        JSONObject seen = read();
        return situation.channels().stream()
                .mapToInt(channel -> channel.unread(seen.optLong(channel.id())))
                .sum();
    }

    void see(String channel, long reached) {
        JSONObject seen = read();
        if (reached <= seen.optLong(channel)) {
            return;
        }
        try {
            unfinished().write(NAME, seen.put(channel, reached).toString());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private JSONObject read() {
        String kept = unfinished().read(NAME);
        try {
            return kept.isEmpty() ? new JSONObject() : new JSONObject(kept);
        } catch (JSONException damaged) {
            return new JSONObject();
        }
    }

    private Unfinished unfinished() {
        return stage.screenServices().unfinished();
    }
}

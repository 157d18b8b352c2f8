package org.livex.phone.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.json.JSONException;
import org.json.JSONObject;

/** How a comms check is answered; see docs/protocol.md, "Comms check". */
public enum CommsAnswer {
    RANG("rang"),
    SHOWN("shown"),
    ACKNOWLEDGED("acknowledged");

    private final String word;

    CommsAnswer(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /**
     * The fields of the command.
     *
     * @param language that the screen showed
     */
    public JSONObject to(CommsCheck check, String language, Instant now) {
        try {
            return new JSONObject()
                    .put("check", check.id())
                    .put("answer", word)
                    .put("language", language)
                    .put("takenAt", now.truncatedTo(ChronoUnit.MILLIS).toString());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}

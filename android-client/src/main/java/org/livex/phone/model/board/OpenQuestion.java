package org.livex.phone.model.board;

import org.json.JSONException;
import org.json.JSONObject;

/**
 * What a team does not know yet, or did not.
 *
 * @param about the id of one that is registered
 * @param answer empty while it is open
 */
public record OpenQuestion(String about, String text, String answer) implements OnBoard {
    static final String COMMAND = "write-open-question";
    static final String NAMED = "question";

    public static OpenQuestion of(JSONObject said) throws JSONException {
        return new OpenQuestion(said.getString("about"), said.getString("text"), said.optString("answer"));
    }

    @Override
    public String command() {
        return COMMAND;
    }

    @Override
    public String named() {
        return NAMED;
    }

    @Override
    public JSONObject said(String takenAt) {
        try {
            return new JSONObject()
                    .put("about", about)
                    .put("text", text)
                    .put("answer", answer)
                    .put("takenAt", takenAt);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}

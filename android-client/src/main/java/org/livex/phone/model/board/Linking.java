package org.livex.phone.model.board;

import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * How the first has to do with the second.
 *
 * @param from the id of one that is registered
 * @param to the id of another
 * @param as one of {@link #WORDS} or {@link #OTHER}, or one that a newer app knows
 * @param words of their own, beside the word; instead of it where that is {@link #OTHER}
 * @param holds false: taken back
 */
public record Linking(String from, String to, String as, String words, boolean holds) implements OnBoard {
    /** As in the catalog behind {@code common.link.}. */
    public static final List<String> WORDS = List.of(
            "knows",
            "family",
            "works-for",
            "recruited",
            "controls",
            "harmed",
            "drives",
            "owns",
            "uses",
            "calls",
            "pays");

    public static final String OTHER = "other";

    static final String COMMAND = "write-link";
    static final String NAMED = "link";

    public static Linking of(JSONObject said) throws JSONException {
        JSONObject word = said.getJSONObject("word");
        return new Linking(
                said.getString("from"),
                said.getString("to"),
                word.getString("as"),
                word.optString("words"),
                said.optBoolean("holds", true));
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
                    .put("from", from)
                    .put("to", to)
                    .put("word", new JSONObject().put("as", as).put("words", words))
                    .put("holds", holds)
                    .put("takenAt", takenAt);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}

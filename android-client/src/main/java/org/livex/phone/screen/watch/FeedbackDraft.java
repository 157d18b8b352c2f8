package org.livex.phone.screen.watch;

import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;

/** Private feedback that an evaluator is writing: kept as it is typed. */
public final class FeedbackDraft {
    public static final String NAME = "feedback";
    public static final String TO = NAME + " to";
    public static final String LANGUAGE = NAME + " language";

    private final Unfinished unfinished;
    private final JSONObject kept;

    private FeedbackDraft(Unfinished unfinished, JSONObject kept) {
        this.unfinished = unfinished;
        this.kept = kept;
    }

    /** In the first language that its author reads, unless they chose another. */
    static FeedbackDraft of(Stage stage) {
        Unfinished unfinished = stage.screenServices().unfinished();
        FeedbackDraft draft = new FeedbackDraft(unfinished, read(unfinished.read(NAME)));
        if (draft.language().isEmpty()) {
            put(
                    draft.kept,
                    "language",
                    stage.screenServices().languages().content().get(0));
        }
        return draft;
    }

    String to() {
        return kept.optString("to");
    }

    void isFor(String person) {
        write("to", person);
    }

    String language() {
        return kept.optString("language");
    }

    void isIn(String language) {
        write("language", language);
    }

    String words() {
        return kept.optString("words");
    }

    void write(String words) {
        write("words", words);
    }

    private void write(String name, String value) {
        put(kept, name, value);
        unfinished.write(NAME, kept.toString());
    }

    private static void put(JSONObject json, String name, String value) {
        try {
            json.put(name, value);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JSONObject read(String kept) {
        try {
            return kept.isEmpty() ? new JSONObject() : new JSONObject(kept);
        } catch (JSONException damaged) {
            return new JSONObject();
        }
    }
}

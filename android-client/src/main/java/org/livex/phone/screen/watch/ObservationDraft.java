package org.livex.phone.screen.watch;

import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.screen.Unfinished;
import org.livex.phone.screen.act.CaptureDraft;

/** What an evaluator is noting: kept as it is typed, and gone in the same step in which it is saved for sending. */
public final class ObservationDraft extends CaptureDraft {
    public static final String NAME = "observation";
    public static final String ABOUT = NAME + " about";
    public static final String OBJECTIVE = NAME + " objective";
    public static final String INJECT = NAME + " inject";

    private final Unfinished unfinished;
    private String note;
    private String about;
    private String objective;
    private String inject;

    private ObservationDraft(Unfinished unfinished, JSONObject kept) throws JSONException {
        super(unfinished, kept);
        this.unfinished = unfinished;
        this.note = kept.optString("note");
        this.about = kept.optString("about");
        this.objective = kept.optString("objective");
        this.inject = kept.optString("inject");
    }

    public static ObservationDraft read(Unfinished unfinished) {
        return read(unfinished, NAME, ObservationDraft::new);
    }

    String note() {
        return note;
    }

    void write(String text) {
        note = text;
        keep();
    }

    /** Such as {@code team/alfa}; empty: nobody in particular. */
    String about() {
        return about;
    }

    void isAbout(String chosen) {
        about = chosen;
        keep();
    }

    String objective() {
        return objective;
    }

    void serves(String chosen) {
        objective = chosen;
        keep();
    }

    String inject() {
        return inject;
    }

    void follows(String chosen) {
        inject = chosen;
        keep();
    }

    boolean isEmpty() {
        return note.trim().isEmpty() && captures().isEmpty();
    }

    /** The next one is about the same people mostly. */
    void said() {
        note = "";
        inject = "";
        capturesSaid();
        keep();
    }

    @Override
    public void keep() {
        try {
            unfinished.write(
                    NAME,
                    new JSONObject()
                            .put("note", note)
                            .put("about", about)
                            .put("objective", objective)
                            .put("inject", inject)
                            .put("captures", capturesJson())
                            .toString());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}

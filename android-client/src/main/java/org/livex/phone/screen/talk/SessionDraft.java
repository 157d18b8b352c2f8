package org.livex.phone.screen.talk;

import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.screen.Unfinished;

/** What a mediator ticks before a session and writes at its end; kept as it is written, until the report is said. */
final class SessionDraft {
    static final String BRIEFING = "briefingDone";
    static final String CONFIDENTIALITY = "confidentialityExplained";
    /** Of no report: only before the session. */
    static final String RELATION = "relation";

    static final String GENDER = "genderGiven";
    static final String NOTE = "note";

    private final Unfinished unfinished;
    private final String name;
    private final JSONObject kept;

    SessionDraft(Unfinished unfinished, String mediation) {
        this.unfinished = unfinished;
        this.name = "session/" + mediation;
        this.kept = read(unfinished.read(name));
    }

    /** Under which it is kept. */
    String name() {
        return name;
    }

    boolean has(String field) {
        return kept.optBoolean(field);
    }

    String get(String field) {
        return kept.optString(field);
    }

    void put(String field, Object value) {
        try {
            kept.put(field, value);
            unfinished.write(name, kept.toString());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    JSONObject report() throws JSONException {
        String gender = get(GENDER);
        return new JSONObject()
                .put(BRIEFING, has(BRIEFING))
                .put(CONFIDENTIALITY, has(CONFIDENTIALITY))
                .putOpt(GENDER, gender.isEmpty() ? null : gender)
                .put(NOTE, get(NOTE).trim());
    }

    private static JSONObject read(String kept) {
        try {
            return kept.isEmpty() ? new JSONObject() : new JSONObject(kept);
        } catch (JSONException e) {
            return new JSONObject();
        }
    }
}

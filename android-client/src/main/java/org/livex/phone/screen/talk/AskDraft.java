package org.livex.phone.screen.talk;

import java.util.UUID;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Mediation;
import org.livex.phone.model.Message;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;
import org.livex.phone.words.Languages;

/**
 * A call for a mediator that is being written. It has the id of the call that it will be from the first letter on: what is
 * said a second time is the same call.
 */
final class AskDraft {
    enum Field {
        THEIRS,
        OURS,
        SCENE,
        PLACE,
        GENDER
    }

    private static final String MEDIATION = "mediation";

    private final Unfinished unfinished;
    private final String name;
    private final JSONObject kept;

    private AskDraft(Unfinished unfinished, String inject, JSONObject kept) {
        this.unfinished = unfinished;
        this.name = name(inject);
        this.kept = kept;
    }

    /**
     * With what is known already: the language that is needed, and the reader's own.
     *
     * @param inject the message that a mediator is needed for; empty: none
     */
    static AskDraft of(Stage stage, String inject) {
        Unfinished unfinished = stage.screenServices().unfinished();
        JSONObject kept = read(unfinished.read(name(inject)));
        if (stage.situation().call(kept.optString(MEDIATION)) != null) {
            unfinished.forget(name(inject));
            kept = fresh();
        }
        AskDraft draft = new AskDraft(unfinished, inject, kept);
        Message about = stage.situation().message(inject);
        if (about != null && !about.mediatorNeeded().isEmpty()) {
            draft.begin(Field.THEIRS, about.mediatorNeeded().get(0));
        }
        draft.begin(Field.OURS, stage.screenServices().languages().content().get(0));
        return draft;
    }

    /** To correct what was refused: under another id, for this one is spent. */
    static void again(Unfinished unfinished, Mediation item) {
        AskDraft draft = new AskDraft(unfinished, item.about() == null ? "" : item.about(), fresh());
        draft.put(Field.THEIRS, item.languages().get(0));
        draft.put(Field.OURS, item.languages().get(1));
        draft.put(Field.SCENE, item.scene() == null ? "" : item.scene());
        draft.put(Field.PLACE, item.place() == null ? "" : item.place().id());
        draft.put(Field.GENDER, item.genderRequested() == null ? "" : item.genderRequested());
    }

    String mediation() {
        return kept.optString(MEDIATION);
    }

    /** Under which it is kept. */
    String name() {
        return name;
    }

    String get(Field field) {
        return kept.optString(field.name());
    }

    /** Why nobody can be called: a key of the catalog; null: somebody can. */
    @Nullable String wrongPair() {
        if (get(Field.THEIRS).isEmpty()) {
            return "common.mediation.choose-language";
        }
        return Languages.isSame(get(Field.THEIRS), get(Field.OURS)) ? "common.mediation.same-language" : null;
    }

    private void begin(Field field, String value) {
        if (get(field).isEmpty()) {
            put(kept, field.name(), value);
        }
    }

    void put(Field field, String value) {
        put(kept, field.name(), value);
        unfinished.write(name, kept.toString());
    }

    private static JSONObject read(String kept) {
        try {
            return kept.isEmpty() ? fresh() : new JSONObject(kept);
        } catch (JSONException e) {
            // Better an empty form than one that cannot be opened.
            return fresh();
        }
    }

    private static JSONObject fresh() {
        return put(new JSONObject(), MEDIATION, UUID.randomUUID().toString());
    }

    private static JSONObject put(JSONObject json, String name, String value) {
        try {
            return json.put(name, value);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(String inject) {
        return "ask/" + inject;
    }
}

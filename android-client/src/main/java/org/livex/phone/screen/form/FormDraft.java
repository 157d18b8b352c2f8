package org.livex.phone.screen.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.model.form.FiledRequest;
import org.livex.phone.model.form.Requests;
import org.livex.phone.screen.Unfinished;

/**
 * A form that is being filled in. It has the id of the request that it will be from the first letter on: what is sent a
 * second time is the same request.
 */
public final class FormDraft {
    private final Unfinished unfinished;
    private final String name;
    private final String request;
    private final Map<String, String> values = new LinkedHashMap<>();
    private String ground = "";

    private FormDraft(Unfinished unfinished, String form, JSONObject kept) {
        this.unfinished = unfinished;
        this.name = name(form);
        this.request = kept.optString("request", UUID.randomUUID().toString());
        this.ground = kept.optString("ground");
        JSONObject written = kept.optJSONObject("values");
        if (written != null) {
            written.keys().forEachRemaining(field -> values.put(field, written.optString(field)));
        }
    }

    public static FormDraft of(Unfinished unfinished, String form, Requests known) {
        FormDraft draft = new FormDraft(unfinished, form, read(unfinished.read(name(form))));
        if (known.request(draft.request) == null) {
            return draft;
        }
        unfinished.forget(name(form));
        return new FormDraft(unfinished, form, new JSONObject());
    }

    /** To correct what was refused: under another id, for this one is spent. */
    public static void again(Unfinished unfinished, FiledRequest refused) {
        FormDraft draft = new FormDraft(unfinished, refused.form(), new JSONObject());
        draft.values.putAll(refused.values());
        draft.choose(refused.ground() == null ? "" : refused.ground());
    }

    private static JSONObject read(String kept) {
        try {
            return kept.isEmpty() ? new JSONObject() : new JSONObject(kept);
        } catch (JSONException e) {
            // Better an empty form than one that cannot be opened.
            return new JSONObject();
        }
    }

    private static String name(String form) {
        return "form/" + form;
    }

    public String request() {
        return request;
    }

    public Map<String, String> values() {
        return values;
    }

    public String ground() {
        return ground;
    }

    /** After somebody wrote into its {@link #values}. */
    public void filledIn() {
        keep();
    }

    public void choose(String chosen) {
        ground = chosen;
        keep();
    }

    /** Under which it is kept. */
    public String name() {
        return name;
    }

    private void keep() {
        try {
            JSONObject draft = new JSONObject()
                    .put("request", request)
                    .put("ground", ground)
                    .put("values", new JSONObject(values));
            unfinished.write(name, draft.toString());
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }
}

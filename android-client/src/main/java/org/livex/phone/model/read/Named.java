package org.livex.phone.model.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** An id with its words for the reader: an authority, a legal ground, one of several things to choose. */
public record Named(String id, LocalText name) {
    public static @Nullable Named optional(JSONObject json, String field, Reader reader) throws JSONException {
        JSONObject named = json.optJSONObject(field);
        return named == null ? null : new Named(named.getString("id"), reader.text(named, "name"));
    }

    /** Of a list whose words are called labels; in its order, for its author chose it. */
    public static List<Named> labelled(JSONObject json, String field, Reader reader) throws JSONException {
        List<Named> read = new ArrayList<>();
        JSONArray written = json.optJSONArray(field);
        for (int i = 0; written != null && i < written.length(); i++) {
            JSONObject one = written.getJSONObject(i);
            read.add(new Named(one.getString("id"), reader.text(one, "label")));
        }
        return Collections.unmodifiableList(read);
    }

    /** The words for an id; the id itself where nobody knows them. */
    public static LocalText wordsFor(List<Named> all, String id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .map(Named::name)
                .findFirst()
                .orElse(LocalText.plain(id));
    }
}

package org.livex.phone.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;

/**
 * What a text to translate is, who will read it, where, and what came before; each null where it says nothing.
 *
 * @param number of an inject
 * @param type of an inject, as in the catalog behind {@code inject-type.}
 * @param channel that it was written in
 * @param title of the form, guide, duty, role card or page that it is of
 * @param field that offers the option which it is
 * @param term that it explains
 * @param meaning of the name that it is
 */
public record TextContext(
        @Nullable String number,
        @Nullable String type,
        @Nullable String channel,
        @Nullable LocalText title,
        @Nullable LocalText field,
        @Nullable LocalText storyline,
        @Nullable LocalText place,
        @Nullable LocalText term,
        @Nullable LocalText meaning,
        @Nullable LocalText before,
        @Nullable Audience audience) {

    /**
     * Who will read it.
     *
     * @param functions as in the catalog behind {@code function.}
     * @param groups teams and agencies
     */
    public record Audience(boolean everyone, int people, List<String> functions, List<LocalText> groups) {}

    static TextContext of(@Nullable JSONObject json, Reader reader) {
        JSONObject said = json == null ? new JSONObject() : json;
        return new TextContext(
                Reader.optString(said, "number"),
                Reader.optString(said, "type"),
                Reader.optString(said, "channel"),
                reader.textIfAny(said, "title"),
                reader.textIfAny(said, "field"),
                reader.textIfAny(said, "storylineTitle"),
                reader.textIfAny(said, "place"),
                reader.textIfAny(said, "term"),
                reader.textIfAny(said, "meaning"),
                reader.textIfAny(said, "before"),
                audience(said.optJSONObject("audience"), reader));
    }

    private static @Nullable Audience audience(@Nullable JSONObject json, Reader reader) {
        return json == null
                ? null
                : new Audience(
                        json.optBoolean("everyone"),
                        json.optInt("people"),
                        Reader.strings(json.optJSONArray("functions")),
                        groups(json.optJSONArray("groups"), reader));
    }

    private static List<LocalText> groups(@Nullable JSONArray json, Reader reader) {
        List<LocalText> groups = new ArrayList<>();
        for (int i = 0; json != null && i < json.length(); i++) {
            JSONObject group = json.optJSONObject(i);
            LocalText name = group == null
                    ? null
                    : reader.textIfAny(new JSONObject(Collections.singletonMap("name", group)), "name");
            if (name != null) {
                groups.add(name);
            }
        }
        return Collections.unmodifiableList(groups);
    }
}

package org.livex.phone.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Reader;

/**
 * Somebody or something whose name was found.
 *
 * @param kind such as {@code person}, {@code place}, {@code team}; besides a person's as in the catalog behind {@code common.term.}
 * @param name as it is said to this reader
 */
public record FoundName(String kind, String id, LocalText name) {
    private static final String PERSON = "person";

    /** Without me. */
    public static List<FoundName> all(List<JSONObject> found, List<String> languages, @Nullable Me me) {
        Map<String, JSONObject> each = new LinkedHashMap<>();
        found.forEach(one -> each.put(one.optString("kind") + "/" + one.optString("id"), one));
        if (me != null) {
            each.remove(PERSON + "/" + me.id());
        }
        return Collections.unmodifiableList(new Reader(languages).all(each, FoundName::of));
    }

    private static FoundName of(JSONObject json, Reader reader) throws JSONException {
        String callName = Reader.optString(json, "callName");
        return new FoundName(
                json.getString("kind"),
                json.getString("id"),
                callName == null ? reader.text(json, "name") : LocalText.plain(callName));
    }

    public boolean isPerson() {
        return kind.equals(PERSON);
    }
}

package org.livex.phone.model.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;

/**
 * Something of the world of the exercise that can be looked up.
 *
 * @param type as in the catalog behind {@code common.world.}
 * @param details what is said of its kind, in the order in which it is read; the first is what it is known by
 * @param body Markdown
 * @param revision of conduct and briefings, which are confirmed: in which their original words changed last
 */
public record WorldEntry(
        String id,
        String type,
        List<Detail> details,
        LocalText title,
        @Nullable LocalText body,
        int revision) {
    /** In the order in which they are shown. */
    public static final List<String> TYPES =
            List.of("country", "law", "institution", "company", "vehicle", "account", "conduct", "briefing");

    private static final Map<String, List<String>> FIELDS = Map.of(
            "law", List.of("article"),
            "vehicle", List.of("plate", "make", "colour"),
            "account", List.of("number", "bank", "holder"));

    /**
     * One thing that is said of an entry.
     *
     * @param field as in the catalog behind {@code common.world.}
     */
    public record Detail(String field, String value) {}

    public static WorldEntry of(JSONObject json, Reader reader) throws JSONException {
        JSONObject subject = json.getJSONObject("subject");
        String type = subject.getString("type");
        List<Detail> details = new ArrayList<>();
        for (String field : FIELDS.getOrDefault(type, List.of())) {
            String value = Reader.optString(subject, field);
            if (value != null && !value.isEmpty()) {
                details.add(new Detail(field, value));
            }
        }
        return new WorldEntry(
                json.getString("id"),
                type,
                Collections.unmodifiableList(details),
                reader.text(json, "title"),
                reader.optText(json, "body"),
                json.optInt("words", json.optInt("revision")));
    }
}

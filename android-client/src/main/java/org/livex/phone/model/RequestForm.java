package org.livex.phone.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * On what the reader may ask an authority that control plays.
 *
 * @param grounds of which one is to be chosen, where there are any
 * @param isForTeam the teams of whoever files see the request and its answer too
 */
public record RequestForm(
        String id,
        LocalText title,
        @Nullable Named authority,
        List<FormField> fields,
        List<Named> grounds,
        boolean isForTeam) {
    static RequestForm of(JSONObject json, Reader reader) throws JSONException {
        List<FormField> fields = new ArrayList<>();
        JSONArray written = json.getJSONArray("fields");
        for (int i = 0; i < written.length(); i++) {
            fields.add(FormField.of(written.getJSONObject(i), reader));
        }
        return new RequestForm(
                json.getString("id"),
                reader.text(json, "title"),
                Named.optional(json, "authority", reader),
                Collections.unmodifiableList(fields),
                Named.labelled(json, "grounds", reader),
                json.optBoolean("forTeam"));
    }

    /** What is wrong, by field, in the form's order; the ground is not among them. */
    public Map<String, FormField.Wrong> wrong(Map<String, String> values) {
        Map<String, FormField.Wrong> wrong = new LinkedHashMap<>();
        for (FormField field : fields) {
            FormField.Wrong one = field.wrong(values.getOrDefault(field.id(), ""));
            if (one != null) {
                wrong.put(field.id(), one);
            }
        }
        return wrong;
    }

    public boolean lacksGround(String ground) {
        return !grounds.isEmpty() && grounds.stream().noneMatch(it -> it.id().equals(ground));
    }

    /** As it is filed: without what was left empty, and without what an older form asked and this one does not. */
    public Map<String, String> filed(Map<String, String> values) {
        Map<String, String> filed = new LinkedHashMap<>();
        for (FormField field : fields) {
            String value = field.filed(values.getOrDefault(field.id(), ""));
            if (!value.isEmpty()) {
                filed.put(field.id(), value);
            }
        }
        return filed;
    }
}

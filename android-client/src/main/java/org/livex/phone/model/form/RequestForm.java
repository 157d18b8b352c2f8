package org.livex.phone.model.form;

import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.model.read.Reader;

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
        return new RequestForm(
                json.getString("id"),
                reader.text(json, "title"),
                Named.optional(json, "authority", reader),
                FormField.list(json.getJSONArray("fields"), reader),
                Named.labelled(json, "grounds", reader),
                json.optBoolean("forTeam"));
    }

    /** What is wrong, by field, in the form's order; the ground is not among them. */
    public Map<String, FormField.Wrong> wrong(Map<String, String> values) {
        return new Answers(values, Map.of()).wrong(fields);
    }

    public boolean lacksGround(String ground) {
        return !grounds.isEmpty() && grounds.stream().noneMatch(it -> it.id().equals(ground));
    }

    /** As it is filed: without what was left empty, and without what an older form asked and this one does not. */
    public Map<String, String> filed(Map<String, String> values) {
        return new Answers(values, Map.of()).filed(fields).values();
    }
}

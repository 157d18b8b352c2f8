package org.livex.phone.model.form;

import java.util.List;
import java.util.stream.Collectors;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;

/**
 * What a participant can say that they did.
 *
 * @param isOfRole not everybody may say so
 * @param fields what its report asks for besides the note
 * @param form the same as it came, to be kept
 */
public record ActionKind(String id, LocalText label, boolean isOfRole, List<FormField> fields, String form) {
    public static ActionKind of(JSONObject json, Reader reader) throws JSONException {
        return new ActionKind(
                json.getString("id"),
                reader.text(json, "label"),
                json.optBoolean("ofRole"),
                FormField.list(json.optJSONArray("fields"), reader),
                json.optString("fields", "[]"));
    }

    /** By its name; where another is called so too, also by what it asks for, which is the note where it asks nothing else. */
    public String toldApart(List<ActionKind> kinds, String note) {
        String name = label.text();
        boolean isAlike = kinds.stream()
                .anyMatch(other ->
                        !other.id.equals(id) && other.label.text().trim().equalsIgnoreCase(name.trim()));
        if (!isAlike) {
            return name;
        }
        String asked = fields.stream().map(field -> field.label().text()).collect(Collectors.joining(" · "));
        return name + "\n" + (asked.isEmpty() ? note : asked);
    }

    /** A form that was kept as it came, read in this language where it is there in several. */
    public static List<FormField> read(String form, String language) throws JSONException {
        return FormField.list(new JSONArray(form), new Reader(List.of(language)));
    }
}

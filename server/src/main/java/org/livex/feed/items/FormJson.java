package org.livex.feed.items;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Writes the fields of a form as those have them who fill it in: with one text each. */
public final class FormJson {
    private FormJson() {}

    public static void fields(ArrayNode array, List<FormField> fields, List<Language> languages) {
        for (FormField field : fields) {
            ObjectNode json = array.addObject()
                    .put("id", field.id())
                    .put("type", DomainJson.word(field.type()))
                    .put("required", field.required());
            json.set("label", TextJson.of(field.label(), languages));
            if (field.options() != null) {
                choices(json.putArray("options"), field.choices(), languages);
            }
            if (field.bounds() != null) {
                json.set("bounds", DomainJson.tree(field.bounds()));
            }
            if (field.preset() != null) {
                json.put("preset", field.preset());
            }
            if (field.shownIf() != null) {
                json.set("shownIf", DomainJson.tree(field.shownIf()));
            }
            if (field.kinds() != null) {
                ArrayNode kinds = json.putArray("kinds");
                field.kinds().forEach(kind -> kinds.add(DomainJson.word(kind)));
            }
            if (field.fields() != null) {
                fields(json.putArray("fields"), field.inner(), languages);
            }
        }
    }

    public static void choices(ArrayNode array, List<FormChoice> choices, List<Language> languages) {
        choices.forEach(
                choice -> array.addObject().put("id", choice.id()).set("label", TextJson.of(choice.text(), languages)));
    }
}

package org.livex.exercise.plan;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.AddedThing;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ActionKindId;

/**
 * Something a participant can report: interviewed, assessed risk, seized. Only its audience is offered it. {@code fields}
 * are what its report asks for besides the note, null for nothing. {@code interview} says which of them tell who was asked
 * what, null where none does.
 */
public record ActionKind(
        ActionKindId id,
        LocalizedText label,
        Audience audience,
        @Nullable List<FormField> fields,
        @Nullable Interview interview)
        implements AddedThing {
    public ActionKind {
        fields = fields == null ? null : List.copyOf(fields);
        if (fields != null) {
            // Together with a field's and an option's name it names a text.
            FormFields.checkPart(id.value());
            FormFields.check(fields, new HashSet<>());
        }
        if (interview != null) {
            interview.check(fields == null ? List.of() : fields);
        }
    }

    public ActionKind(ActionKindId id, LocalizedText label, Audience audience) {
        this(id, label, audience, null);
    }

    public ActionKind(ActionKindId id, LocalizedText label, Audience audience, @Nullable List<FormField> fields) {
        this(id, label, audience, fields, null);
    }

    /** Its fields, none as an empty list. */
    public List<FormField> form() {
        return fields == null ? List.of() : fields;
    }

    public ActionKind labelled(LocalizedText text) {
        return new ActionKind(id, text, audience, fields, interview);
    }

    /** {@code name} is that of a field, or of an option with its field before it. */
    public ActionKind reworded(String name, LocalizedText text) {
        return new ActionKind(id, label, audience, FormFields.reworded(form(), name, text), interview);
    }
}

package org.livex.exercise.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.FormFields;

/**
 * Which field of a report says whom somebody talked with, about what, and whether a mediator was there (null: none does).
 * Control is told from when on the same was asked {@code tellFrom} times.
 */
public record Interview(
        String with, String topics, @Nullable String mediator, int tellFrom) {
    public static final int USUAL = 3;
    public static final int LEAST = 2;
    public static final int MOST = 100;

    public Interview {
        if (tellFrom < LEAST || tellFrom > MOST) {
            throw new IllegalArgumentException("tells from " + LEAST + " to " + MOST + " times on");
        }
    }

    /** Whether these fields can say all that it names. */
    public boolean fits(List<FormField> fields) {
        return is(fields, with, Set.of(FormField.Type.DOSSIER))
                && is(fields, topics, Set.of(FormField.Type.CHOICE, FormField.Type.CHOICES))
                && (mediator == null || is(fields, mediator, Set.of(FormField.Type.YES_NO)));
    }

    void check(List<FormField> fields) {
        if (!fits(fields)) {
            throw new IllegalArgumentException("names a field that is not there, or of another type");
        }
    }

    /** Whether there is such a field, of one of these types. */
    public static boolean is(List<FormField> fields, String id, Set<FormField.Type> types) {
        FormField field = FormFields.find(fields, id);
        return field != null && types.contains(field.type());
    }
}

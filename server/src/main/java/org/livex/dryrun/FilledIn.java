package org.livex.dryrun;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.Bounds;
import org.livex.exercise.form.FormCheck;
import org.livex.exercise.form.FormField;
import org.livex.exercise.inject.Action;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;

/** Fills in what a form requires, with the first value that fits. Nobody and nothing of the story is made up. */
final class FilledIn {
    private FilledIn() {}

    static Map<String, String> asRequired(List<FormField> fields) {
        Map<String, String> values = new HashMap<>();
        for (FormField field : fields) {
            if (field.required()
                    && field.type() != FormField.Type.GROUP
                    && FormCheck.asked(fields, values).contains(field.id())) {
                values.put(field.id(), value(field));
            }
        }
        return values;
    }

    /** A report of it, now. */
    static Action report(Stage stage, ActionKindId id, @Nullable InjectId answered) {
        ActionKind kind = stage.exercise().scenario().find(ActionKind.class, id);
        Answers answers = kind == null ? null : answers(kind.form());
        return new Action(id, "", answered, null, null, stage.now(), null, answers);
    }

    private static @Nullable Answers answers(List<FormField> fields) {
        Map<String, String> values = asRequired(fields);
        Set<String> asked = FormCheck.asked(fields, values);
        Map<String, List<Map<String, String>>> rows = fields.stream()
                .filter(field -> field.type() == FormField.Type.GROUP && field.required() && asked.contains(field.id()))
                .collect(Collectors.toMap(FormField::id, group -> List.of(asRequired(group.inner()))));
        return values.isEmpty() && rows.isEmpty() ? null : new Answers(values, rows.isEmpty() ? null : rows);
    }

    private static String value(FormField field) {
        return switch (field.type()) {
            case LINE, TEXT, NAME -> "-";
            case CHOICE, CHOICES -> field.choices().getFirst().id();
            case DATE -> "2026-01-01";
            case TIME -> "12:00";
            case NUMBER -> number(field.bounds());
            case YES_NO -> "yes";
            case GROUP, DOSSIER -> "";
        };
    }

    private static String number(@Nullable Bounds bounds) {
        if (bounds == null) {
            return "1";
        }
        BigDecimal bound = bounds.least() == null ? bounds.most() : bounds.least();
        return bound == null ? "1" : bound.toPlainString();
    }
}

package org.livex.portrait;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.words.ids.DossierId;

/** What somebody filled in, in the words of the form. What the form does not know any more is there by its id. */
final class FilledForm {
    private final Naming naming;

    FilledForm(Naming naming) {
        this.naming = naming;
    }

    void onto(Row row, List<FormField> fields, Answers answers) {
        addAll(row, "", fields, answers.values());
        answers.allRows().forEach((id, rows) -> {
            FormField group = find(fields, id);
            String name = group == null ? id : naming.of(group.label());
            List<FormField> inner = group == null ? List.of() : group.inner();
            for (int at = 0; at < rows.size(); at++) {
                addAll(row, name + " " + (at + 1) + " · ", inner, rows.get(at));
            }
        });
    }

    private void addAll(Row row, String before, List<FormField> fields, Map<String, String> values) {
        values.forEach((id, value) -> {
            FormField field = find(fields, id);
            String asked = field == null ? id : naming.of(field.label());
            row.plus(Column.ANSWERS, new Value.Filled(before + asked, field == null ? value : said(field, value)));
        });
    }

    private String said(FormField field, String value) {
        return switch (field.type()) {
            case CHOICE -> chosen(field.choices(), value);
            case CHOICES ->
                Arrays.stream(value.split(" "))
                        .map(id -> chosen(field.choices(), id))
                        .collect(Collectors.joining(", "));
            case DOSSIER -> dossier(value);
            case LINE, TEXT, DATE, NAME, NUMBER, TIME, YES_NO, GROUP -> value;
        };
    }

    private String chosen(List<FormChoice> choices, String id) {
        FormChoice choice = FormChoice.find(choices, id);
        return choice == null ? id : naming.of(choice.text());
    }

    private String dossier(String id) {
        var found = naming.exercise().dossiers().find(new DossierId(id));
        return found == null ? id : found.described().name();
    }

    private static @Nullable FormField find(List<FormField> fields, String id) {
        return fields.stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}

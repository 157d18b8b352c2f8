package org.livex.phone.model.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.Named;

/** Compares what a form asked when somebody began to fill it in with what it asks now. */
public record FormerForm(List<FormField> former, List<FormField> now) {
    /** Other words ask the same. */
    public boolean asksTheSame() {
        return rules(former).equals(rules(now));
    }

    private static List<List<Object>> rules(List<FormField> fields) {
        return fields.stream()
                .map(field -> List.<Object>of(
                        field.id(),
                        field.type(),
                        field.isRequired(),
                        field.options().stream().map(Named::id).collect(Collectors.toList()),
                        field.bounds(),
                        field.preset(),
                        field.shownIf() == null ? "" : field.shownIf(),
                        rules(field.fields()),
                        field.kinds()))
                .collect(Collectors.toList());
    }

    /** Those that the form has no longer; of a group that is there still, its columns that are not. */
    public List<FormField> gone() {
        List<FormField> gone = new ArrayList<>();
        for (FormField field : former) {
            FormField same = find(now, field.id());
            if (same == null || same.type() != field.type()) {
                gone.add(field);
            } else {
                List<FormField> columns = field.fields().stream()
                        .filter(column -> find(same.fields(), column.id()) == null)
                        .collect(Collectors.toList());
                if (!columns.isEmpty()) {
                    gone.add(field.asking(columns));
                }
            }
        }
        return gone;
    }

    /** What was written in {@link #gone}. */
    public Answers leftOver(Answers written) {
        return only(gone(), written);
    }

    /** What is still asked for, with the defaults of what is new. */
    public Answers kept(Answers written) {
        Answers kept = Answers.fresh(now);
        Answers asked = only(
                now.stream()
                        .filter(field -> {
                            FormField before = find(former, field.id());
                            return before != null && before.type() == field.type();
                        })
                        .collect(Collectors.toList()),
                written);
        kept.values().putAll(asked.values());
        kept.groups().putAll(asked.groups());
        return kept;
    }

    private static Answers only(List<FormField> fields, Answers written) {
        Answers only = Answers.empty();
        only.values().putAll(row(fields, written.values()));
        for (FormField field : fields) {
            for (Map<String, String> row : written.groups().getOrDefault(field.id(), List.of())) {
                only.rows(field.id()).add(row(field.fields(), row));
            }
        }
        return only;
    }

    private static Map<String, String> row(List<FormField> fields, Map<String, String> written) {
        Map<String, String> row = new LinkedHashMap<>();
        for (FormField field : fields) {
            String value = written.getOrDefault(field.id(), "");
            if (!value.trim().isEmpty()) {
                row.put(field.id(), value);
            }
        }
        return row;
    }

    private static @Nullable FormField find(List<FormField> fields, String id) {
        return fields.stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}

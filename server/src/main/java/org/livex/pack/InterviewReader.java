package org.livex.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormField;
import org.livex.exercise.plan.Interview;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Nearest;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** Reads which fields of a report say who was asked what. */
final class InterviewReader {
    private InterviewReader() {}

    /** Null after a finding. */
    static @Nullable Interview read(YamlValue item, List<FormField> form) {
        YamlFields fields = item.fields("with", "topics", "mediator", "tell-from");
        String with = field(fields.required("with"), form, Set.of(FormField.Type.DOSSIER));
        String topics = field(fields.required("topics"), form, Set.of(FormField.Type.CHOICE, FormField.Type.CHOICES));
        String mediator = fields.optional("mediator")
                .map(value -> field(value, form, Set.of(FormField.Type.YES_NO)))
                .orElse(null);
        int tellFrom = fields.optional("tell-from").map(InterviewReader::times).orElse(Interview.USUAL);
        return with == null || topics == null ? null : new Interview(with, topics, mediator, tellFrom);
    }

    private static @Nullable String field(YamlValue value, List<FormField> form, Set<FormField.Type> types) {
        String name = value.id();
        if (name == null || Interview.is(form, name, types)) {
            return name;
        }
        List<String> possible = form.stream()
                .filter(field -> types.contains(field.type()))
                .map(FormField::id)
                .toList();
        value.report(FindingCode.UNKNOWN_FIELD, Nearest.suggesting(Map.of("name", name), name, possible));
        return null;
    }

    private static int times(YamlValue value) {
        long times = value.whole().orElse((long) Interview.USUAL);
        if (times < Interview.LEAST || times > Interview.MOST) {
            value.report(FindingCode.NOT_A_NUMBER, "value", times);
            return Interview.USUAL;
        }
        return (int) times;
    }
}

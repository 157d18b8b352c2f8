package org.livex.pack;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.Bounds;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.ShownIf;
import org.livex.pack.yaml.YamlOut;
import org.livex.pack.yaml.YamlValue;
import org.snakeyaml.engine.v2.nodes.Node;

/** Writes what {@link FormReader} reads. */
final class FormOut {
    private final TextsOut texts;

    FormOut(TextsOut texts) {
        this.texts = texts;
    }

    List<Node> fields(List<FormField> fields) {
        return fields.stream().map(this::field).toList();
    }

    List<Node> choices(List<FormChoice> choices) {
        return choices.stream()
                .map(choice -> YamlOut.fields()
                        .put("id", choice.id())
                        .put("text", texts.node(choice.text()))
                        .node())
                .toList();
    }

    private Node field(FormField field) {
        Bounds bounds = field.bounds();
        return YamlOut.fields()
                .put("id", field.id())
                .put("label", texts.node(field.label()))
                .put("type", field.type())
                .putIf(field.required(), "required", true)
                .putAll("options", choices(field.choices()))
                .put("least", bounds == null ? null : number(bounds.least()))
                .put("most", bounds == null ? null : number(bounds.most()))
                .put("default", field.preset() == null ? null : preset(field.type(), field.preset()))
                .put("kinds", kinds(field))
                .put("shown-if", field.shownIf() == null ? null : condition(field.shownIf()))
                .putAll("fields", fields(field.inner()))
                .node();
    }

    private static @Nullable Node kinds(FormField field) {
        return field.kinds() == null
                ? null
                : YamlOut.row(field.kinds().stream()
                        .map(kind -> YamlOut.word(YamlValue.word(kind)))
                        .toList());
    }

    private static @Nullable Node number(@Nullable BigDecimal bound) {
        return bound == null ? null : YamlOut.number(bound.toPlainString());
    }

    private static Node preset(FormField.Type type, String preset) {
        return switch (type) {
            case NUMBER -> YamlOut.number(preset);
            case CHOICES ->
                YamlOut.row(Arrays.stream(preset.split(" ")).map(YamlOut::word).toList());
            case LINE, TEXT, CHOICE, DATE, NAME, YES_NO, TIME, GROUP, DOSSIER -> YamlOut.word(preset);
        };
    }

    private static Node condition(ShownIf condition) {
        return YamlOut.fields()
                .put("field", condition.field())
                .put("is", condition.is())
                .node();
    }
}

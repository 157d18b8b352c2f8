package org.livex.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.form.Bounds;
import org.livex.exercise.form.FormCheck;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.form.ShownIf;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Nearest;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** Reads the fields of one form, of a request or of a report, and remembers which names it has. */
final class FormReader {
    /** What a request may ask for. */
    private static final Set<FormField.Type> OF_REQUESTS =
            EnumSet.complementOf(EnumSet.of(FormField.Type.GROUP, FormField.Type.DOSSIER));

    /** What a row of a group may ask for. */
    private static final Set<FormField.Type> OF_ROWS = EnumSet.complementOf(EnumSet.of(FormField.Type.GROUP));

    private final PackTexts texts;
    private final PackParts names = new PackParts();

    FormReader(PackTexts texts) {
        this.texts = texts;
    }

    FormChoice choice(YamlValue item) {
        return choice(item, names);
    }

    /** {@code key} is a list of fields; empty after a finding that leaves none. */
    List<FormField> fields(YamlFields form, String key) {
        List<FormField> read = list(form, key, EnumSet.allOf(FormField.Type.class));
        return isTooLong(form, key, read) ? List.of() : read;
    }

    List<FormField> fieldsWithoutGroups(YamlFields form, String key) {
        return list(form, key, OF_REQUESTS);
    }

    private static boolean isTooLong(YamlFields form, String key, List<FormField> read) {
        boolean isTooLong = FormFields.all(read).count() > FormFields.MOST;
        if (isTooLong) {
            form.key(key).report(FindingCode.TOO_MANY, "limit", FormFields.MOST);
        }
        return isTooLong;
    }

    private List<FormField> list(YamlFields form, String key, Set<FormField.Type> types) {
        List<FormField> read = new ArrayList<>();
        for (YamlValue item :
                form.optional(key).map(list -> list.items(FormFields.MOST)).orElse(List.of())) {
            read.add(field(item, read, types));
        }
        return read;
    }

    private FormField field(YamlValue item, List<FormField> before, Set<FormField.Type> types) {
        YamlFields fields = item.fields(
                "id",
                "label",
                "type",
                "required",
                "options",
                "least",
                "most",
                "default",
                "shown-if",
                "fields",
                "kinds");
        YamlValue written = fields.required("type");
        FormField.Type type = written.oneOf(FormField.Type.class);
        if (!types.contains(type)) {
            written.notOneOf(types.stream().map(YamlValue::word).toList());
            type = FormField.Type.LINE;
        }
        List<FormChoice> options = options(fields, type);
        List<FormField> inner = inner(fields, type);
        boolean isEmpty = (chooses(type) && options.isEmpty()) || (type == FormField.Type.GROUP && inner.isEmpty());
        FormField.Type sound = isEmpty ? FormField.Type.LINE : type;
        FormField field = new FormField(
                names.once(fields.required("id")),
                texts.line(fields.required("label")),
                sound,
                fields.optional("required").map(YamlValue::yesOrNo).orElse(false),
                chooses(sound) ? options : null,
                isEmpty ? null : bounds(fields, type),
                null,
                fields.optional("shown-if")
                        .map(value -> condition(value, before))
                        .orElse(null),
                sound == FormField.Type.GROUP ? inner : null,
                kinds(fields, type));
        return isEmpty
                ? field
                : fields.optional("default").map(value -> preset(value, field)).orElse(field);
    }

    private static boolean chooses(FormField.Type type) {
        return type == FormField.Type.CHOICE || type == FormField.Type.CHOICES;
    }

    private List<FormChoice> options(YamlFields fields, FormField.Type type) {
        if (!chooses(type)) {
            notHere(fields, "options");
            return List.of();
        }
        PackParts ids = new PackParts();
        List<FormChoice> options =
                fields.optionalItems("options", FormField.MOST_OPTIONS, option -> choice(option, ids));
        if (options.isEmpty()) {
            fields.required("options").report(FindingCode.TOO_FEW, "limit", 1);
        }
        return options;
    }

    /** Null for all. */
    private static @Nullable List<DossierKind> kinds(YamlFields fields, FormField.Type type) {
        if (type != FormField.Type.DOSSIER) {
            notHere(fields, "kinds");
            return null;
        }
        List<DossierKind> kinds =
                fields
                        .optionalItems("kinds", DossierKind.values().length, kind -> kind.oneOf(DossierKind.class))
                        .stream()
                        .distinct()
                        .toList();
        return kinds.isEmpty() ? null : kinds;
    }

    private List<FormField> inner(YamlFields fields, FormField.Type type) {
        if (type != FormField.Type.GROUP) {
            notHere(fields, "fields");
            return List.of();
        }
        List<FormField> inner = list(fields, "fields", OF_ROWS);
        if (inner.isEmpty()) {
            fields.required("fields").report(FindingCode.TOO_FEW, "limit", 1);
        }
        return inner;
    }

    private FormChoice choice(YamlValue item, PackParts ids) {
        YamlFields fields = item.fields("id", "text");
        return new FormChoice(ids.once(fields.required("id")), texts.line(fields.required("text")));
    }

    private static @Nullable Bounds bounds(YamlFields fields, FormField.Type type) {
        boolean isGroup = type == FormField.Type.GROUP;
        if (!isGroup && type != FormField.Type.NUMBER) {
            notHere(fields, "least");
            notHere(fields, "most");
            return null;
        }
        BigDecimal least =
                fields.optional("least").flatMap(value -> bound(value, isGroup)).orElse(null);
        BigDecimal most =
                fields.optional("most").flatMap(value -> bound(value, isGroup)).orElse(null);
        if (least != null && most != null && least.compareTo(most) > 0) {
            fields.key("least")
                    .report(
                            FindingCode.LEAST_ABOVE_MOST,
                            Map.of("least", least.toPlainString(), "most", most.toPlainString()));
            return null;
        }
        return least == null && most == null ? null : new Bounds(least, most);
    }

    private static Optional<BigDecimal> bound(YamlValue value, boolean isCount) {
        Optional<BigDecimal> read = value.decimal();
        if (isCount && read.isPresent()) {
            BigDecimal count = read.get();
            if (count.scale() > 0 || count.signum() < 0) {
                value.report(FindingCode.NOT_A_NUMBER, "value", count.toPlainString());
                return Optional.empty();
            }
            if (count.compareTo(BigDecimal.valueOf(FormField.MOST_ROWS)) > 0) {
                value.report(FindingCode.TOO_MANY, "limit", FormField.MOST_ROWS);
                return Optional.empty();
            }
        }
        return read;
    }

    private @Nullable ShownIf condition(YamlValue value, List<FormField> before) {
        YamlFields fields = value.fields("field", "is");
        YamlValue asked = fields.required("field");
        YamlValue wanted = fields.required("is");
        String name = asked.id();
        String is = wanted.id();
        if (name == null || is == null) {
            return null;
        }
        FormField field = FormFields.find(before, name);
        if (field == null) {
            asked.report(
                    FindingCode.UNKNOWN_FIELD,
                    Nearest.suggesting(
                            Map.of("name", name),
                            name,
                            before.stream().map(FormField::id).toList()));
            return null;
        }
        if (!FormFields.canBe(field, is)) {
            wanted.report(FindingCode.NOT_AN_ANSWER, Map.of("value", is, "field", name));
            return null;
        }
        return new ShownIf(name, is);
    }

    private FormField preset(YamlValue value, FormField field) {
        String preset = written(value, field.type());
        if (preset == null) {
            return field;
        }
        if (field.type() == FormField.Type.GROUP
                || field.type() == FormField.Type.DOSSIER
                || !FormCheck.fits(field, preset)) {
            value.report(FindingCode.NOT_AN_ANSWER, Map.of("value", YamlValue.shortened(preset), "field", field.id()));
            return field;
        }
        return field.preset(preset);
    }

    /** Several choices as a list of ids. */
    private static @Nullable String written(YamlValue value, FormField.Type type) {
        if (type == FormField.Type.NUMBER) {
            return value.decimal().map(BigDecimal::toPlainString).orElse(null);
        }
        if (type == FormField.Type.CHOICES && value.isList()) {
            return value.items(FormField.MOST_OPTIONS).stream()
                    .map(YamlValue::text)
                    .collect(Collectors.joining(" "));
        }
        return type == FormField.Type.CHOICE ? value.id() : value.text();
    }

    private static void notHere(YamlFields fields, String key) {
        if (fields.optional(key).isPresent()) {
            fields.key(key).report(FindingCode.UNKNOWN_KEY, Nearest.suggesting(Map.of("key", key), key, List.of()));
        }
    }
}

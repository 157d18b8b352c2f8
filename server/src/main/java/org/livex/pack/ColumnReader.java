package org.livex.pack;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.plan.OwnColumn;
import org.livex.exercise.plan.OwnColumns;
import org.livex.exercise.words.ids.ColumnId;
import org.livex.pack.files.PackYaml;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Nearest;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** {@code columns.yaml}: control's own columns of the MSEL, and what stands in them of an inject. */
final class ColumnReader {
    static final String COLUMNS = "columns.yaml";

    /** Of an inject. */
    static final String VALUES = "columns";

    private final PackTexts texts;
    private final References references;
    private final Map<String, OwnColumn> columns = new LinkedHashMap<>();

    private ColumnReader(PackTexts texts, References references) {
        this.texts = texts;
        this.references = references;
    }

    static ColumnReader read(PackYaml yaml, PackTexts texts, References references) throws IOException {
        ColumnReader reader = new ColumnReader(texts, references);
        List<YamlValue> items = yaml.optionalList(COLUMNS);
        if (items.size() > OwnColumns.MOST) {
            items.get(OwnColumns.MOST).report(FindingCode.TOO_MANY, "limit", OwnColumns.MOST);
        }
        for (YamlValue item : items) {
            OwnColumn column = reader.column(item);
            reader.columns.putIfAbsent(column.id().value(), column);
        }
        return reader;
    }

    List<OwnColumn> columns() {
        return columns.values().stream().limit(OwnColumns.MOST).toList();
    }

    private OwnColumn column(YamlValue item) {
        YamlFields fields = item.fields("id", "name", "kind", "options");
        String id = references.define(References.Kind.COLUMN, fields.required("id"));
        OwnColumn.Kind kind = fields.required("kind").oneOf(OwnColumn.Kind.class);
        List<FormChoice> options = options(fields, kind);
        boolean lacksOptions = kind == OwnColumn.Kind.CHOICE && options.isEmpty();
        return new OwnColumn(
                new ColumnId(id),
                texts.line(fields.required("name")),
                lacksOptions ? OwnColumn.Kind.TEXT : kind,
                options.isEmpty() ? null : options);
    }

    private List<FormChoice> options(YamlFields fields, OwnColumn.Kind kind) {
        if (kind != OwnColumn.Kind.CHOICE) {
            if (fields.optional("options").isPresent()) {
                fields.key("options")
                        .report(
                                FindingCode.UNKNOWN_KEY,
                                Nearest.suggesting(Map.of("key", "options"), "options", List.of()));
            }
            return List.of();
        }
        PackParts ids = new PackParts();
        List<FormChoice> options = fields.optionalItems("options", FormField.MOST_OPTIONS, option -> {
            YamlFields choice = option.fields("id", "text");
            return new FormChoice(ids.once(choice.required("id")), texts.line(choice.required("text")));
        });
        if (options.isEmpty()) {
            fields.required("options").report(FindingCode.TOO_FEW, "limit", 1);
        }
        return options;
    }

    /** Null where nothing stands in any. */
    @Nullable Map<ColumnId, String> valuesOf(YamlFields inject) {
        Optional<YamlValue> written = inject.optional(VALUES);
        if (written.isEmpty()) {
            return null;
        }
        YamlFields fields = written.get().anyFields();
        fields.allowOnly(columns.keySet());
        Map<ColumnId, String> values = new LinkedHashMap<>();
        columns.forEach((id, column) -> fields.optional(id)
                .flatMap(value -> value(column, value))
                .ifPresent(value -> values.put(column.id(), value)));
        return values.isEmpty() ? null : values;
    }

    private Optional<String> value(OwnColumn column, YamlValue value) {
        return switch (column.kind()) {
            case TEXT -> Optional.of(value.line());
            case NUMBER -> value.decimal().map(BigDecimal::toPlainString);
            case CHOICE -> option(column, value);
            case YES_NO -> Optional.of(value.yesOrNo() ? "yes" : "no");
            case PERSON -> Optional.of(references.person(value).value());
        };
    }

    private static Optional<String> option(OwnColumn column, YamlValue value) {
        Optional<String> id = Optional.ofNullable(value.id());
        if (id.isPresent() && FormChoice.find(column.choices(), id.get()) == null) {
            value.notOneOf(column.choices().stream().map(FormChoice::id).toList());
        }
        return id;
    }
}

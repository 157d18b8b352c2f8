package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Interview;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.i18n.Language;

/**
 * What the forms of reports ask for: a row for each field, in their order. A group of fields has no row; its fields say which
 * group they are in, and a new row comes behind those that are there.
 */
final class ReportFieldsSheet implements Sheet {
    static final String KIND = "kind";
    static final String GROUP = "group";
    static final String GROUP_LABEL = "group-label";
    static final String FIELD = "field";
    static final String LABEL = "label";
    static final String TYPE = "type";
    static final String REQUIRED = "required";
    static final String OPTIONS = "options";
    static final String LEAST = "least";
    static final String MOST = "most";
    static final String PRESET = "preset";
    static final String ONLY_IF = "only-if";
    static final String TAKES = "takes";

    private final Exercise first;
    private final Exercise now;
    private final Names names;
    private final List<Language> languages;
    private final InterviewCells interviews;

    ReportFieldsSheet(Exercise exercise, Names names) {
        this(exercise, exercise, names, new InterviewCells(names.words()));
    }

    private ReportFieldsSheet(Exercise first, Exercise now, Names names, InterviewCells interviews) {
        this.first = first;
        this.now = now;
        this.names = names;
        this.languages = languages(first);
        this.interviews = interviews;
    }

    @Override
    public Sheet asOf(Exercise changed) {
        return new ReportFieldsSheet(first, changed, names, interviews);
    }

    private static List<Language> languages(Exercise exercise) {
        return NamedSheet.languages(
                exercise,
                exercise.scenario()
                        .all(ActionKind.class)
                        .flatMap(kind -> Stream.concat(
                                Stream.of(kind.label()), FormFields.texts(kind.form()).values().stream())));
    }

    static ActionKindId kindOf(String row) {
        return new ActionKindId(row.substring(0, row.lastIndexOf('/')));
    }

    private static String fieldOf(String row) {
        return row.substring(row.lastIndexOf('/') + 1);
    }

    @Override
    public Table table() {
        SheetWords words = names.words();
        FieldWords said = new FieldWords(words);
        List<Column> columns = new ArrayList<>(List.of(
                Sheet.hidden(Column.ID),
                Sheet.hidden(Column.SEAL),
                FieldWords.column(words, KIND, 20),
                FieldWords.column(words, FIELD, 16)));
        columns.addAll(columns(words, LABEL, 40));
        columns.add(
                Sheet.chosen(words, TYPE, "common.form.type", 20, said.types().all()));
        columns.add(Sheet.chosen(
                words, REQUIRED, "common.form.required", 12, said.yesOrNo().all()));
        columns.addAll(columns(words, OPTIONS, 40));
        for (String key : List.of(LEAST, MOST, PRESET, ONLY_IF, TAKES, GROUP)) {
            columns.add(FieldWords.column(words, key, 16));
        }
        columns.addAll(columns(words, GROUP_LABEL, 30));
        columns.addAll(interviews.columns());
        List<Table.Row> rows = now.scenario()
                .all(ActionKind.class)
                .flatMap(kind -> rows(kind, columns, said))
                .toList();
        return new Table(Part.FIELDS, words.text("sheet.part.fields"), words.reader(), List.copyOf(columns), rows);
    }

    private List<Column> columns(SheetWords words, String key, int width) {
        return languages.stream()
                .map(language -> new Column(
                        Column.in(key, language),
                        words.text("common.form." + key) + " (" + words.languageName(language) + ")",
                        Column.Use.EDITED,
                        width,
                        List.of()))
                .toList();
    }

    private Stream<Table.Row> rows(ActionKind kind, List<Column> columns, FieldWords said) {
        return kind.form().stream()
                .flatMap(field -> field.type() == FormField.Type.GROUP
                        ? field.inner().stream().map(inner -> row(kind, field, inner, columns, said))
                        : Stream.of(row(kind, null, field, columns, said)));
    }

    private Table.Row row(
            ActionKind kind, @Nullable FormField group, FormField field, List<Column> columns, FieldWords said) {
        TextCells texts = new TextCells(languages);
        Map<String, String> cells = new HashMap<>();
        cells.put(KIND, kind.id().value());
        cells.put(FIELD, field.id());
        texts.write(LABEL, field.label(), cells);
        cells.put(TYPE, said.types().of(field.type()));
        cells.put(REQUIRED, said.yesOrNo().of(field.required()));
        OptionCells.write(OPTIONS, FieldWords.options(field), cells);
        cells.put(
                LEAST,
                field.bounds() == null ? "" : FieldWords.number(field.bounds().least()));
        cells.put(
                MOST,
                field.bounds() == null ? "" : FieldWords.number(field.bounds().most()));
        cells.put(PRESET, field.preset() == null ? "" : field.preset());
        cells.put(ONLY_IF, FieldWords.condition(field.shownIf()));
        cells.put(TAKES, said.kinds(field.kinds()));
        if (group != null) {
            cells.put(GROUP, group.id());
            texts.write(GROUP_LABEL, group.label(), cells);
        }
        interviews.write(kind.interview(), field.id(), cells);
        String label = names.words().shown(kind.label()) + " · " + names.words().shown(field.label());
        return Sheet.row(kind.id().value() + "/" + field.id(), label, columns, cells);
    }

    @Override
    public List<String> neededOfNew() {
        return List.of(TYPE);
    }

    @Override
    public @Nullable PlanCommand read(@Nullable String old, Cells cells, FreshIds ids) {
        FieldRow row = new FieldRow(names, languages, cells);
        ActionKind kind = old == null ? row.kind(now) : find(now, kindOf(old));
        if (kind == null) {
            row.shortName(FIELD);
            row.field(FIELD, null);
            return null;
        }
        String field = old == null ? cells.text(FIELD).strip() : fieldOf(old);
        List<FormField> fields = old == null ? added(kind, row, cells) : revised(kind, field, row, cells);
        if (fields == null) {
            return null;
        }
        Interview interview = interviews.read(kind, field, cells);
        boolean isSame = fields.equals(kind.form()) && Objects.equals(interview, kind.interview());
        return isSame && !cells.has(InterviewCells.PART) ? null : revision(kind, fields, interview, cells);
    }

    private @Nullable PlanCommand revision(
            ActionKind kind, List<FormField> fields, @Nullable Interview interview, Cells cells) {
        try {
            FormFields.check(fields, new HashSet<>());
            if (interview != null && !interview.fits(fields)) {
                cells.refuse(InterviewCells.PART, new NotTaken(Mistake.Code.INTERVIEW_NOT_POSSIBLE));
                return null;
            }
            return new PlanCommand.ReviseThing(
                    new ActionKind(kind.id(), kind.label(), kind.audience(), fields, interview),
                    now.scenario().revisionOf(kind.id()));
        } catch (IllegalArgumentException notTogether) {
            boolean isOfCondition = cells.has(ONLY_IF);
            cells.refuse(
                    isOfCondition ? ONLY_IF : FIELD,
                    new NotTaken(
                            isOfCondition ? Mistake.Code.CONDITION_NOT_POSSIBLE : Mistake.Code.FIELD_NOT_POSSIBLE));
            return null;
        }
    }

    @Override
    public void check(Exercise after) {
        interviews.check(after);
    }

    private @Nullable List<FormField> revised(ActionKind kind, String field, FieldRow row, Cells cells) {
        for (String fixed : List.of(KIND, FIELD, GROUP)) {
            if (cells.has(fixed)) {
                cells.refuse(fixed, new NotTaken(Mistake.Code.BELONGS_ELSEWHERE));
            }
        }
        List<FormField> fields = new ArrayList<>();
        for (FormField one : kind.form()) {
            if (one.id().equals(field)) {
                FormField next = row.field(one.id(), one);
                if (next == null) {
                    return null;
                }
                fields.add(next);
            } else if (FormFields.find(one.inner(), field) != null) {
                List<FormField> inner = new ArrayList<>();
                for (FormField of : one.inner()) {
                    FormField next = of.id().equals(field) ? row.field(of.id(), of) : of;
                    if (next == null) {
                        return null;
                    }
                    inner.add(next);
                }
                fields.add(row.group(groupAtFirst(kind.id(), one.id()), one, inner));
            } else {
                fields.add(one);
            }
        }
        return fields;
    }

    private @Nullable List<FormField> added(ActionKind kind, FieldRow row, Cells cells) {
        String name = row.shortName(FIELD);
        if (name != null && FormFields.all(kind.form()).anyMatch(one -> one.id().equals(name))) {
            cells.refuse(FIELD, new NotTaken(Mistake.Code.ALREADY_THERE));
            return null;
        }
        FormField field = row.field(name == null ? FIELD : name, null);
        String group = row.groupName();
        if (name == null || field == null) {
            return null;
        }
        List<FormField> fields = new ArrayList<>(kind.form());
        if (group == null) {
            fields.add(field);
            return fields;
        }
        FormField there = FormFields.find(fields, group);
        if (there == null) {
            LocalizedText label = row.needed(GROUP_LABEL);
            if (label == null) {
                return null;
            }
            fields.add(FieldRow.group(group, label, List.of(field)));
            return fields;
        }
        if (there.type() != FormField.Type.GROUP) {
            cells.refuse(GROUP, NotTaken.named(Mistake.Code.AMBIGUOUS_NAME, group));
            return null;
        }
        List<FormField> inner = new ArrayList<>(there.inner());
        inner.add(field);
        FormField grown = row.group(null, there, inner);
        fields.replaceAll(one -> one.id().equals(group) ? grown : one);
        return fields;
    }

    private @Nullable LocalizedText groupAtFirst(ActionKindId kind, String group) {
        ActionKind was = find(first, kind);
        FormField field = was == null ? null : FormFields.find(was.form(), group);
        return field == null ? null : field.label();
    }

    /** Whether somebody has reported it already is not in the plan. */
    @Override
    public Draft.@Nullable Notice leaving(Table.Row row) {
        return now.clock().hasStarted() ? new Draft.Notice("field-goes", Map.of("label", row.label())) : null;
    }

    /** The last field of a group takes the group along. */
    @Override
    public @Nullable PlanCommand remove(String row) {
        ActionKind kind = find(now, kindOf(row));
        if (kind == null) {
            return null;
        }
        List<FormField> left = new ArrayList<>();
        for (FormField field : kind.form()) {
            List<FormField> inner = field.inner().stream()
                    .filter(one -> !one.id().equals(fieldOf(row)))
                    .toList();
            if (field.type() == FormField.Type.GROUP && !inner.isEmpty()) {
                left.add(FieldRow.withFields(field, field.label(), inner));
            } else if (field.type() != FormField.Type.GROUP && !field.id().equals(fieldOf(row))) {
                left.add(field);
            }
        }
        try {
            return new PlanCommand.ReviseThing(
                    new ActionKind(
                            kind.id(), kind.label(), kind.audience(), left.isEmpty() ? null : left, kind.interview()),
                    now.scenario().revisionOf(kind.id()));
        } catch (IllegalArgumentException stillNamed) {
            return null;
        }
    }

    private static @Nullable ActionKind find(Exercise exercise, ActionKindId id) {
        return exercise.scenario().find(ActionKind.class, id);
    }
}

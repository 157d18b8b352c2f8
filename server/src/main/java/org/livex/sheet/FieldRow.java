package org.livex.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.form.Bounds;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.ShownIf;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.i18n.Language;

/** Reads one edited row of the report fields. */
final class FieldRow {
    private final FieldWords words;
    private final List<Language> languages;
    private final TextCells texts;
    private final Cells cells;

    FieldRow(Names names, List<Language> languages, Cells cells) {
        this.words = new FieldWords(names.words());
        this.languages = languages;
        this.texts = TextCells.ofLines(languages);
        this.cells = cells;
    }

    @Nullable String shortName(String key) {
        return GuideRow.shortName(key, cells);
    }

    /** Of a new row; null where there is none, which is told. */
    @Nullable ActionKind kind(Exercise now) {
        String name = shortName(ReportFieldsSheet.KIND);
        ActionKind kind = name == null ? null : now.scenario().find(ActionKind.class, new ActionKindId(name));
        if (name != null && kind == null) {
            cells.refuse(ReportFieldsSheet.KIND, NotTaken.named(Mistake.Code.UNKNOWN_NAME, name));
        }
        return kind;
    }

    /** Null for a field that is in none. */
    @Nullable String groupName() {
        return cells.text(ReportFieldsSheet.GROUP).isBlank() ? null : shortName(ReportFieldsSheet.GROUP);
    }

    @Nullable LocalizedText needed(String field) {
        return texts.readNeeded(field, null, cells);
    }

    /** Null where it cannot be, which is told. */
    @Nullable FormField field(String id, @Nullable FormField before) {
        LocalizedText label = texts.readNeeded(ReportFieldsSheet.LABEL, before == null ? null : before.label(), cells);
        FormField.Type type = cells.take(
                ReportFieldsSheet.TYPE, before == null ? FormField.Type.LINE : before.type(), words.types()::read);
        boolean required = cells.take(
                ReportFieldsSheet.REQUIRED,
                before != null && before.required(),
                cell -> cell.isBlank() ? Boolean.FALSE : words.yesOrNo().read(cell));
        List<FormChoice> options = options(before, label);
        BigDecimal least = bound(ReportFieldsSheet.LEAST, before == null ? null : before.bounds(), true);
        BigDecimal most = bound(ReportFieldsSheet.MOST, before == null ? null : before.bounds(), false);
        String preset = cells.takeOrNull(
                ReportFieldsSheet.PRESET,
                before == null ? null : before.preset(),
                cell -> cell.isBlank() ? null : cell.strip());
        ShownIf condition = cells.takeOrNull(
                ReportFieldsSheet.ONLY_IF, before == null ? null : before.shownIf(), FieldWords::condition);
        List<DossierKind> kinds =
                cells.takeOrNull(ReportFieldsSheet.TAKES, before == null ? null : before.kinds(), words::kinds);
        boolean chooses = type == FormField.Type.CHOICE || type == FormField.Type.CHOICES;
        boolean lacksOptions = chooses && options == null;
        if (lacksOptions) {
            Language source = label == null ? languages.getFirst() : label.source();
            cells.refuse(Column.in(ReportFieldsSheet.OPTIONS, source), new NotTaken(Mistake.Code.EMPTY));
        }
        boolean isNoRange = least != null && most != null && least.compareTo(most) > 0;
        if (isNoRange) {
            cells.refuse(ReportFieldsSheet.MOST, new NotTaken(Mistake.Code.FIELD_NOT_POSSIBLE));
        }
        if (label == null || lacksOptions || isNoRange) {
            return null;
        }
        try {
            Bounds bounds = least == null && most == null ? null : new Bounds(least, most);
            return new FormField(id, label, type, required, options, bounds, preset, condition, null, kinds);
        } catch (IllegalArgumentException notTogether) {
            cells.refuse(ReportFieldsSheet.TYPE, new NotTaken(Mistake.Code.FIELD_NOT_POSSIBLE));
            return null;
        }
    }

    private @Nullable BigDecimal bound(String key, @Nullable Bounds before, boolean isLeast) {
        BigDecimal was = before == null ? null : isLeast ? before.least() : before.most();
        return cells.takeOrNull(key, was, FieldWords::number);
    }

    private @Nullable List<FormChoice> options(@Nullable FormField before, @Nullable LocalizedText label) {
        Language source = label == null ? languages.getFirst() : label.source();
        List<FormChoice> options = new ArrayList<>();
        new OptionCells(ReportFieldsSheet.OPTIONS, languages, cells)
                .read(FieldWords.options(before), source)
                .forEach((id, text) -> {
                    try {
                        options.add(new FormChoice(id, text));
                    } catch (IllegalArgumentException _) {
                        cells.refuse(
                                Column.in(ReportFieldsSheet.OPTIONS, text.source()),
                                new NotTaken(Mistake.Code.NOT_A_SHORT_NAME));
                    }
                });
        return options.isEmpty() ? null : options;
    }

    /** The group with these fields, and with what this row says of it. */
    FormField group(@Nullable LocalizedText first, FormField now, List<FormField> inner) {
        LocalizedText label =
                new SharedText(texts, languages, cells).read(ReportFieldsSheet.GROUP_LABEL, first, now.label());
        return withFields(now, label, inner);
    }

    static FormField group(String id, LocalizedText label, List<FormField> inner) {
        return new FormField(id, label, FormField.Type.GROUP, false, null, null, null, null, inner);
    }

    static FormField withFields(FormField group, LocalizedText label, List<FormField> inner) {
        return new FormField(
                group.id(),
                label,
                group.type(),
                group.required(),
                null,
                group.bounds(),
                group.preset(),
                group.shownIf(),
                inner);
    }
}

package org.livex.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.form.Bounds;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.ShownIf;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.words.ActionKindId;
import org.livex.exercise.words.LocalizedText;
import org.livex.i18n.Language;

/** Reads one edited row of the report fields. */
final class FieldRow {
    private static final String OPTION = "option";

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
        if (label == null) {
            return null;
        }
        boolean chooses = type == FormField.Type.CHOICE || type == FormField.Type.CHOICES;
        if (chooses && options == null) {
            cells.refuse(Column.in(ReportFieldsSheet.OPTIONS, label.source()), new NotTaken(Mistake.Code.EMPTY));
            return null;
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            cells.refuse(ReportFieldsSheet.MOST, new NotTaken(Mistake.Code.FIELD_NOT_POSSIBLE));
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

    /** The column of the source says which options there are and in which order; the others say them in their languages. */
    private @Nullable List<FormChoice> options(@Nullable FormField before, @Nullable LocalizedText label) {
        List<FormChoice> had = before == null ? List.of() : before.choices();
        Language source = had.isEmpty()
                ? label == null ? languages.getFirst() : label.source()
                : had.getFirst().text().source();
        Map<Language, Map<String, String>> said = new HashMap<>();
        List<String> ids = new ArrayList<>(had.stream().map(FormChoice::id).toList());
        String sourceKey = Column.in(ReportFieldsSheet.OPTIONS, source);
        if (cells.has(sourceKey)) {
            Map<String, String> lines = sourceLines(sourceKey, had, source);
            said.put(source, lines);
            ids = new ArrayList<>(lines.keySet());
        }
        for (Language language : languages) {
            String key = Column.in(ReportFieldsSheet.OPTIONS, language);
            if (!language.equals(source) && cells.has(key)) {
                said.put(language, lines(key, Set.copyOf(ids)));
            }
        }
        List<FormChoice> options = new ArrayList<>();
        for (String id : ids) {
            FormChoice option = option(id, FormChoice.find(had, id), said);
            if (option != null) {
                options.add(option);
            }
        }
        return options.isEmpty() ? null : options;
    }

    /** A short name stays with its words: reports and translations know the option by it. */
    private Map<String, String> sourceLines(String key, List<FormChoice> had, Language source) {
        Map<String, String> byWords = new HashMap<>();
        had.stream()
                .filter(option -> option.text().versions().containsKey(source))
                .forEach(option -> byWords.put(FieldWords.words(option, source), option.id()));
        Map<String, String> lines = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(had.stream().map(FormChoice::id).toList());
        for (FieldWords.Line line : FieldWords.options(cells.text(key))) {
            String was = byWords.get(line.text());
            String id = line.id() != null ? line.id() : was != null ? was : fresh(taken);
            if (was != null && !was.equals(id)) {
                cells.refuse(key, NotTaken.named(Mistake.Code.SHORT_NAME_STAYS, was));
            } else if (line.text().isEmpty()) {
                cells.refuse(key, new NotTaken(Mistake.Code.EMPTY));
            } else if (lines.put(id, line.text()) != null) {
                cells.refuse(key, NotTaken.named(Mistake.Code.AMBIGUOUS_NAME, id));
            }
        }
        return lines;
    }

    private Map<String, String> lines(String key, Set<String> known) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (FieldWords.Line line : FieldWords.options(cells.text(key))) {
            if (line.id() == null || !known.contains(line.id()) || line.text().isEmpty()) {
                cells.refuse(
                        key, NotTaken.named(Mistake.Code.UNKNOWN_NAME, line.id() == null ? line.text() : line.id()));
            } else if (lines.put(line.id(), line.text()) != null) {
                cells.refuse(key, NotTaken.named(Mistake.Code.AMBIGUOUS_NAME, line.id()));
            }
        }
        return lines;
    }

    private static String fresh(Set<String> taken) {
        for (int i = 1; ; i++) {
            if (taken.add("option-" + i)) {
                return "option-" + i;
            }
        }
    }

    private @Nullable FormChoice option(
            String id, @Nullable FormChoice before, Map<Language, Map<String, String>> said) {
        Map<String, String> mine = new HashMap<>();
        said.forEach((language, lines) -> {
            String text = lines.get(id);
            boolean isSaid = before != null
                    && before.text().versions().containsKey(language)
                    && FieldWords.words(before, language).equals(text);
            if (text != null && !isSaid) {
                mine.put(Column.in(OPTION, language), text);
            }
        });
        Cells own = new Cells(
                mine, (key, problem) -> cells.refuse(key.replace(OPTION, ReportFieldsSheet.OPTIONS), problem));
        LocalizedText text = texts.readNeeded(OPTION, before == null ? null : before.text(), own);
        try {
            return text == null ? null : new FormChoice(id, text);
        } catch (IllegalArgumentException _) {
            cells.refuse(
                    Column.in(ReportFieldsSheet.OPTIONS, text.source()), new NotTaken(Mistake.Code.NOT_A_SHORT_NAME));
            return null;
        }
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

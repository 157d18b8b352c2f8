package org.livex.exercise.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.text.VariableValue;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.Id;

/** Says what in answers does not fit a form. What to do about it is for others to say: a request is refused, a report is kept. */
public final class FormCheck {
    private final List<Misfit> found = new ArrayList<>();

    private FormCheck() {}

    /** In the order of the fields, then what the form does not know. */
    public static List<Misfit> misfits(List<FormField> fields, Answers answers) {
        return misfits(fields, answers.values(), answers.allRows());
    }

    /** As {@link #misfits(List, Answers)}, of a form without groups. */
    public static List<Misfit> misfits(List<FormField> fields, Map<String, String> values) {
        return misfits(fields, values, Map.of());
    }

    /** Which fields are asked for, as far as these values say. */
    public static Set<String> asked(List<FormField> fields, Map<String, String> values) {
        return new FormCheck().values(fields, values, "");
    }

    private static List<Misfit> misfits(
            List<FormField> fields, Map<String, String> values, Map<String, List<Map<String, String>>> rows) {
        FormCheck check = new FormCheck();
        Set<String> shown = check.values(fields, values, "");
        for (FormField group : fields) {
            if (group.type() == FormField.Type.GROUP) {
                check.group(group, rows.getOrDefault(group.id(), List.of()), shown.contains(group.id()));
            }
        }
        check.unknown(fields, values.keySet(), false, "");
        check.unknown(fields, rows.keySet(), true, "");
        return List.copyOf(check.found);
    }

    private void group(FormField group, List<Map<String, String>> rows, boolean isShown) {
        if (!isShown) {
            if (!rows.isEmpty()) {
                note(group.id(), Misfit.Why.NOT_ASKED);
            }
            return;
        }
        if (rows.isEmpty()) {
            if (group.required()) {
                note(group.id(), Misfit.Why.MISSING);
            }
        } else if (group.bounds() != null && !group.bounds().admit(BigDecimal.valueOf(rows.size()))) {
            note(group.id(), Misfit.Why.NOT_A_VALUE);
        }
        for (int row = 0; row < rows.size(); row++) {
            String before = group.id() + "." + (row + 1) + ".";
            values(group.inner(), rows.get(row), before);
            unknown(group.inner(), rows.get(row).keySet(), false, before);
        }
    }

    /** Answers which fields are shown. */
    private Set<String> values(List<FormField> fields, Map<String, String> values, String before) {
        Set<String> shown = new HashSet<>();
        Map<String, FormField> known = new HashMap<>();
        for (FormField field : fields) {
            known.put(field.id(), field);
            String value = values.get(field.id());
            boolean isGiven = value != null && !value.isBlank();
            if (isShown(field.shownIf(), known, shown, values)) {
                shown.add(field.id());
                if (!isGiven && field.required() && field.type() != FormField.Type.GROUP) {
                    note(before + field.id(), Misfit.Why.MISSING);
                } else if (isGiven && value != null && !fits(field, value)) {
                    note(before + field.id(), Misfit.Why.NOT_A_VALUE);
                }
            } else if (isGiven) {
                note(before + field.id(), Misfit.Why.NOT_ASKED);
            }
        }
        return shown;
    }

    private void unknown(List<FormField> fields, Set<String> given, boolean asGroup, String before) {
        for (String id : given) {
            FormField field = FormFields.find(fields, id);
            if (field == null || (field.type() == FormField.Type.GROUP) != asGroup) {
                note(before + id, Misfit.Why.UNKNOWN);
            }
        }
    }

    private void note(String field, Misfit.Why why) {
        found.add(new Misfit(field, why));
    }

    /** What is hidden itself shows nothing. */
    private static boolean isShown(
            @Nullable ShownIf condition, Map<String, FormField> known, Set<String> shown, Map<String, String> values) {
        if (condition == null) {
            return true;
        }
        FormField asked = known.get(condition.field());
        if (asked == null || !shown.contains(condition.field())) {
            return false;
        }
        String value = values.getOrDefault(condition.field(), "");
        return asked.type() == FormField.Type.CHOICES
                ? List.of(value.split(" ", -1)).contains(condition.is())
                : value.equals(condition.is());
    }

    /** Whether a value, if it is given, is one of this field. */
    public static boolean fits(FormField field, String value) {
        return fits(field.type(), field.choices(), field.bounds(), value);
    }

    /** As of a field with these options and bounds. */
    public static boolean fits(FormField.Type type, List<FormChoice> options, @Nullable Bounds bounds, String value) {
        return switch (type) {
            case LINE, NAME ->
                Texts.length(value) <= Texts.LONGEST_LINE && value.lines().count() == 1;
            case TEXT -> Texts.length(value) <= Texts.LONGEST_NOTE;
            case CHOICE -> FormChoice.find(options, value) != null;
            case CHOICES -> areOptions(options, value);
            case DATE -> isDate(value);
            case TIME -> isTime(value);
            case YES_NO -> value.equals("yes") || value.equals("no");
            case NUMBER -> isNumber(bounds, value);
            case DOSSIER -> Id.isWellFormed(value);
            case GROUP -> false;
        };
    }

    private static boolean areOptions(List<FormChoice> options, String value) {
        Set<String> chosen = new HashSet<>();
        for (String id : value.split(" ", -1)) {
            if (FormChoice.find(options, id) == null || !chosen.add(id)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(@Nullable Bounds bounds, String value) {
        try {
            BigDecimal number = VariableValue.decimal(value);
            return bounds == null || bounds.admit(number);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isTime(String value) {
        try {
            return value.length() == "14:05".length()
                    && LocalTime.parse(value).toString().equals(value);
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}

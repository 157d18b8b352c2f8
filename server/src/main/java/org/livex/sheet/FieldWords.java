package org.livex.sheet;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.form.FormField;
import org.livex.exercise.form.ShownIf;
import org.livex.exercise.text.VariableValue;
import org.livex.exercise.words.LocalizedText;

/** How the parts of a field of a form are written into cells, and read from them. */
public final class FieldWords {
    private final Labels<FormField.Type> types;
    private final Labels<DossierKind> kinds;
    private final Labels<Boolean> yesOrNo;

    FieldWords(SheetWords words) {
        this.types = words.enumLabels(FormField.Type.class, "common.form.type");
        this.kinds = words.enumLabels(DossierKind.class, "common.dossier.kind");
        this.yesOrNo = words.yesOrNo();
    }

    static Column column(SheetWords words, String key, int width) {
        return new Column(key, words.text("common.form." + key), Column.Use.EDITED, width, List.of());
    }

    Labels<FormField.Type> types() {
        return types;
    }

    Labels<Boolean> yesOrNo() {
        return yesOrNo;
    }

    String kinds(@Nullable List<DossierKind> some) {
        return some == null ? "" : some.stream().map(kinds::of).collect(Collectors.joining(AudienceWords.SEPARATOR));
    }

    @Nullable List<DossierKind> kinds(String cell) throws NotTaken {
        List<DossierKind> some = Cells.each(AudienceWords.parts(cell), kinds::read).stream()
                .distinct()
                .toList();
        return some.isEmpty() ? null : some;
    }

    public static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    public static @Nullable BigDecimal number(String cell) throws NotTaken {
        if (cell.isBlank()) {
            return null;
        }
        try {
            BigDecimal number = VariableValue.decimal(cell.strip().replace(',', '.'));
            if (number.precision() <= VariableValue.MOST_DIGITS) {
                return number;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw NotTaken.named(Mistake.Code.NOT_A_NUMBER, cell);
    }

    static String condition(@Nullable ShownIf condition) {
        return condition == null ? "" : condition.field() + " = " + condition.is();
    }

    static @Nullable ShownIf condition(String cell) throws NotTaken {
        if (cell.isBlank()) {
            return null;
        }
        String[] sides = cell.split("=", 2);
        try {
            return new ShownIf(sides[0].strip(), sides.length == 2 ? sides[1].strip() : "");
        } catch (IllegalArgumentException _) {
            throw NotTaken.named(Mistake.Code.NOT_A_CONDITION, cell);
        }
    }

    /** By short name, in their order; none of a field that is not there. */
    static Map<String, LocalizedText> options(@Nullable FormField field) {
        Map<String, LocalizedText> options = new LinkedHashMap<>();
        if (field != null) {
            field.choices().forEach(option -> options.put(option.id(), option.text()));
        }
        return options;
    }
}

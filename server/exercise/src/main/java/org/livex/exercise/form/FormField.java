package org.livex.exercise.form;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.WrongField;

/**
 * One thing that a form asks for. {@code options} are there for {@link Type#CHOICE} and {@link Type#CHOICES},
 * {@code fields} for {@link Type#GROUP}, {@code bounds} only for numbers and groups. {@code preset} stands there before
 * anybody writes. A field that its {@code shownIf} hides counts as not there. {@code kinds} are those that a
 * {@link Type#DOSSIER} takes, null for all.
 */
public record FormField(
        String id,
        LocalizedText label,
        Type type,
        boolean required,
        @Nullable List<FormChoice> options,
        @Nullable Bounds bounds,
        @Nullable String preset,
        @Nullable ShownIf shownIf,
        @Nullable List<FormField> fields,
        @Nullable List<DossierKind> kinds) {
    public static final int MOST_OPTIONS = 40;
    /** As many rows as a group may have at all. */
    public static final int MOST_ROWS = 30;

    /** How its value is written. */
    public enum Type {
        LINE,
        TEXT,
        /** The id of an option. */
        CHOICE,
        /** {@code 2026-11-24}. */
        DATE,
        /** A person's name as it is written in the papers: never translated, never transliterated. */
        NAME,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** The ids of options with a space between. */
        CHOICES,
        /** Digits, a point, no exponent, in every language: {@code 1250.50}. */
        NUMBER,
        /** {@code 14:05}. */
        TIME,
        /** Rows, each with a value for the fields of the group. */
        GROUP,
        /** The id of somebody or something of the story whom the writer's team has registered. */
        DOSSIER;

        boolean chooses() {
            return this == CHOICE || this == CHOICES;
        }

        boolean isBounded() {
            return this == NUMBER || this == GROUP;
        }
    }

    public FormField {
        WrongField.check("id", id, FormFields::checkPart);
        options = options == null ? null : List.copyOf(options);
        fields = fields == null ? null : List.copyOf(fields);
        kinds = kinds == null ? null : List.copyOf(kinds);
        if (type.chooses() != (options != null)) {
            throw new WrongField("options", "has options, or none, against its type");
        }
        if (options != null && (options.isEmpty() || options.size() > MOST_OPTIONS)) {
            throw new WrongField("options", "needs 1 to " + MOST_OPTIONS + " options");
        }
        if ((type == Type.GROUP) != (fields != null)) {
            throw new WrongField("fields", "has fields, or none, against its type");
        }
        if (fields != null && (fields.isEmpty() || fields.stream().anyMatch(field -> field.type == Type.GROUP))) {
            throw new WrongField("fields", "needs fields that are no groups");
        }
        if (bounds != null && !type.isBounded()) {
            throw new WrongField("bounds", "has bounds against its type");
        }
        if (type == Type.GROUP && !isCount(bounds)) {
            throw new IllegalArgumentException("has no believable number of rows");
        }
        if (kinds != null && (type != Type.DOSSIER || kinds.isEmpty())) {
            throw new WrongField("kinds", "has kinds, or none, against its type");
        }
        if (preset != null && type == Type.DOSSIER) {
            throw new IllegalArgumentException("has a default though nobody is registered yet");
        }
        if (preset != null && !FormCheck.fits(type, options == null ? List.of() : options, bounds, preset)) {
            throw new IllegalArgumentException("has a default that it does not admit");
        }
    }

    public FormField(String id, LocalizedText label, Type type, boolean required, @Nullable List<FormChoice> options) {
        this(id, label, type, required, options, null, null, null, null);
    }

    public FormField(
            String id,
            LocalizedText label,
            Type type,
            boolean required,
            @Nullable List<FormChoice> options,
            @Nullable Bounds bounds,
            @Nullable String preset,
            @Nullable ShownIf shownIf,
            @Nullable List<FormField> fields) {
        this(id, label, type, required, options, bounds, preset, shownIf, fields, null);
    }

    private static boolean isCount(@Nullable Bounds bounds) {
        return bounds == null || (isCount(bounds.least()) && isCount(bounds.most()));
    }

    private static boolean isCount(@Nullable BigDecimal bound) {
        return bound == null
                || (bound.scale() <= 0 && bound.signum() >= 0 && bound.compareTo(BigDecimal.valueOf(MOST_ROWS)) <= 0);
    }

    /** None as an empty list. */
    public List<FormChoice> choices() {
        return options == null ? List.of() : options;
    }

    /** Of a group; none as an empty list. */
    public List<FormField> inner() {
        return fields == null ? List.of() : fields;
    }

    public FormField preset(String value) {
        return new FormField(id, label, type, required, options, bounds, value, shownIf, fields, kinds);
    }

    public boolean takes(DossierKind kind) {
        return kinds == null || kinds.contains(kind);
    }

    /** {@code name} is that of this field, of one of its group, or of an option with its field before it. */
    FormField reworded(String name, LocalizedText text) {
        return new FormField(
                id,
                id.equals(name) ? text : label,
                type,
                required,
                options == null ? null : FormChoice.reworded(options, id + ".", name, text),
                bounds,
                preset,
                shownIf,
                fields == null ? null : FormFields.reworded(fields, name, text),
                kinds);
    }
}

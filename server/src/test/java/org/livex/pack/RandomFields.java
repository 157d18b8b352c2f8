package org.livex.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.dossier.DossierKind;
import org.livex.exercise.form.Bounds;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.words.LocalizedText;

/** Fields of every type, each with all that its type may have. Conditions look back, so whoever makes a list adds those. */
final class RandomFields {
    private final Random random;
    private final Supplier<LocalizedText> texts;
    private int counted;

    RandomFields(Random random, Supplier<LocalizedText> texts) {
        this.random = random;
        this.texts = texts;
    }

    FormField field() {
        FormField.Type[] types = FormField.Type.values();
        return field(types[random.nextInt(types.length)]);
    }

    private FormField field(FormField.Type type) {
        boolean chooses = type == FormField.Type.CHOICE || type == FormField.Type.CHOICES;
        return new FormField(
                "f" + counted++,
                texts.get(),
                type,
                random.nextBoolean(),
                chooses ? List.of(choice("a"), choice("b"), choice("yes")) : null,
                bounds(type),
                random.nextBoolean() ? preset(type) : null,
                null,
                type == FormField.Type.GROUP ? inner() : null,
                type == FormField.Type.DOSSIER && random.nextBoolean()
                        ? List.of(DossierKind.CHILD, DossierKind.VEHICLE)
                        : null);
    }

    private List<FormField> inner() {
        return Stream.of(FormField.Type.NAME, FormField.Type.CHOICES, FormField.Type.NUMBER, FormField.Type.DOSSIER)
                .map(this::field)
                .toList();
    }

    private static @Nullable Bounds bounds(FormField.Type type) {
        return switch (type) {
            case NUMBER -> new Bounds(new BigDecimal("-2.50"), new BigDecimal("100"));
            case GROUP -> new Bounds(BigDecimal.ONE, BigDecimal.TEN);
            case LINE, TEXT, CHOICE, DATE, NAME, YES_NO, CHOICES, TIME, DOSSIER -> null;
        };
    }

    private static @Nullable String preset(FormField.Type type) {
        return switch (type) {
            case LINE, NAME -> "a: b";
            case TEXT -> "one\ntwo";
            case CHOICE -> "yes";
            case CHOICES -> "b yes";
            case DATE -> "2026-05-01";
            case TIME -> "09:05";
            case YES_NO -> "no";
            case NUMBER -> "1.50";
            case GROUP, DOSSIER -> null;
        };
    }

    private FormChoice choice(String id) {
        return new FormChoice(id, texts.get());
    }
}

package org.livex.exercise.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.WrongField;

/** Something to choose on a form: an option of a field, a legal ground. {@code id} is its name within the form. */
public record FormChoice(String id, LocalizedText text) {
    public FormChoice {
        WrongField.check("id", id, FormFields::checkPart);
    }

    public static @Nullable FormChoice find(List<FormChoice> choices, @Nullable String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** {@code before} is what stands before an option's id in {@code name}. */
    public static List<FormChoice> reworded(List<FormChoice> choices, String before, String name, LocalizedText text) {
        return choices.stream()
                .map(choice -> name.equals(before + choice.id()) ? new FormChoice(choice.id(), text) : choice)
                .toList();
    }
}

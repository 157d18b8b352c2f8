package org.livex.exercise.request;

import org.livex.exercise.words.LocalizedText;

/** Something to choose on a form: an option of a field, a legal ground. {@code id} is its name within the form. */
public record FormChoice(String id, LocalizedText text) {
    public FormChoice {
        RequestForm.checkPart(id);
    }
}

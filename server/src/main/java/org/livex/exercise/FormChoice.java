package org.livex.exercise;

/** Something to choose on a form: an option of a field, a legal ground. {@code id} is its name within the form. */
public record FormChoice(String id, LocalizedText text) {
    public FormChoice {
        RequestForm.checkPart(id);
    }
}

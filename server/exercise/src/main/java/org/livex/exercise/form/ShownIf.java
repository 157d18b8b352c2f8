package org.livex.exercise.form;

/** That a field is asked for only if an earlier {@code field} of the same list says {@code is}: an option's id, yes or no. */
public record ShownIf(String field, String is) {
    public ShownIf {
        FormFields.checkPart(field);
        FormFields.checkPart(is);
    }
}

package org.livex.exercise.mediation;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Gender;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;

/** What a mediator says of a session: whether they were briefed first, and whether they explained confidentiality. */
public record SessionReport(
        boolean briefingDone,
        boolean confidentialityExplained,
        @Nullable Gender genderGiven,
        String note) {
    public SessionReport {
        note = WrongField.read("note", note, Texts::note);
    }
}

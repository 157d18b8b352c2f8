package org.livex.exercise.dossier;

import java.time.Instant;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;

/**
 * Somebody or something as it was registered: {@code name} is what a person wants to be called, a plate, the number of an
 * account or phone; {@code note} may be empty. {@code takenAt} is the device's clock.
 */
public record Described(DossierKind as, String name, String note, Instant takenAt) {
    public Described {
        name = WrongField.read("name", name, Texts::line);
        note = WrongField.read("note", note, Texts::note);
    }
}

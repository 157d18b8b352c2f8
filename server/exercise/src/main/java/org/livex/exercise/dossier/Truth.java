package org.livex.exercise.dossier;

import org.livex.exercise.words.Texts;
import org.livex.exercise.words.TruthId;

/** Somebody or something of the story that exists, by a name that is never translated. Only control sees it. */
public record Truth(TruthId id, DossierKind as, String name) {
    public Truth {
        name = Texts.line(name);
    }
}

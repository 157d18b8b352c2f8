package org.livex.exercise.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.TruthId;

/**
 * Somebody or something of the story that exists, by a name that is never translated. Only control sees it. {@code links} is null
 * for none; one may name a truth that is written later.
 */
public record Truth(
        TruthId id, DossierKind as, String name, @Nullable List<TruthLink> links) {
    public static final int MOST_LINKS = 50;

    public Truth {
        name = WrongField.read("name", name, Texts::line);
        links = links == null || links.isEmpty() ? null : List.copyOf(links);
        if (links != null && links.size() > MOST_LINKS) {
            throw new IllegalArgumentException("has more than " + MOST_LINKS + " links");
        }
    }

    public Truth(TruthId id, DossierKind as, String name) {
        this(id, as, name, null);
    }

    public List<TruthLink> linksOrNone() {
        return links == null ? List.of() : links;
    }
}
